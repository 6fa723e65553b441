import { Figure } from "@commonshelf/page"
import { useState } from "react"
import type { InvitePreview, Refusal } from "../../protocol/answers.ts"
import { isRefusal } from "../host/ask.ts"
import { useDesktop } from "../host/desktop.tsx"
import { useWords } from "../messages/words.ts"
import { Refused } from "../shell/refused.tsx"
import own from "../shell/shell.module.css"
import { Form } from "../shell/form.tsx"
import { TextField } from "../shell/text-field.tsx"

/** Takes an invite link: first shows whose it is, then joins. */
export function JoinForm(props: {
  /** A link that the system handed over, or an empty one. */
  readonly invite: string
  readonly isFirst: boolean
  readonly onJoined: (name: string) => void
}) {
  const { say } = useWords()
  const { ask } = useDesktop()
  const [link, setLink] = useState(props.invite)
  const [preview, setPreview] = useState<InvitePreview>()
  const [refusal, setRefusal] = useState<Refusal>()
  const [asked, setAsked] = useState(false)
  const [busy, setBusy] = useState(false)
  const change = (next: string) => {
    setLink(next)
    setPreview(undefined)
    setRefusal(undefined)
  }
  const submit = async () => {
    setAsked(true)
    setRefusal(undefined)
    if (link.trim() === "" || busy) return
    setBusy(true)
    const given = { link: link.trim() }
    const answer = await ask(
      preview === undefined ? { ask: "read-invite", ...given } : { ask: "join", ...given },
    )
    setBusy(false)
    if (isRefusal(answer)) return setRefusal(answer)
    if (answer !== undefined && "url" in answer) return setPreview(answer)
    if (answer === undefined || preview === undefined) return
    change("")
    setAsked(false)
    props.onJoined(preview.name)
  }
  return (
    <Form className={own.narrow} onSubmit={submit}>
      <h2>{say(props.isFirst ? "join.first" : "join.another")}</h2>
      <TextField
        label={say("join.link")}
        hint={say("join.hint")}
        problem={asked && link.trim() === "" ? say("join.missing") : undefined}
        dir="ltr"
        autoComplete="off"
        spellCheck={false}
        maxLength={4000}
        value={link}
        onValue={change}
      />
      {preview === undefined ? null : <Preview preview={preview} />}
      <Refused refusal={refusal} />
      <div className={own.actions}>
        <button type="submit" data-main aria-disabled={busy}>
          {preview === undefined ? (
            say(busy ? "join.reading" : "join.look")
          ) : busy ? (
            say("join.joining")
          ) : (
            <JoinWords name={preview.name} />
          )}
        </button>
        {preview === undefined ? null : (
          <button type="button" data-quiet onClick={() => change("")}>
            {say("join.not")}
          </button>
        )}
      </div>
    </Form>
  )
}

function JoinWords({ name }: { readonly name: string }) {
  return useWords().show("join.join", { name: <bdi dir="auto">{name}</bdi> })
}

function Preview({ preview }: { readonly preview: InvitePreview }) {
  const { say, show } = useWords()
  return (
    <output className={own.empty}>
      <span>{show("join.invites", { name: <strong dir="auto">{preview.name}</strong> })}</span>
      <span className={own.hint}>{show("join.address", { url: <Figure>{preview.url}</Figure> })}</span>
      <span className={own.hint}>{say("join.means")}</span>
    </output>
  )
}
