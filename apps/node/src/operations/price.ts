import { pricesBeside, productPrices, type ProductPrices, type ProductVersion } from "@commonshelf/dataset"
import {
  draftPriceBreakdown,
  leftOpenMinor,
  PaidTo,
  PRICE_COMPONENT_CODES,
  PriceBasis,
  PriceBreakdown,
  sumMinor,
} from "@commonshelf/documents"
import type { Digest } from "@commonshelf/identity"
import { z } from "zod"
import { EXIT, Failure } from "../failure.ts"
import type { CommonsNode } from "../node/commons-node.ts"
import { today } from "./compare.ts"
import { drafted } from "./drafted.ts"
import { findProduct, productReference } from "./find-product.ts"
import { findLetter } from "./find.ts"
import { GivenText, worded } from "./given-text.ts"
import { operation } from "./operation.ts"
import { priceSays } from "../messages/price.ts"

const { period, kind, per, currency, paid, netMinor, taxes } = PriceBreakdown.shape

const GivenComponent = z.strictObject({
  code: z.enum(PRICE_COMPONENT_CODES),
  amountMinor: z.int(),
  /** In the language of the home, or in several. */
  label: GivenText.exactOptional(),
  paidTo: PaidTo.exactOptional(),
  basis: PriceBasis.default("actual"),
})

const BreakDown = z.strictObject({
  product: z.string(),
  supplier: z.string().exactOptional(),
  period,
  kind,
  per,
  currency,
  paid,
  components: z.array(GivenComponent).max(60),
  netMinor,
  taxes,
  /** The letter under which it is agreed. */
  letter: z.string().max(500).exactOptional(),
})

const Show = z.strictObject({ product: z.string(), supplier: z.string().exactOptional() })

/** Where every cent of a price goes: each party signs its own part. */
export const priceOperations = [
  operation("price break-down", BreakDown, (node, { product: wanted, supplier, letter, ...price }) => {
    const named = { product: wanted, ...(supplier !== undefined && { supplier }) }
    const product = findProduct(node.dataset, named)
    requirePart(node, product, price.paid !== undefined)
    const notBrokenDownMinor = restOf(price)
    const agreement = letter === undefined ? undefined : ownLetter(node, letter)
    const draft = drafted("price", () =>
      draftPriceBreakdown(node.home.did, {
        ...price,
        ...(agreement !== undefined && { agreement }),
        components: price.components.map(({ label, ...component }) => ({
          ...component,
          ...(label !== undefined && { label: worded(label, node.home.language) }),
        })),
        product: productReference(product),
        notBrokenDownMinor,
        totalMinor: price.netMinor + sumMinor(price.taxes),
      }),
    )
    const [statement] = node.say([draft])
    return { statement, ...shown(node, product) }
  }),
  operation(
    "price beside",
    z.strictObject({ category: z.string().max(300) }),
    ({ dataset, now }, { category }) => {
      const asOf = today(now())
      return { category, asOf, products: pricesBeside(dataset, { category, asOf }) }
    },
  ),
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

/** A letter in which this party stands: under another's nothing is agreed with it [DI20]. */
function ownLetter({ dataset, home, now }: CommonsNode, wanted: string): Digest {
  const { digest, parties } = findLetter(dataset, wanted, now())
  if (parties.some(({ scid }) => scid === home.scid)) return digest
  throw new Failure(EXIT.failed, "not-in-letter", priceSays.notInLetter({ name: home.name }))
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
