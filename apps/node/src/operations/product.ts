import {
  listProducts,
  matchedPairs,
  productClaims,
  productIdentities,
  productVersions,
  sameProducts,
  type Dataset,
} from "@commonshelf/dataset"
import { authoritativeText, draftProductMatch, draftWithdrawal, ProductMatch } from "@commonshelf/documents"
import { z } from "zod"
import { EXIT, Failure } from "../failure.ts"
import type { CommonsNode } from "../node/commons-node.ts"
import { today } from "./compare.ts"
import { drafted } from "./drafted.ts"
import { findProduct, productReference } from "./find-product.ts"
import { operation } from "./operation.ts"
import { productSays } from "../messages/product.ts"

const Two = z.strictObject({ product: z.string(), other: z.string() })

const Match = z.strictObject({
  ...Two.shape,
  relation: ProductMatch.shape.relation,
  reason: z.string().min(1).max(2000),
})

const Unmatch = z.strictObject({ ...Two.shape, reason: z.string().min(1).max(500) })

const Show = z.strictObject({ product: z.string(), supplier: z.string().exactOptional() })

/** Which entries are one product: said by signed words, undone by others, without any claim being lost. */
export const productOperations = [
  operation("product show", Show, ({ dataset, now }, wanted) => {
    const { supplier, product, digest } = findProduct(dataset, wanted)
    const [key, asOf] = [`${supplier} ${product.id}`, today(now())]
    const same = sameProducts(dataset, key, asOf)
    return {
      product: { key, supplier, digest, product },
      versions: productVersions(dataset, key),
      same: same.filter((other) => other !== key).map((other) => named(dataset, other)),
      words: matchedPairs(dataset, asOf).filter(({ pair }) => pair.includes(key)),
      claims: same.flatMap((member) => productClaims(dataset, member, asOf)),
    }
  }),
  operation("product duplicates", z.strictObject({}), ({ dataset, now }) => {
    const { identities, proposals, disputed, splits } = productIdentities(dataset, today(now()))
    const keys = [
      ...identities.flatMap(({ products }) => products.map(({ key }) => key)),
      ...[...proposals, ...disputed].flatMap(({ pair }) => pair),
      ...splits.flatMap(({ of, into }) => [of, ...into]),
    ]
    const products = [...new Set(keys)].map((key) => named(dataset, key))
    return { identities, proposals, disputed, splits, products }
  }),
  operation("product match", Match, (node, { product, other, relation, reason }) => {
    const { home, dataset } = node
    const [of, second] = [findProduct(dataset, { product }), findProduct(dataset, { product: other })]
    if (home.role !== "cooperative" && ![of.supplier, second.supplier].includes(home.scid))
      throw new Failure(EXIT.failed, "no-word", productSays.noWord())
    const draft = drafted("match", () =>
      draftProductMatch(home.did, {
        of: productReference(of),
        with: productReference(second),
        relation,
        reason: authoritativeText(home.language, reason),
      }),
    )
    const [statement] = node.say([draft])
    return { statement, ...pairOf(node, product, other) }
  }),
  operation("product unmatch", Unmatch, (node, { product, other, reason }) => {
    const { dataset, home } = node
    const own = pairOf(node, product, other).pair?.words.find(({ by }) => by.scid === home.scid)
    const said = own && dataset.statements.get(own.digest)
    if (said === undefined) throw new Failure(EXIT.failed, "not-own", productSays.notOwn())
    const [statement] = node.say([draftWithdrawal(said.source.document, said.digest, { reason })])
    return { statement, withdrew: said.digest, ...pairOf(node, product, other) }
  }),
]

/** What is said of two products as of today. */
export function pairOf({ dataset, now }: CommonsNode, product: string, other: string) {
  const keys = [product, other].map((wanted) => {
    const found = findProduct(dataset, { product: wanted })
    return `${found.supplier} ${found.product.id}`
  })
  const pair = matchedPairs(dataset, today(now())).find((matched) =>
    keys.every((key) => matched.pair.includes(key)),
  )
  return { ...(pair !== undefined && { pair }), products: keys.map((key) => named(dataset, key)) }
}

/** An entry by its key, with names where they are here. */
function named(dataset: Dataset, key: string) {
  const [supplier = "", id = ""] = key.split(" ")
  const found = listProducts(dataset, { supplier }).find(({ product }) => product.id === id)
  return { key, supplier, id, ...(found !== undefined && { name: found.product.name, digest: found.digest }) }
}
