import { rankSuppliers } from "@commonshelf/comparison"
import {
  listProducts,
  productTable,
  profileOf,
  sameProducts,
  type Dataset,
  type ProductVersion,
} from "@commonshelf/dataset"
import { findProduct } from "./find-product.ts"
import { weighingOf } from "./weights.ts"

/** What a product is compared by. */
interface Asked {
  readonly asOf: string
  readonly file?: unknown
  readonly from?: string | undefined
}

/** The products of a product's category, itself among them, by what matters to somebody [M7]; with their table. */
export function alternativesOf(dataset: Dataset, wanted: string, { asOf, file, from }: Asked) {
  const { supplier, product } = soldProduct(dataset, wanted, asOf)
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

/** The product that a person means. A code of a till means the supplier's product that it stands for [DI14]. */
function soldProduct(dataset: Dataset, wanted: string, asOf: string): ProductVersion {
  const found = findProduct(dataset, { product: wanted })
  if (profileOf(dataset, found.supplier)?.role !== "cooperative") return found
  const same = sameProducts(dataset, `${found.supplier} ${found.product.id}`, asOf)
  const sold = listProducts(dataset).find(
    ({ supplier, product }) =>
      same.includes(`${supplier} ${product.id}`) && profileOf(dataset, supplier)?.role === "supplier",
  )
  return sold ?? found
}
