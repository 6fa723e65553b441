import { useId } from "react"
import type { BesideEarlier } from "../../protocol/answers.ts"
import { besideField } from "../../protocol/draft-fields.ts"
import { useWords } from "../messages/words.ts"
import own from "../shell/shell.module.css"
import { Problem } from "../shell/text-field.tsx"
import { useFormValues } from "./form-context.tsx"
import styles from "./form.module.css"

const CHOICES = ["keep", "leave"] as const

/** What the earlier answer says beside the fields of this form: nothing of it is dropped, or said again, unseen. */
export function BesideEarlierAnswer({ beside }: { readonly beside: readonly BesideEarlier[] }) {
  const { say } = useWords()
  const id = useId()
  if (beside.length === 0) return null
  return (
    <section className={styles.beside} aria-labelledby={id}>
      <h2 id={id}>{say("form.beside")}</h2>
      <p className={own.hint}>{say("form.besideWhat")}</p>
      {beside.map((one) =>
        one.choice === "unfit" ? (
          <Unfit key={one.member} of={one} />
        ) : (
          <KeepOrLeave key={one.member} of={one} />
        ),
      )}
    </section>
  )
}

function KeepOrLeave({ of: { member, sentences, choice } }: { readonly of: BesideEarlier }) {
  const { say } = useWords()
  const { valueOf, set, problemOf } = useFormValues()
  const id = useId()
  const name = besideField(member)
  const chosen = valueOf(name) || choice
  const problem = problemOf(name)
  return (
    <fieldset
      className={styles.group}
      role="radiogroup"
      aria-invalid={problem !== undefined}
      aria-describedby={`${id}-problem`}
    >
      <legend>
        <Sentences of={sentences} />
      </legend>
      {CHOICES.map((one) => (
        <label key={one} className={styles.choice}>
          <input
            type="radio"
            name={name}
            value={one}
            checked={chosen === one}
            onChange={() => set(name, one)}
          />
          {say(`form.beside.${one}`)}
        </label>
      ))}
      <Problem id={`${id}-problem`} problem={problem} />
    </fieldset>
  )
}

function Unfit({ of: { sentences } }: { readonly of: BesideEarlier }) {
  const { say } = useWords()
  return (
    <div className={styles.group}>
      <Sentences of={sentences} />
      <p>{say("form.beside.unfit")}</p>
    </div>
  )
}

/** The host's sentences, each of its own direction. */
function Sentences({ of: sentences }: { readonly of: readonly string[] }) {
  return sentences.map((sentence) => (
    <span key={sentence} className={styles.said} dir="auto">
      {sentence}
    </span>
  ))
}
