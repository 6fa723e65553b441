import { useState } from "react"
import type { RecoverySheet, Refusal } from "../../protocol/answers.ts"
import { useWords } from "../messages/words.ts"
import { Refused } from "../shell/refused.tsx"
import own from "../shell/shell.module.css"
import { Form } from "../shell/form.tsx"
import { TextField } from "../shell/text-field.tsx"

type Answers = Readonly<Record<number, string>>

/** Some of the words, typed from the paper: whether they were written down shows here and not when they are needed. */
export function ConfirmStep(props: {
  readonly sheet: RecoverySheet
  readonly answers: Answers
  readonly refusal: Refusal | undefined
  readonly onAnswers: (answers: Answers) => void
  readonly onBack: () => void
  readonly onNext: () => void
}) {
  const { say } = useWords()
  const { sheet, answers, onAnswers } = props
  const [asked, setAsked] = useState(false)
  const wrong = sheet.places.filter((place) => tidy(answers[place] ?? "") !== sheet.words[place - 1])
  const submit = () => {
    setAsked(true)
    if (wrong.length === 0) props.onNext()
    else document.querySelector<HTMLElement>(`[name="word-${wrong[0]}"]`)?.focus()
  }
  return (
    <Form className={own.narrow} onSubmit={submit}>
      <p>{say("start.confirm.what")}</p>
      {sheet.places.map((place) => (
        <TextField
          key={place}
          name={`word-${place}`}
          label={say("start.confirm.word", { place })}
          problem={asked && wrong.includes(place) ? say("start.confirm.wrong", { place }) : undefined}
          dir="ltr"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          maxLength={20}
          value={answers[place] ?? ""}
          onValue={(word) => onAnswers({ ...answers, [place]: word })}
        />
      ))}
      <Refused refusal={props.refusal} />
      <div className={own.actions}>
        <button type="submit" data-main>
          {say("start.confirm.next")}
        </button>
        <button type="button" data-quiet onClick={props.onBack}>
          {say("start.confirm.back")}
        </button>
      </div>
    </Form>
  )
}

/** A word as the list of words has it. */
export function tidy(word: string): string {
  return word.trim().toLowerCase()
}
