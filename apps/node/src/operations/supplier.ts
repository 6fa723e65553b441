import { randomUUID } from "node:crypto"
import { listNotes, listParties, listProducts, productOfOwnCode } from "@commonshelf/dataset"
import { authoritativeText, draftProduct, Gtin, wordingIn } from "@commonshelf/documents"
import { Day } from "@commonshelf/statement"
import { z } from "zod"
import { EXIT, Failure } from "../failure.ts"
import type { CommonsNode } from "../node/commons-node.ts"
import { drafted } from "./drafted.ts"
import { findProduct } from "./find-product.ts"
import { findParty } from "./find.ts"
import { operation } from "./operation.ts"
import { codeSays } from "../messages/common.ts"
import { supplierSays } from "../messages/supplier.ts"

const NewProduct = z.strictObject({
  /** An own product that is described again: what is not given stays as it was. */
  again: z.string().exactOptional(),
  name: z.string().min(1).max(200).exactOptional(),
  category: z.array(z.string().min(1).max(100)).min(1).max(8).exactOptional(),
  versionFrom: Day.exactOptional(),
  versionTo: Day.exactOptional(),
  whatChanged: z.string().min(1).max(2000).exactOptional(),
  gpcCategory: z.string().exactOptional(),
  allergens: z.array(z.string()).exactOptional(),
  gtin: z.string().exactOptional(),
  code: z.string().min(1).max(60).exactOptional(),
  brand: z.string().min(1).max(100).exactOptional(),
})

type NewProduct = z.infer<typeof NewProduct>

/** What suppliers sell. */
export const supplierOperations = [
  operation("supplier list", z.strictObject({}), ({ dataset }) => ({
    suppliers: listParties(dataset)
      .filter(({ role }) => role === "supplier")
      .map((party) => ({ ...party, products: listProducts(dataset, { supplier: party.scid }).length })),
  })),
  operation("supplier show", z.strictObject({ supplier: z.string() }), ({ dataset }, { supplier }) => {
    const party = findParty(dataset, supplier)
    return {
      supplier: party,
      products: listProducts(dataset, { supplier: party.scid }),
      researchedByMembers: listNotes(dataset, { about: party.scid }),
    }
  }),
  operation("supplier product", NewProduct, (node, given) => {
    requireSupplier(node)
    const { did, scid } = node.home
    const count = listProducts(node.dataset, { supplier: scid }).length
    const draft = drafted("product", () => draftProduct(did, count, productFields(node, given)))
    const [statement] = node.say([draft])
    return { statement }
  }),
]

/** Fails where the node speaks for somebody else than a supplier. */
export function requireSupplier({ home }: CommonsNode): void {
  if (home.role === "supplier") return
  throw new Failure(
    EXIT.failed,
    "not-a-supplier",
    supplierSays.onlySuppliers({ role: codeSays[home.role]() }),
  )
}

/** A new product, or one that is described again with what it had before. */
function productFields(node: CommonsNode, given: NewProduct): Parameters<typeof draftProduct>[2] {
  const { home, dataset } = node
  const { again, name, category, gtin, code, brand, gpcCategory, allergens } = given
  const before =
    again === undefined ? undefined : findProduct(dataset, { product: again, supplier: home.scid }).product
  const { type: _type, v: _v, supplier: _supplier, version: _version, ...kept } = before ?? {}
  const text = name === undefined ? before?.name : authoritativeText(home.language, name)
  const path = category ?? before?.category
  if (text === undefined || path === undefined)
    throw new Failure(EXIT.usage, "no-name", supplierSays.noName())
  if (before === undefined && gtin === undefined && code === undefined)
    throw new Failure(EXIT.usage, "no-code", supplierSays.noCode())
  if (gtin !== undefined && !Gtin.safeParse(gtin).success)
    throw new Failure(EXIT.usage, "bad-gtin", supplierSays.badGtin({ gtin }))
  if (code !== undefined) requireFreeCode(node, code, before?.id)
  return {
    ...kept,
    id: before?.id ?? `urn:uuid:${randomUUID()}`,
    name: text,
    category: path,
    ...(gtin !== undefined && { gtin }),
    ...(code !== undefined && { localCode: { issuer: home.scid, code } }),
    ...(brand !== undefined && { brand }),
    ...(gpcCategory !== undefined && { gpcCategory }),
    ...(allergens !== undefined && { allergens }),
    ...versionOf(given, home.language),
  }
}

/** Fails where another product of this party has the code: two entries of one code are one product twice. */
function requireFreeCode({ home, dataset }: CommonsNode, code: string, id: string | undefined): void {
  const known = productOfOwnCode(dataset, home.scid, code)?.product
  if (known === undefined || known.id === id) return
  throw new Failure(
    EXIT.failed,
    "code-taken",
    supplierSays.codeTaken({ code, product: wordingIn(known.name, home.language), id: known.id }),
    { hint: supplierSays.describeAgain({ id: known.id.replace(/^urn:uuid:/, "") }) },
  )
}

function versionOf({ versionFrom, versionTo, whatChanged }: NewProduct, language: string) {
  if (versionFrom === undefined) {
    if (versionTo === undefined && whatChanged === undefined) return {}
    throw new Failure(EXIT.usage, "no-beginning", supplierSays.noBeginning())
  }
  return {
    version: {
      from: versionFrom,
      ...(versionTo !== undefined && { to: versionTo }),
      ...(whatChanged !== undefined && { whatChanged: authoritativeText(language, whatChanged) }),
    },
  }
}
