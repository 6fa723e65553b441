import { formatRoute, goTo } from "@commonshelf/page"
import { useRef, useState } from "react"
import type { Refusal } from "../../protocol/answers.ts"
import { isRefusal } from "../host/ask.ts"
import { useDesktop } from "../host/desktop.tsx"
import { useWords } from "../messages/words.ts"
import { Refused } from "../shell/refused.tsx"
import own from "../shell/shell.module.css"
import { Form } from "../shell/form.tsx"
import { PassphraseField } from "../start/passphrase-field.tsx"

/** Signs what the review showed. However often it is pressed, one review is signed once. */
export function SignForm(props: {
  readonly review: string
  readonly draft: string
  readonly onStale: () => void
}) {
  const { say } = useWords()
  const { ask } = useDesktop()
  const [passphrase, setPassphrase] = useState("")
  const [problem, setProblem] = useState<string>()
  const [refusal, setRefusal] = useState<Refusal>()
  const [busy, setBusy] = useState(false)
  const [unknown, setUnknown] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const signing = useRef(false)

  const refuse = (answer: Refusal) => {
    if (answer.code !== "wrong-passphrase") return setRefusal(answer)
    setProblem(answer.hint === undefined ? answer.message : `${answer.message} ${answer.hint}`)
    input.current?.focus()
    input.current?.select()
  }
  const sign = async () => {
    if (signing.current) return
    setRefusal(undefined)
    setProblem(passphrase === "" ? say("sign.missing") : undefined)
    if (passphrase === "") return input.current?.focus()
    signing.current = true
    setBusy(true)
    const answer = await ask({ ask: "sign", review: props.review, passphrase })
    setUnknown(answer === undefined)
    if (answer !== undefined && !isRefusal(answer)) {
      await ask({ ask: "state" })
      return goTo({ page: "signed", choices: { digest: answer.digest } }, "replace")
    }
    signing.current = false
    setBusy(false)
    if (answer !== undefined) refuse(answer)
  }
  return (
    <Form className={own.narrow} onSubmit={sign}>
      <h2>{say("sign.title")}</h2>
      <PassphraseField
        label={say("sign.passphrase")}
        hint={say("sign.hint")}
        problem={problem}
        autoComplete="current-password"
        value={passphrase}
        onValue={setPassphrase}
        inputRef={input}
      />
      <Refused refusal={refusal} />
      <div role="alert">{unknown ? <p className={own.problem}>{say("sign.unknown")}</p> : null}</div>
      <div className={own.actions}>
        <button type="submit" data-main aria-disabled={busy}>
          {say(busy ? "sign.busy" : "sign.sign")}
        </button>
        {refusal?.code === "stale" ? (
          <button type="button" onClick={props.onStale}>
            {say("sign.reviewAgain")}
          </button>
        ) : null}
        <a className={own.plain} href={formatRoute({ page: "form", choices: { draft: props.draft } })}>
          {say("sign.back")}
        </a>
      </div>
    </Form>
  )
}
