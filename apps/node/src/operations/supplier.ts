import { randomUUID } from "node:crypto"
import { listNotes, listParties, listProducts } from "@commonshelf/dataset"
import { authoritativeText, draftProduct, Gtin } from "@commonshelf/documents"
import { z } from "zod"
import { EXIT, Failure } from "../failure.ts"
import type { CommonsNode } from "../node/commons-node.ts"
import { findParty } from "./find.ts"
import { operation } from "./operation.ts"
import { codeSays } from "../messages/common.ts"
import { supplierSays } from "../messages/supplier.ts"

const NewProduct = z.strictObject({
  name: z.string().min(1).max(200),
  category: z.array(z.string().min(1).max(100)).min(1).max(8),
  gtin: z.string().exactOptional(),
  code: z.string().min(1).max(60).exactOptional(),
  brand: z.string().min(1).max(100).exactOptional(),
})

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
  operation("supplier product", NewProduct, (node, { name, category, gtin, code, brand }) => {
    requireSupplier(node)
    if (gtin === undefined && code === undefined)
      throw new Failure(EXIT.usage, "no-code", supplierSays.noCode())
    if (gtin !== undefined && !Gtin.safeParse(gtin).success)
      throw new Failure(EXIT.usage, "bad-gtin", supplierSays.badGtin({ gtin }))
    const { did, scid, language } = node.home
    const count = listProducts(node.dataset, { supplier: scid }).length
    const [statement] = node.say([
      draftProduct(did, count, {
        id: `urn:uuid:${randomUUID()}`,
        name: authoritativeText(language, name),
        category,
        ...(gtin !== undefined && { gtin }),
        ...(code !== undefined && { localCode: { issuer: scid, code } }),
        ...(brand !== undefined && { brand }),
      }),
    ])
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
