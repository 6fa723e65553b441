import { NeedsTable } from "@commonshelf/page"
import shell from "@commonshelf/page/shell.module.css"
import { useEffect, useState } from "react"
import type { Demand } from "../../protocol/answers.ts"
import { useDesktop } from "../host/desktop.tsx"
import { useWords } from "../messages/words.ts"
import { useRoute } from "../route.ts"

/** What do cooperatives need from my category? Published figures only [R0–R8]. */
export function NeedsPage() {
  const words = useWords()
  const { say } = words
  const { ask } = useDesktop()
  const [{ choices }, choose] = useRoute()
  const [demand, setDemand] = useState<Demand>()
  useEffect(() => {
    void ask({ ask: "demand" }).then(setDemand)
  }, [ask])
  const wanted = choices["category"] ?? ""
  const cells = demand?.cells ?? []
  const categories = [...new Set(cells.map(({ node }) => node[0] ?? "").filter((name) => name !== ""))]
  const shown = cells.filter(({ node }) => wanted === "" || node[0] === wanted)
  return (
    <>
      <h1 tabIndex={-1}>{say("title.needs")}</h1>
      <p>{say("needs.small")}</p>
      {categories.length < 2 ? null : (
        <div className={shell.tools}>
          <label className={shell.field}>
            <span>{say("needs.category")}</span>
            <select value={wanted} onChange={({ target }) => choose({ category: target.value }, "replace")}>
              <option value="">{say("needs.everything")}</option>
              {categories.map((name) => (
                <option key={name}>{name}</option>
              ))}
            </select>
          </label>
        </div>
      )}
      {demand === undefined ? (
        <output>{say("loading")}</output>
      ) : shown.length === 0 ? (
        <p>{say("needs.none")}</p>
      ) : (
        <NeedsTable needs={shown} words={words} />
      )}
    </>
  )
}
