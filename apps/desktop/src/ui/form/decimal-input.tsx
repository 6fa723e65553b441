import type { MoneyUnit } from "@commonshelf/documents/measure"
import { unitInWords } from "@commonshelf/page"
import type { ReactNode } from "react"
import { useWords } from "../messages/words.ts"
import { TextField } from "../shell/text-field.tsx"
import { useFormValues } from "./form-context.tsx"
import styles from "./form.module.css"
import { currencyInWords, symbolOf } from "./money-words.ts"

/** A decimal, kept as the text that was typed, with its unit beside it. */
export function DecimalInput(props: {
  readonly name: string
  readonly label: ReactNode
  readonly hint?: ReactNode
  readonly unit: string
}) {
  const { valueOf, set, problemOf } = useFormValues()
  const { name, label, hint, unit } = props
  return (
    <TextField
      className={styles.decimal}
      name={name}
      label={label}
      {...(hint === undefined ? {} : { hint })}
      problem={problemOf(name)}
      dir="ltr"
      inputMode="decimal"
      autoComplete="off"
      maxLength={40}
      value={valueOf(name)}
      onValue={(value) => set(name, value)}
      {...(unit === "" ? {} : { beside: <bdi dir="auto">{unit}</bdi> })}
    />
  )
}

/** An amount in major units; its currency stands beside it, and above it by name unless it is a part of another. */
export function MoneyInput(props: {
  readonly name: string
  readonly label: ReactNode
  readonly unit: MoneyUnit
  readonly isPart?: boolean
}) {
  const { locale, say } = useWords()
  const { name, label, unit, isPart = false } = props
  const symbol = symbolOf(locale, unit)
  const short = unit.per === undefined || isPart ? symbol : `${symbol} / ${unitInWords(unit.per, locale)}`
  const hint = say("form.amountHint", { currency: currencyInWords(locale, unit) })
  return <DecimalInput name={name} label={label} unit={short} {...(isPart ? {} : { hint })} />
}
