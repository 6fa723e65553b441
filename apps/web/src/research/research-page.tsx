import { Figure } from "@commonshelf/page"
import type { MessageKey } from "../messages/words.ts"
import { addressOf } from "../api/get-answer.ts"
import { useAnswer } from "../api/use-answer.ts"
import { useWords } from "../messages/words.ts"
import { Awaited } from "../shell/awaited.tsx"
import { EVERYTHING } from "../shell/category-select.tsx"
import shell from "@commonshelf/page/shell.module.css"

const ADDRESSES = [
  [addressOf("table", { category: EVERYTHING }), "data.table"],
  [addressOf("demand"), "data.demand"],
  [addressOf("categories"), "data.categories"],
  [addressOf("status"), "data.status"],
  [addressOf("quarantine"), "data.quarantine"],
  [addressOf("node"), "data.node"],
] as const satisfies readonly (readonly [string, MessageKey])[]

/** What is in here, and how do I check it? Where a researcher begins [R1]. */
export function ResearchPage() {
  const { say, show } = useWords()
  return (
    <>
      <h1 tabIndex={-1}>{say("data.title")}</h1>
      <p>{say("data.intro")}</p>
      <Awaited resource={useAnswer("status")}>
        {({ heads, statements }) => (
          <dl className={shell.facts}>
            <div>
              <dt>{say("node.statements")}</dt>
              <dd>{say("count", { count: statements })}</dd>
            </div>
            <div>
              <dt>{say("data.heads")}</dt>
              <dd>
                <code dir="ltr">{heads}</code>
              </dd>
            </div>
          </dl>
        )}
      </Awaited>
      <section>
        <h2>{say("data.addresses")}</h2>
        <ul className={shell.list}>
          {ADDRESSES.map(([address, key]) => (
            <li key={address}>
              <a href={address} dir="ltr">
                {address}
              </a>
              <p>{say(key)}</p>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{say("data.check")}</h2>
        <p>{show("data.checkHow", { command: <code dir="ltr">commonshelf statement verify</code> })}</p>
        <p>{show("data.weights", { fragment: <Figure>#</Figure> })}</p>
      </section>
    </>
  )
}
