import { useState } from "react"
import type { Refusal } from "../../protocol/answers.ts"
import { useWords } from "../messages/words.ts"
import { Refused } from "../shell/refused.tsx"
import own from "../shell/shell.module.css"
import { Form } from "../shell/form.tsx"
import { PassphraseField } from "./passphrase-field.tsx"
import { strengthOf } from "./passphrase-strength.ts"

/** The passphrase that seals the key on this computer, twice. */
export function PassphraseStep(props: {
  readonly refusal: Refusal | undefined
  readonly onBack: () => void
  readonly onNext: (passphrase: string) => Promise<void>
}) {
  const { say } = useWords()
  const [passphrase, setPassphrase] = useState("")
  const [again, setAgain] = useState("")
  const [asked, setAsked] = useState(false)
  const [busy, setBusy] = useState(false)
  const isSame = passphrase === again
  const submit = async () => {
    setAsked(true)
    if (passphrase === "" || !isSame || busy) return
    setBusy(true)
    await props.onNext(passphrase)
    setBusy(false)
  }
  return (
    <Form className={own.narrow} onSubmit={submit}>
      <p>{say("start.passphrase.what")}</p>
      <PassphraseField
        label={say("start.passphrase.label")}
        hint={say("start.passphrase.hint")}
        problem={asked && passphrase === "" ? say("start.passphrase.missing") : undefined}
        autoComplete="new-password"
        value={passphrase}
        onValue={setPassphrase}
      />
      <output className={`${own.hint} ${own.steady}`}>
        {passphrase === "" ? null : say(`start.strength.${strengthOf(passphrase)}`)}
      </output>
      <PassphraseField
        label={say("start.passphrase.again")}
        problem={asked && !isSame ? say("start.passphrase.differ") : undefined}
        autoComplete="new-password"
        value={again}
        onValue={setAgain}
      />
      <Refused refusal={props.refusal} />
      <div className={own.actions}>
        <button type="submit" data-main aria-disabled={busy}>
          {say(busy ? "start.passphrase.busy" : "start.passphrase.next")}
        </button>
        <button type="button" data-quiet onClick={props.onBack}>
          {say("back")}
        </button>
      </div>
    </Form>
  )
}
