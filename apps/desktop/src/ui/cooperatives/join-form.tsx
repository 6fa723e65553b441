import { Figure } from "@commonshelf/page"
import { useEffect, useState } from "react"
import type { InvitePreview, Refusal } from "../../protocol/answers.ts"
import { isRefusal } from "../host/ask.ts"
import { useDesktop } from "../host/desktop.tsx"
import { useWords } from "../messages/words.ts"
import { Refused } from "../shell/refused.tsx"
import own from "../shell/shell.module.css"
import { Form } from "../shell/form.tsx"
import { TextField } from "../shell/text-field.tsx"

/** What the host read in a link. */
interface ReadLink {
  readonly link: string
  readonly answer: InvitePreview | Refusal
}

/** Takes an invite link: first shows whose it is, at once where the system handed it over, then joins. */
export function JoinForm(props: {
  /** A link that the system handed over, or an empty one. */
  readonly invite: string
  readonly isFirst: boolean
  readonly onJoined: (name: string) => void
}) {
  const { say } = useWords()
  const { ask } = useDesktop()
  const [link, setLink] = useState(props.invite)
  const [read, setRead] = useState<ReadLink>()
  const [refusal, setRefusal] = useState<Refusal>()
  const [asked, setAsked] = useState(false)
  const [busy, setBusy] = useState(false)
  // Whose another link is says nothing of the one in the field.
  const said = read?.link === link.trim() ? read.answer : undefined
  const preview = isRefusal(said) ? undefined : said
  const handedOver = props.invite.trim()
  useEffect(() => {
    if (handedOver !== "")
      void ask({ ask: "read-invite", link: handedOver }).then(readAs(handedOver, setRead))
  }, [ask, handedOver])
  const change = (next: string) => {
    setLink(next)
    setRefusal(undefined)
  }
  const look = (wanted: string) => ask({ ask: "read-invite", link: wanted }).then(readAs(wanted, setRead))
  const join = async ({ name }: InvitePreview) => {
    const answer = await ask({ ask: "join", link: link.trim() })
    if (isRefusal(answer)) return setRefusal(answer)
    if (answer === undefined) return
    change("")
    setAsked(false)
    props.onJoined(name)
  }
  const submit = async () => {
    setAsked(true)
    setRefusal(undefined)
    if (link.trim() === "" || busy) return
    setBusy(true)
    await (preview === undefined ? look(link.trim()) : join(preview))
    setBusy(false)
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
      <Refused refusal={isRefusal(said) ? said : refusal} />
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

/** Remembers an answer together with the link that it is about. */
function readAs(link: string, remember: (read: ReadLink) => void) {
  return (answer: ReadLink["answer"] | undefined) => {
    if (answer !== undefined) remember({ link, answer })
  }
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
