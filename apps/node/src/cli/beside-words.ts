import type { BesideAnswer, PaidPrice, PricesBeside } from "@commonshelf/dataset"
import { minorToDecimal } from "@commonshelf/documents/measure"
import { besideSays } from "../messages/beside.ts"
import { priceCodes } from "../messages/price.ts"
import type { Sentence } from "../messages/sentence.ts"
import { amountSays } from "../messages/unit.ts"
import type { Words } from "../messages/words.ts"
import type { OutputWords } from "./context.ts"
import { cellIn } from "./cap-words.ts"
import { markWords } from "./trust-words.ts"
import { plain } from "./words.ts"

/** Each product with what it costs and what is told of the living of those who make it: two questions, side by side. */
export const besideWords: OutputWords = (output, words) => {
  const products = output["products"] as readonly PricesBeside[]
  if (products.length === 0) return words.say(besideSays.none())
  return [
    ...products.map((beside) => productWords(beside, words)),
    words.say(besideSays.twoQuestions()),
  ].join("\n\n")
}

function productWords({ product, supplier, paid, asked, price, living }: PricesBeside, words: Words): string {
  const { say, language } = words
  const name = (party: PaidPrice["cooperative"]) => plain(party.name, language)
  const line = (sentence: Sentence) => `  ${say(sentence)}`
  const answers = (of: "price" | "living", given: readonly BesideAnswer[]) =>
    given.map(({ name: family, title, cell }) =>
      line(besideSays[of]({ question: plain(title ?? family, language), answer: cellIn(cell, words) })),
    )
  return [
    say(besideSays.product({ product: plain(product.name, language), supplier: name(supplier) })),
    ...(paid.length === 0 ? [line(besideSays.notPublished())] : []),
    ...paid.map(
      ({ cooperative, unitPrice, currency, unit, period, marks }) =>
        `${line(besideSays.paid({ cooperative: name(cooperative), price: amountSays(unitPrice, `${currency}/${unit}`), period }))}${markWords(marks)}`,
    ),
    ...asked.flatMap(({ party, price: { kind, totalMinor, currency, per }, farmGate, marks }) => {
      const ask = besideSays.asks({
        cooperative: name(party),
        kind: priceCodes[kind](),
        amount: minorToDecimal(totalMinor, currency),
        currency,
        per: amountSays(per.quantity, per.unit),
      })
      const farm =
        farmGate === undefined
          ? besideSays.farmUntold()
          : besideSays.farm({
              percent: farmGate.percent,
              amount: minorToDecimal(farmGate.amountMinor, currency),
              currency,
            })
      return [`${line(ask)}${markWords(marks)}`, line(farm)]
    }),
    ...answers("price", price),
    ...answers("living", living),
  ].join("\n")
}
