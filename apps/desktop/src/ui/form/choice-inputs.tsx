import { Wording } from "@commonshelf/page"
import { useId, type ReactNode } from "react"
import { useWords } from "../messages/words.ts"
import { Problem } from "../shell/text-field.tsx"
import { useFormValues } from "./form-context.tsx"
import styles from "./form.module.css"
import type { Choice, ValueField } from "./value-field.ts"

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
          {"label" in choice ? <ChoiceLabel of={choice} /> : say(`value.${choice.name}`)}
        </label>
      ))}
      <Problem id={`${id}-problem`} problem={problem} />
    </fieldset>
  )
}

/** All that apply, each a field of its own. */
export function SomeOf({ field }: { readonly field: Extract<ValueField, { kind: "some-of" }> }) {
  const { say } = useWords()
  const { valueOf, set, problemOf } = useFormValues()
  const id = useId()
  const problem = problemOf(field.name, ...field.choices.map(({ name }) => name))
  return (
    <fieldset className={styles.group} aria-describedby={`${id}-problem`}>
      <legend>{say("form.chooseSome")}</legend>
      {field.choices.map((choice) => (
        <label key={choice.name} className={styles.choice}>
          <input
            type="checkbox"
            name={choice.name}
            aria-invalid={problem !== undefined}
            checked={valueOf(choice.name) === "on"}
            onChange={({ target }) => set(choice.name, target.checked ? "on" : "")}
          />
          <ChoiceLabel of={choice} />
        </label>
      ))}
      <Problem id={`${id}-problem`} problem={problem} />
    </fieldset>
  )
}

/** A choice, and under it what it means where the metric says so. */
function ChoiceLabel({ of: { label, description } }: { readonly of: Choice }) {
  return (
    <span>
      <Wording of={label} />
      {description === undefined ? null : (
        <span className={styles.meaning}>
          <Wording of={description} />
        </span>
      )}
    </span>
  )
}
