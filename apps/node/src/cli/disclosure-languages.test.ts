import { describe, expect, test } from "vitest"
import { LANGUAGES } from "../messages/language.ts"
import { wordsIn } from "../messages/words.ts"
import { capListWords, capsWords } from "./cap-words.ts"
import { priceWords } from "./price-words.ts"
import { duplicateWords, pairWords } from "./product-words.ts"
import { recipeWords } from "./recipe-words.ts"

const name = { en: { text: "Honey", status: "authoritative" as const } }
const product = { name, id: "urn:uuid:1" }

describe("[LA1] what is not there yet", () => {
  const outputs = {
    caps: (language: (typeof LANGUAGES)[number]) => capListWords({ caps: [] }, wordsIn(language)),
    cap: (language: (typeof LANGUAGES)[number]) => capsWords({ caps: [] }, wordsIn(language)),
    price: (language: (typeof LANGUAGES)[number]) =>
      priceWords({ product, prices: { supplier: [], chains: [], earlier: [] } }, wordsIn(language)),
    recipe: (language: (typeof LANGUAGES)[number]) =>
      recipeWords({ product, recipes: [] }, wordsIn(language)),
    duplicates: (language: (typeof LANGUAGES)[number]) =>
      duplicateWords(
        { identities: [], proposals: [], disputed: [], splits: [], products: [] },
        wordsIn(language),
      ),
    pair: (language: (typeof LANGUAGES)[number]) => pairWords({ products: [] }, wordsIn(language)),
  }

  test.each(Object.entries(outputs))("[LA1] is said in three languages: %s", (_what, say) => {
    const said = LANGUAGES.map((language) => say(language))
    expect(new Set(said).size).toBe(LANGUAGES.length)
    expect(said.every((text) => text.length > 10)).toBe(true)
  })
})
