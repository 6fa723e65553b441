import shell from "@commonshelf/page/shell.module.css"
import { useState } from "react"
import type { Refusal } from "../../protocol/answers.ts"
import { useWords } from "../messages/words.ts"
import { InviteNotice } from "../shell/invite-notice.tsx"
import { Refused } from "../shell/refused.tsx"
import own from "../shell/shell.module.css"
import { Form } from "../shell/form.tsx"
import { TextField } from "../shell/text-field.tsx"

/** What this is, in two sentences, and under which name the supplier speaks. */
export function NameStep(props: {
  readonly name: string
  /** The page was loaded again after a sheet had been shown. */
  readonly loadedAgain: boolean
  /** There is a sheet, made for another name. */
  readonly renamed: boolean
  readonly refusal: Refusal | undefined
  readonly onName: (name: string) => void
  readonly onNext: () => Promise<void>
}) {
  const { say } = useWords()
  const [asked, setAsked] = useState(false)
  const isEmpty = props.name.trim() === ""
  const submit = () => {
    setAsked(true)
    if (!isEmpty) void props.onNext()
  }
  return (
    <Form className={own.narrow} onSubmit={submit}>
      <p>{say("start.what")}</p>
      <p>{say("start.whose")}</p>
      <InviteNotice />
      {props.loadedAgain ? <p className={shell.notice}>{say("start.loadedAgain")}</p> : null}
      <TextField
        label={say("start.name.label")}
        hint={say("start.name.hint")}
        problem={asked && isEmpty ? say("start.name.missing") : undefined}
        autoComplete="organization"
        required
        maxLength={200}
        value={props.name}
        onValue={props.onName}
      />
      {props.renamed ? <p className={own.hint}>{say("start.renamed")}</p> : null}
      <Refused refusal={props.refusal} />
      <div className={own.actions}>
        <button type="submit" data-main>
          {say("start.name.next")}
        </button>
      </div>
    </Form>
  )
}
