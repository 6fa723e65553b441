import { demandCells, productNames } from "@commonshelf/dataset"
import type { CommonsNode } from "@commonshelf/node"
import type { Demand } from "../../protocol/answers.ts"
import type { HostWords } from "../messages/words.ts"

/** The node of cells of the whole shop. */
const WHOLE_SHOP = "all"

/** What members need, as cooperatives published it: products by the names that the commons knows [DE20]. */
export function demandOf(
  { dataset, now }: CommonsNode,
  category: string | undefined,
  words: HostWords,
): Demand {
  const cells = demandCells(dataset, category === undefined ? {} : { category })
  const products = productNames(dataset, cells, now())
  const names = new Map(products.map(({ cooperative, key, name }) => [`${cooperative} ${key}`, name]))
  return {
    cells: cells.map((cell) => {
      const path = cell.node === WHOLE_SHOP ? [] : cell.node.split(" > ")
      const name = names.get(`${cell.cooperative} ${path.at(-1)}`)
      return {
        cooperative: words.wording(cell.cooperativeName),
        period: cell.period,
        node: path,
        ...(name !== undefined && { product: words.wording(name) }),
        other: cell.other,
        quantity: cell.quantity,
        unit: cell.unit,
        unitPrice: cell.unitPrice,
        currency: cell.currency,
        members: cell.members,
      }
    }),
  }
}
