import { Figure, Id, Wording, formatDay, formatTime } from "@commonshelf/page"
import type { MessageKey } from "../messages/words.ts"
import type { PeerAnswer, QuarantineItem, StatusAnswer } from "../api/answers.ts"
import { useAnswer } from "../api/use-answer.ts"
import { useWords } from "../messages/words.ts"
import { Awaited } from "../shell/awaited.tsx"
import shell from "@commonshelf/page/shell.module.css"

/** Are we in step with the others, and was anything refused? What the operator of the node looks at [O1, O2, O6]. */
export function NodePage() {
  const { say } = useWords()
  return (
    <>
      <h1 tabIndex={-1}>{say("node.title")}</h1>
      <Awaited resource={useAnswer("status")}>{(status) => <Overview status={status} />}</Awaited>
      <section>
        <h2>{say("quarantine.title")}</h2>
        <p>{say("quarantine.explained")}</p>
        <Awaited resource={useAnswer("quarantine")}>{({ items }) => <Quarantine items={items} />}</Awaited>
      </section>
    </>
  )
}

function Overview({ status }: { readonly status: StatusAnswer }) {
  const { say } = useWords()
  return (
    <>
      <dl className={shell.facts}>
        <div>
          <dt>{say("node.party")}</dt>
          <dd>
            <Wording of={status.party.names ?? status.party.name} /> <Id of={status.party.scid} />
          </dd>
        </div>
        <div>
          <dt>{say("node.documents")}</dt>
          <dd>{say("count", { count: status.documents })}</dd>
        </div>
        <div>
          <dt>{say("node.statements")}</dt>
          <dd>{say("count", { count: status.statements })}</dd>
        </div>
        <div>
          <dt>{say("node.refused")}</dt>
          <dd>{say("count", { count: status.quarantine })}</dd>
        </div>
        <div>
          <dt>{say("node.contradictions")}</dt>
          <dd>{say("count", { count: status.contradictions })}</dd>
        </div>
        <div>
          <dt>{say("node.unproven")}</dt>
          <dd>{say("count", { count: status.unproven ?? 0 })}</dd>
        </div>
      </dl>
      <section>
        <h2>{say("peers.title")}</h2>
        {status.peers.length === 0 ? <p>{say("peers.none")}</p> : null}
        <ul className={shell.list}>
          {status.peers.map((peer) => (
            <Peer key={peer.scid} peer={peer} />
          ))}
        </ul>
      </section>
    </>
  )
}

function Peer({ peer }: { readonly peer: PeerAnswer }) {
  const { locale, say, show } = useWords()
  const seen = peer.lastSeenAt
  return (
    <li>
      <p>
        <strong>
          <Wording of={peer.names ?? peer.name} />
        </strong>{" "}
        <Id of={peer.scid} />
      </p>
      <p>
        {say(`peers.${peer.state}`)}
        {peer.state === "connected" ? ` · ${say(stepKey(peer))}` : null}
        {seen === undefined
          ? null
          : ` · ${say("peers.lastSeen", { day: formatDay(locale, seen), time: formatTime(locale, Date.parse(seen)) })}`}
      </p>
      {peer.lastFailure === undefined ? null : (
        <p>{show("peers.lastFailure", { reason: <bdi dir="auto">{peer.lastFailure}</bdi> })}</p>
      )}
    </li>
  )
}

function stepKey({ inStep }: PeerAnswer): MessageKey {
  if (inStep === null) return "peers.unknown"
  return inStep ? "peers.inStep" : "peers.behind"
}

/** What stands for a sender where something came by a file or by this node itself. */
const LOCAL = "local"

function Quarantine({ items }: { readonly items: readonly QuarantineItem[] }) {
  const { locale, say, show } = useWords()
  if (items.length === 0) return <p>{say("quarantine.none")}</p>
  return (
    <ul className={shell.list}>
      {items.map((item) => (
        <li key={item.id}>
          <p>
            <bdi dir="auto">{item.message}</bdi>
          </p>
          {item.waitsFor === undefined ? null : (
            <p>{show("quarantine.waits", { what: <Id of={item.waitsFor} /> })}</p>
          )}
          <p>
            {show("quarantine.item", {
              reason: <Figure>{item.reason}</Figure>,
              rule: <Figure>{item.rule}</Figure>,
              peer: item.peer === LOCAL ? say("quarantine.local") : <Id of={item.peer} />,
              day: <bdi>{formatDay(locale, item.at)}</bdi>,
              bytes: say("count", { count: item.bytes }),
              id: <Figure>{item.id}</Figure>,
            })}
          </p>
        </li>
      ))}
    </ul>
  )
}
