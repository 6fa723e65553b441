import { rankSuppliers } from "@commonshelf/comparison"
import { listProducts, productTable, type Dataset, type ProductVersion } from "@commonshelf/dataset"
import { EXIT, Failure } from "../failure.ts"
import { compareSays } from "../messages/compare.ts"
import { weighingOf } from "./weights.ts"

/** What a product is compared by. */
interface Asked {
  readonly asOf: string
  readonly file?: unknown
  readonly from?: string | undefined
}

/** The products of a product's category, itself among them, by what matters to somebody [M7]; with their table. */
export function alternativesOf(dataset: Dataset, wanted: string, { asOf, file, from }: Asked) {
  const { supplier, product } = findProduct(dataset, wanted)
  const table = productTable(dataset, { category: product.category, asOf })
  const { weights, source } = weighingOf(dataset, table, { file, from })
  const ranking = rankSuppliers(table, weights)
  return {
    table,
    category: table.category,
    product: { supplier, id: product.id, name: product.name },
    asOf,
    unweighted: ranking.unweighted,
    weightsOf: source,
    rows: ranking.rows.map((row) => {
      // A row keeps the cells that it was made of: a supplier has several rows, so its SCID does not tell which.
      const shown = table.rows.find(({ cells }) => cells === row.cells)
      const [own] = shown?.products ?? []
      return {
        ...row,
        name: shown?.name,
        standing: shown?.standing,
        ...(shown?.marks && { marks: shown.marks }),
        product: own,
        isAsked: shown?.supplier === supplier && own?.id === product.id,
      }
    }),
  }
}

/** The product that a person means: by id, by GTIN, or by name in any language. */
function findProduct(dataset: Dataset, wanted: string): ProductVersion {
  const products = listProducts(dataset)
  const isNamed = ({ product: { name } }: ProductVersion) =>
    Object.values(name).some(({ text }) => text.toLowerCase() === wanted.trim().toLowerCase())
  const isCoded = ({ product: { id, gtin } }: ProductVersion) =>
    id === wanted || (gtin !== undefined && gtin.padStart(14, "0") === wanted.trim().padStart(14, "0"))
  const coded = products.filter(isCoded)
  const found = coded.length > 0 ? coded : products.filter(isNamed)
  const [only, second] = found
  if (only === undefined) throw new Failure(EXIT.failed, "not-found", compareSays.noProduct({ wanted }))
  if (second !== undefined)
    throw new Failure(
      EXIT.failed,
      "ambiguous",
      compareSays.severalNamed({ wanted, ids: found.slice(0, 5).map(({ product }) => product.id) }),
    )
  return only
}
