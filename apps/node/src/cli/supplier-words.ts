import type { Party, ProductVersion, PublishedNote } from "@commonshelf/dataset"
import { columnSays } from "../messages/common.ts"
import { supplierSays } from "../messages/supplier.ts"
import type { OutputWords } from "./context.ts"
import { columns } from "./output.ts"
import { plain } from "./words.ts"

/** A supplier: what it sells, and what members found out about it. */
export const supplierWords: OutputWords = (output, words) => {
  const { supplier, products, researchedByMembers } = output as unknown as {
    supplier: Party
    products: readonly ProductVersion[]
    researchedByMembers: readonly PublishedNote[]
  }
  const { say, language } = words
  const rows = products.map(({ product: { name, category, gtin, localCode } }) => [
    plain(name, language),
    category.join(" > "),
    gtin ?? localCode?.code ?? "",
  ])
  const titles = [columnSays.name(), supplierSays.category(), supplierSays.code()].map(say)
  return [
    `${plain(supplier.name, language)} · ${supplier.scid}`,
    rows.length === 0 ? say(supplierSays.noProducts()) : columns(titles, rows),
    ...(researchedByMembers.length === 0 ? [] : [say(supplierSays.researched())]),
    ...researchedByMembers.map(({ digest, note }) => `  ${plain(note.title, language)}  ${digest}`),
  ].join("\n")
}
