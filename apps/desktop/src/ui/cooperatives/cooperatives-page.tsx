import { formatRoute } from "@commonshelf/page"
import shell from "@commonshelf/page/shell.module.css"
import { useState } from "react"
import type { Cooperative } from "../../protocol/answers.ts"
import { useAtWork } from "../host/desktop.tsx"
import { useWords } from "../messages/words.ts"
import own from "../shell/shell.module.css"
import { instantInWords } from "../shell/sync-words.ts"
import { JoinForm } from "./join-form.tsx"

/** Which cooperatives hear what I sign, and how do I join another? */
export function CooperativesPage() {
  const { say, show } = useWords()
  const { cooperatives, invite = "" } = useAtWork()
  const [joined, setJoined] = useState<string>()
  return (
    <>
      <h1 tabIndex={-1}>{say("title.cooperatives")}</h1>
      <div className={own.narrow}>
        <output>
          {joined === undefined ? null : (
            <span className={own.empty}>
              <span>{show("join.done", { name: <bdi dir="auto">{joined}</bdi> })}</span>
              <a className={own.button} href={formatRoute({ page: "answers", choices: {} })}>
                {say("join.next")}
              </a>
            </span>
          )}
        </output>
        {cooperatives.length === 0 ? <p>{say("cooperatives.none")}</p> : null}
        <ul className={shell.list}>
          {cooperatives.map((cooperative) => (
            <CooperativeItem key={cooperative.scid} cooperative={cooperative} />
          ))}
        </ul>
        <JoinForm key={invite} invite={invite} isFirst={cooperatives.length === 0} onJoined={setJoined} />
      </div>
    </>
  )
}

function CooperativeItem({ cooperative }: { readonly cooperative: Cooperative }) {
  const { locale, say } = useWords()
  const { name, state, inStep, lastSeenAt, lastFailure } = cooperative
  const isConnected = state === "connected"
  return (
    <li>
      <p>
        <strong>
          <bdi dir="auto">{name}</bdi>
        </strong>
      </p>
      <p>
        {say(isConnected ? (inStep ? "cooperative.inStep" : "cooperative.behind") : "cooperative.offline")}
      </p>
      {isConnected || lastSeenAt === undefined ? null : (
        <p className={own.hint}>{say("cooperative.lastSeen", { at: instantInWords(locale, lastSeenAt) })}</p>
      )}
      {isConnected || lastFailure === undefined ? null : (
        <p className={own.hint}>
          {say("cooperative.lastFailure")} <bdi dir="auto">{lastFailure}</bdi>
        </p>
      )}
    </li>
  )
}
