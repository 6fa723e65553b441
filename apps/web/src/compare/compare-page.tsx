import { useState } from "react"
import { useAnswer } from "../api/use-answer.ts"
import { useWords } from "../messages/words.ts"
import { Awaited } from "../shell/awaited.tsx"
import { CategorySelect, EVERYTHING } from "../shell/category-select.tsx"
import { useRoute } from "../route.ts"
import { Comparison } from "./comparison.tsx"
import shell from "@commonshelf/page/shell.module.css"

/** Which of these should I buy? The home of a member [M1]. */
export function ComparePage() {
  const { say } = useWords()
  const [route, choose] = useRoute()
  const category = route.choices["category"] ?? EVERYTHING
  const [search, setSearch] = useState("")
  const table = useAnswer("table", { category })
  return (
    <>
      <h1 tabIndex={-1}>{say("compare.title")}</h1>
      <search className={shell.tools} aria-label={say("compare.tools")}>
        <CategorySelect value={category} onChange={(next) => choose({ category: next })} />
        <label className={shell.field}>
          <span>{say("compare.search")}</span>
          <input
            type="search"
            dir="auto"
            value={search}
            onChange={(event) => setSearch(event.target.value)}
          />
        </label>
      </search>
      <Awaited resource={table}>{(answer) => <Comparison table={answer.table} search={search} />}</Awaited>
    </>
  )
}
