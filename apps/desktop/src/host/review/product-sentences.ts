import type { Product } from "@commonshelf/documents"
import { otherSentences, type Reading } from "./reading.ts"

/** What a product's statement says. */
export function productSentences(product: Product, { words, supplier }: Reading): readonly string[] {
  const { say, wording } = words
  const {
    name,
    category,
    gtin,
    localCode,
    brand,
    netContent,
    soldBy,
    countryOfOrigin,
    id: _id,
    supplier: _supplier,
    type: _type,
    v: _v,
    ...more
  } = product
  return [
    say("said.product", { supplier, name: wording(name), category: category.join(" > ") }),
    ...(gtin === undefined ? [] : [say("said.gtin", { gtin })]),
    ...(localCode === undefined ? [] : [say("said.codeOf", { ...localCode })]),
    ...(brand === undefined ? [] : [say("said.brand", { brand })]),
    ...(netContent === undefined ? [] : [say("said.netContent", { ...netContent })]),
    ...(soldBy === undefined ? [] : [say(`said.soldBy.${soldBy}`)]),
    ...(countryOfOrigin === undefined ? [] : [say("said.country", { country: countryOfOrigin })]),
    ...otherSentences(more, words),
  ]
}
