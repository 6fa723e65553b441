import { Wording } from "@commonshelf/page"
import { useMemo } from "react"
import type { Question } from "../../protocol/answers.ts"
import { askedInputs } from "../../protocol/asked-inputs.ts"
import { ANSWER_FIELDS, besideField } from "../../protocol/draft-fields.ts"
import { useWords } from "../messages/words.ts"
import { TextField } from "../shell/text-field.tsx"
import { AskedAbout } from "./asked-about.tsx"
import { BesideEarlierAnswer } from "./beside-earlier.tsx"
import { DraftForm } from "./draft-form.tsx"
import { useFormValues } from "./form-context.tsx"
import { InputFields } from "./input-fields.tsx"
import styles from "./form.module.css"
import { TextArea } from "./text-area.tsx"
import { useDraft } from "./use-draft.ts"
import { inputNamesOf, namesOf, valueFieldOf } from "./value-field.ts"
import { ValueInput } from "./value-input.tsx"

const WAYS = ["answered", "declined", "unknown", "not-applicable"] as const

/** The form of one question: made from its metric, kept as it is typed. */
export function AnswerForm({ question }: { readonly question: Question }) {
  const { metric, draft: name, draftState } = question
  const field = useMemo(() => valueFieldOf(metric), [metric])
  const draft = useDraft(name, start(), draftState)
  const beside = draft.kept?.beside ?? question.beside
  const shown = [
    ...Object.values(ANSWER_FIELDS),
    ...namesOf(field),
    ...inputNamesOf(metric),
    ...beside.map(({ member }) => besideField(member)),
  ]
  const isAnswered = draft.fields[ANSWER_FIELDS.state] === "answered"
  return (
    <>
      <h1 tabIndex={-1}>
        <Wording of={metric.title} />
      </h1>
      <AskedAbout question={question} />
      <DraftForm name={name} draft={draft} shown={shown}>
        <Ways />
        {isAnswered ? <ValueInput field={field} /> : <Reason />}
        {isAnswered && metric.v === 2 && askedInputs(metric).length > 0 ? (
          <InputFields metric={metric} />
        ) : null}
        <Period />
        <Note />
        <BesideEarlierAnswer beside={beside} />
      </DraftForm>
    </>
  )
}

/** Most answers are about the last full year. */
function start() {
  return {
    [ANSWER_FIELDS.state]: "answered",
    [ANSWER_FIELDS.period]: String(new Date().getFullYear() - 1),
  }
}

function Ways() {
  const { say } = useWords()
  const { valueOf, set } = useFormValues()
  return (
    <fieldset className={styles.group}>
      <legend>{say("form.ways")}</legend>
      {WAYS.map((way) => (
        <label key={way} className={styles.choice}>
          <input
            type="radio"
            name={ANSWER_FIELDS.state}
            value={way}
            checked={valueOf(ANSWER_FIELDS.state) === way}
            onChange={() => set(ANSWER_FIELDS.state, way)}
          />
          {say(`form.way.${way}`)}
        </label>
      ))}
    </fieldset>
  )
}

function Reason() {
  const { say } = useWords()
  const { valueOf } = useFormValues()
  const state = valueOf(ANSWER_FIELDS.state)
  const way = state === "declined" || state === "unknown" ? state : "not-applicable"
  return <TextArea name={ANSWER_FIELDS.reason} label={say(`form.reason.${way}`)} maxLength={500} />
}

function Period() {
  const { say } = useWords()
  const { valueOf, set, problemOf } = useFormValues()
  const name = ANSWER_FIELDS.period
  return (
    <TextField
      className={styles.decimal}
      name={name}
      label={say("form.period")}
      hint={say("form.periodHint")}
      problem={problemOf(name)}
      dir="ltr"
      autoComplete="off"
      maxLength={40}
      value={valueOf(name)}
      onValue={(value) => set(name, value)}
    />
  )
}

function Note() {
  const { say } = useWords()
  return (
    <TextArea
      name={ANSWER_FIELDS.note}
      label={say("form.note")}
      hint={say("form.noteHint")}
      maxLength={2000}
    />
  )
}
