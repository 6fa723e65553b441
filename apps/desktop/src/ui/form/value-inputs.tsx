import { Figure, Wording } from "@commonshelf/page"
import { useId, type ReactNode } from "react"
import { useWords } from "../messages/words.ts"
import own from "../shell/shell.module.css"
import { Problem, TextField } from "../shell/text-field.tsx"
import { BreakdownInput } from "./breakdown-input.tsx"
import { useFormValues } from "./form-context.tsx"
import styles from "./form.module.css"
import { currencyInWords } from "./money-words.ts"
import type { Choice, MoneyUnit, ValueField } from "./value-field.ts"

/** The input that a metric's value asks for. */
export function ValueInput({ field }: { readonly field: ValueField }) {
  const { say } = useWords()
  switch (field.kind) {
    case "number":
      return (
        <DecimalInput
          name={field.name}
          label={say("form.number")}
          hint={say("form.numberHint")}
          unit={<Figure>{field.unit}</Figure>}
        />
      )
    case "ratio":
      return (
        <DecimalInput
          name={field.name}
          label={say("form.ratio")}
          hint={say("form.ratioHint")}
          unit={<Figure>: 1</Figure>}
        />
      )
    case "money":
      return <MoneyInput name={field.name} label={say("form.amount")} unit={field.unit} />
    case "yes-no":
      return <RadioGroup name={field.name} legend={say("form.choose")} choices={YES_NO} />
    case "one-of":
      return <RadioGroup name={field.name} legend={say("form.choose")} choices={field.choices} />
    case "some-of":
      return <SomeOf field={field} />
    case "breakdown":
      return <BreakdownInput field={field} />
  }
}

const YES_NO = [{ name: "yes" }, { name: "no" }] as const

function DecimalInput(props: {
  readonly name: string
  readonly label: ReactNode
  readonly hint: ReactNode
  readonly unit: ReactNode
}) {
  const { valueOf, set, problemOf } = useFormValues()
  const { name, label, hint, unit } = props
  return (
    <TextField
      className={styles.decimal}
      name={name}
      label={
        <>
          {label} (<span className={styles.unit}>{unit}</span>)
        </>
      }
      hint={hint}
      problem={problemOf(name)}
      dir="ltr"
      inputMode="decimal"
      autoComplete="off"
      maxLength={40}
      value={valueOf(name)}
      onValue={(value) => set(name, value)}
    />
  )
}

/** An amount in major units; its currency is said beside it. */
export function MoneyInput(props: {
  readonly name: string
  readonly label: ReactNode
  readonly unit: MoneyUnit
}) {
  const { locale, say } = useWords()
  const { per } = props.unit
  const currency = currencyInWords(locale, props.unit)
  return (
    <DecimalInput
      name={props.name}
      label={props.label}
      hint={say("form.amountHint")}
      unit={<bdi>{per === undefined ? currency : say("form.per", { currency, per })}</bdi>}
    />
  )
}

/** One of several: yes or no, or a level. */
export function RadioGroup(props: {
  readonly name: string
  readonly legend: ReactNode
  readonly choices: readonly (Choice | { readonly name: "yes" | "no" })[]
}) {
  const { say } = useWords()
  const { valueOf, set, problemOf } = useFormValues()
  const id = useId()
  const { name, legend, choices } = props
  const problem = problemOf(name)
  return (
    <fieldset
      className={styles.group}
      role="radiogroup"
      aria-invalid={problem !== undefined}
      aria-describedby={`${id}-problem`}
    >
      <legend>{legend}</legend>
      {choices.map((choice) => (
        <label key={choice.name} className={styles.choice}>
          <input
            type="radio"
            name={name}
            value={choice.name}
            checked={valueOf(name) === choice.name}
            onChange={() => set(name, choice.name)}
          />
          {"label" in choice ? <Wording of={choice.label} /> : say(`value.${choice.name}`)}
        </label>
      ))}
      <Problem id={`${id}-problem`} problem={problem} />
    </fieldset>
  )
}

function SomeOf({ field }: { readonly field: Extract<ValueField, { kind: "some-of" }> }) {
  const { say } = useWords()
  const { valueOf, set, problemOf } = useFormValues()
  const id = useId()
  const problem = problemOf(field.name, ...field.choices.map(({ name }) => name))
  return (
    <fieldset className={styles.group} aria-describedby={`${id}-problem`}>
      <legend>{say("form.chooseSome")}</legend>
      {field.choices.map(({ name, label }) => (
        <label key={name} className={styles.choice}>
          <input
            type="checkbox"
            name={name}
            aria-invalid={problem !== undefined}
            checked={valueOf(name) === "on"}
            onChange={({ target }) => set(name, target.checked ? "on" : "")}
          />
          <Wording of={label} />
        </label>
      ))}
      <span className={own.field}>
        <Problem id={`${id}-problem`} problem={problem} />
      </span>
    </fieldset>
  )
}
