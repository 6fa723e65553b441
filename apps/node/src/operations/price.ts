import { productPrices, type ProductPrices, type ProductVersion } from "@commonshelf/dataset"
import { draftPriceBreakdown, leftOpenMinor, PriceBreakdown, sumMinor } from "@commonshelf/documents"
import { z } from "zod"
import { EXIT, Failure } from "../failure.ts"
import type { CommonsNode } from "../node/commons-node.ts"
import { today } from "./compare.ts"
import { drafted } from "./drafted.ts"
import { findProduct, productReference } from "./find-product.ts"
import { operation } from "./operation.ts"
import { priceSays } from "../messages/price.ts"

const { period, kind, per, currency, paid, components, netMinor, taxes } = PriceBreakdown.shape

const BreakDown = z.strictObject({
  product: z.string(),
  supplier: z.string().exactOptional(),
  period,
  kind,
  per,
  currency,
  paid,
  components,
  netMinor,
  taxes,
})

const Show = z.strictObject({ product: z.string(), supplier: z.string().exactOptional() })

/** Where every cent of a price goes: each party signs its own part. */
export const priceOperations = [
  operation("price break-down", BreakDown, (node, { product: wanted, supplier, ...price }) => {
    const named = { product: wanted, ...(supplier !== undefined && { supplier }) }
    const product = findProduct(node.dataset, named)
    requirePart(node, product, price.paid !== undefined)
    const notBrokenDownMinor = restOf(price)
    const draft = drafted("price", () =>
      draftPriceBreakdown(node.home.did, {
        ...price,
        product: productReference(product),
        notBrokenDownMinor,
        totalMinor: price.netMinor + sumMinor(price.taxes),
      }),
    )
    const [statement] = node.say([draft])
    return { statement, ...shown(node, product) }
  }),
  operation("price show", Show, (node, wanted) => shown(node, findProduct(node.dataset, wanted))),
]

function shown({ dataset, now }: CommonsNode, { supplier, product }: ProductVersion) {
  const prices: ProductPrices = productPrices(dataset, {
    supplier,
    product: product.id,
    asOf: today(now()),
  })
  return { product: { supplier, id: product.id, name: product.name }, prices }
}

/** What is not explained is stated as such; what comes to more than the price is none. */
function restOf(price: Pick<z.infer<typeof BreakDown>, "netMinor" | "components" | "paid">): number {
  const bought = price.paid
  const restMinor = leftOpenMinor({
    netMinor: price.netMinor,
    components: price.components,
    ...(bought !== undefined && { paid: bought }),
  })
  if (restMinor >= 0) return restMinor
  throw new Failure(EXIT.usage, "too-much", priceSays.tooMuch({ amount: String(-restMinor) }))
}

/** A supplier breaks down its own price; a cooperative the one at which it sells on, from what it paid. */
function requirePart({ home }: CommonsNode, { supplier }: ProductVersion, hasPaid: boolean): void {
  if (home.scid === supplier) return
  if (home.role !== "cooperative") throw new Failure(EXIT.failed, "not-a-seller", priceSays.notASeller())
  if (!hasPaid) throw new Failure(EXIT.usage, "no-purchase-price", priceSays.noPurchasePrice())
}
