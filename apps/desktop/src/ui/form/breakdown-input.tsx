import type { MoneyUnit } from "@commonshelf/documents/measure"
import { Wording } from "@commonshelf/page"
import { useWords, type Words } from "../messages/words.ts"
import { readAmount, sumUp, type Sum } from "./amount.ts"
import { useFormValues } from "./form-context.tsx"
import styles from "./form.module.css"
import { moneyInWords } from "./money-words.ts"
import { MoneyInput } from "./decimal-input.tsx"
import type { ValueField } from "./value-field.ts"

/** A total and where it goes, part by part; what the parts leave open is said while typing, and shown hatched. */
export function BreakdownInput({ field }: { readonly field: Extract<ValueField, { kind: "breakdown" }> }) {
  const words = useWords()
  const { valueOf } = useFormValues()
  const { currency } = field.unit
  const parts = field.parts.map(({ name }) => readAmount(valueOf(name), currency))
  const sum = sumUp(readAmount(valueOf(field.name), currency), parts)
  return (
    <div className={styles.breakdown}>
      <MoneyInput name={field.name} label={words.say("form.total")} unit={field.unit} />
      <fieldset className={styles.group}>
        <legend>{words.say("form.parts")}</legend>
        <div className={styles.parts}>
          {field.parts.map(({ name, label }) => (
            <MoneyInput key={name} name={name} label={<Wording of={label} />} unit={field.unit} isPart />
          ))}
        </div>
      </fieldset>
      <Slices parts={parts.map((part) => (part.kind === "amount" ? part.minor : 0))} sum={sum} />
      <output className={styles.sum} data-kind={sum.kind}>
        {sumInWords(sum, field.unit, words)}
      </output>
    </div>
  )
}

function sumInWords(sum: Sum, unit: MoneyUnit, { locale, say }: Words): string {
  switch (sum.kind) {
    case "no-total":
    case "unreadable":
    case "exact":
      return say(`sum.${sum.kind}`)
    case "open":
    case "over":
      return say(`sum.${sum.kind}`, { money: moneyInWords(locale, sum.minor, unit) })
  }
}

/** The parts beside each other, and what is open hatched. The fields and the sentence say the same in words. */
function Slices({ parts, sum }: { readonly parts: readonly number[]; readonly sum: Sum }) {
  if (sum.kind === "no-total" || sum.kind === "unreadable") return null
  return (
    <div className={styles.slices} aria-hidden="true">
      {parts.map((minor, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- parts have no identity but their place, which never changes
        <span key={at} className={styles.slice} style={{ flexGrow: minor }} />
      ))}
      {sum.kind === "open" ? <span className={styles.open} style={{ flexGrow: sum.minor }} /> : null}
    </div>
  )
}
