import { NeedsTable, type Need } from "@commonshelf/page"
import type { DemandCell, KeyedProduct } from "@commonshelf/comparison"
import { useAnswer } from "../api/use-answer.ts"
import { MarkNotes } from "../compare/marks.tsx"
import { useWords } from "../messages/words.ts"
import { Awaited } from "../shell/awaited.tsx"
import { CategorySelect, EVERYTHING } from "../shell/category-select.tsx"
import shell from "@commonshelf/page/shell.module.css"
import { useRoute } from "../route.ts"

/** What do our cooperatives need? Released summaries only: nobody's purchases can be found in them [R0–R8]. */
export function NeedsPage() {
  const words = useWords()
  const { say } = words
  const [route, choose] = useRoute()
  const category = route.choices["category"] ?? EVERYTHING
  const demand = useAnswer("demand", category === EVERYTHING ? {} : { category })
  return (
    <>
      <h1 tabIndex={-1}>{say("needs.title")}</h1>
      <p>{say("needs.privacy")}</p>
      <div className={shell.tools}>
        <CategorySelect value={category} onChange={(next) => choose({ category: next })} />
      </div>
      <Awaited resource={demand}>
        {({ cells, products = [] }) =>
          cells.length === 0 ? (
            <p>{say("needs.none")}</p>
          ) : (
            <NeedsTable needs={cells.map((cell) => needOf(cell, products))} words={words} />
          )
        }
      </Awaited>
    </>
  )
}

/** The figure as pages show it: the path of its node taken apart, the whole shop without one. */
function needOf(
  { cooperativeName, node, marks, ...cell }: DemandCell,
  products: readonly KeyedProduct[],
): Need {
  const path = node === EVERYTHING ? [] : node.split(" > ")
  const product = products.find(
    ({ key, cooperative }) => key === path.at(-1) && cooperative === cell.cooperative,
  )
  return {
    ...cell,
    cooperative: cooperativeName,
    node: path,
    ...(product !== undefined && { product: product.name }),
    notes: <MarkNotes marks={marks} />,
  }
}
