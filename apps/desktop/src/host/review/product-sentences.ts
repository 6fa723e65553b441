import type { Product } from "@commonshelf/documents"
import { amountInWords } from "@commonshelf/documents/measure"
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
    ...(netContent === undefined
      ? []
      : [
          say("said.netContent", {
            amount: amountInWords(
              netContent.value,
              netContent.unit,
              words.language,
              words.decimal(netContent.value),
            ),
          }),
        ]),
    ...(soldBy === undefined ? [] : [say(`said.soldBy.${soldBy}`)]),
    ...(countryOfOrigin === undefined ? [] : [say("said.country", { country: countryOfOrigin })]),
    ...otherSentences(more, words),
  ]
}
