import { Did } from "@commonshelf/statement"
import { z } from "zod"
import { versioned } from "../kinds/fields.ts"
import { LanguageText } from "../kinds/text.ts"
import { ProductId } from "../supplier/schema.ts"

/** A product by its supplier and its id: a party that uses another's id speaks of its own product only. */
export const ProductReference = z.strictObject({ supplier: Did, id: ProductId })
export type ProductReference = z.infer<typeof ProductReference>

/**
 * Somebody says how two entries in the commons belong together: they are the same product, or different ones though they
 * look alike; or the first was merged into the second, or split into it and others. A later word of the same party
 * about the same two counts instead.
 */
export const ProductMatch = z
  .strictObject({
    ...versioned("ProductMatch"),
    /** The id of the first product. */
    id: ProductId,
    of: ProductReference,
    with: ProductReference,
    relation: z.enum(["same", "different", "merged-into", "split-into"]),
    reason: LanguageText,
  })
  .refine(({ id, of }) => id === of.id, { path: ["id"], message: "the id of the first product" })
  .refine((match) => match.of.supplier !== match.with.supplier || match.of.id !== match.with.id, {
    path: ["with"],
    message: "another product than the first",
  })
export type ProductMatch = z.infer<typeof ProductMatch>
