import { randomUUID } from "node:crypto"
import { listProducts, matchedPairs, productOfOwnCode, type ProductVersion } from "@commonshelf/dataset"
import { authoritativeText, draftProduct, draftProductMatch } from "@commonshelf/documents"
import { z } from "zod"
import { EXIT, Failure } from "../failure.ts"
import { productSays } from "../messages/product.ts"
import type { CommonsNode } from "../node/commons-node.ts"
import { today } from "./compare.ts"
import { drafted } from "./drafted.ts"
import { findProduct, productReference } from "./find-product.ts"
import { operation } from "./operation.ts"
import { pairOf } from "./product.ts"

const Code = z.strictObject({
  product: z.string(),
  supplier: z.string().exactOptional(),
  code: z.string().trim().min(1).max(60),
  reason: z.string().min(1).max(2000).exactOptional(),
})

/** Under which code of its own till a cooperative sells a supplier's product, such as loose goods without a barcode [DI14]. */
export const productCodeOperations = [
  operation("product code", Code, (node, { code, reason, ...wanted }) => {
    const { home, dataset } = node
    if (home.role !== "cooperative")
      throw new Failure(EXIT.failed, "not-a-cooperative", productSays.codesOfTills())
    const product = findProduct(dataset, wanted)
    const entry = entryOf(node, code, product)
    const known = dataset.products.has(`${home.scid} ${entry.id}`)
    const count = listProducts(dataset, { supplier: home.scid }).length
    const why = reason ?? productSays.ownCode({ code }).in(home.language)
    const drafts = [
      ...(known ? [] : [drafted("product", () => draftProduct(home.did, count, entry))]),
      drafted("match", () =>
        draftProductMatch(home.did, {
          of: { supplier: home.did, id: entry.id },
          with: productReference(product),
          relation: "same",
          reason: authoritativeText(home.language, why),
        }),
      ),
    ]
    const statements = node.say(drafts)
    return { code, statements, ...pairOf(node, entry.id, product.product.id) }
  }),
]

/** What this cooperative's till has under a code; an own entry is made for a new one. */
function entryOf(node: CommonsNode, code: string, { product }: ProductVersion) {
  const { dataset, home } = node
  const own = productOfOwnCode(dataset, home.scid, code)
  if (own === undefined)
    return {
      id: `urn:uuid:${randomUUID()}`,
      name: product.name,
      category: product.category,
      localCode: { issuer: home.scid, code },
    }
  const key = `${home.scid} ${own.product.id}`
  const taken = matchedPairs(dataset, today(node.now())).find(
    ({ pair, isOne }) =>
      isOne && pair.includes(key) && !pair.some((other) => other.endsWith(` ${product.id}`)),
  )
  if (taken !== undefined) throw new Failure(EXIT.failed, "code-taken", productSays.codeTaken({ code }))
  return own.product
}
