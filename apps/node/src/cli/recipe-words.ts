import type { ToldRecipe } from "@commonshelf/dataset"
import type { LanguageText, RecipeFlow } from "@commonshelf/documents"
import { opennessSays, recipeSays } from "../messages/recipe.ts"
import type { Sentence } from "../messages/sentence.ts"
import { amountSays } from "../messages/unit.ts"
import type { Words } from "../messages/words.ts"
import type { Output } from "../operations/operation.ts"
import { columns } from "./output.ts"
import { markWords } from "./trust-words.ts"
import { plain } from "./words.ts"

/** The recipes of a product, its newest version first. */
export function recipeWords(output: Output, words: Words): string {
  const { product, recipes } = output as {
    product: { readonly name: LanguageText; readonly id: string }
    recipes: readonly ToldRecipe[]
  }
  const name = plain(product.name, words.language)
  if (recipes.length === 0) return words.say(recipeSays.none({ product: name }))
  return recipes.map((told) => toldWords(name, told, words)).join("\n\n")
}

function toldWords(product: string, told: ToldRecipe, words: Words): string {
  const { say, language } = words
  const { recipe, openness, party, signedOn, reusedBy } = told
  const { productVersion, licence } = recipe
  const made = { product, amount: amountSays(recipe.yield.quantity, recipe.yield.unit) }
  const head =
    productVersion === undefined
      ? recipeSays.head(made)
      : recipeSays.headOfVersion({ ...made, day: productVersion })
  const below: readonly Sentence[] = [
    ...processesIn(told, words),
    recipeSays.openness({ level: openness, meaning: opennessSays[openness]() }),
    ...(licence === undefined ? [] : [recipeSays.licence({ licence })]),
    ...(told.derivedFrom === undefined
      ? []
      : [recipeSays.derivedFrom({ party: plain(told.derivedFrom.name, language) })]),
    ...(reusedBy.length === 0 ? [] : [recipeSays.reused({ count: reusedBy.length })]),
    recipeSays.by({ party: plain(party.name, language), day: signedOn, digest: told.digest }),
  ]
  return [`${say(head)}${markWords(told.marks)}`, ingredientColumns(told, words), ...below.map(say)].join(
    "\n",
  )
}

function ingredientColumns({ recipe, shares }: ToldRecipe, { say, language }: Words): string {
  return columns(
    [recipeSays.ingredient, recipeSays.percent, recipeSays.origin].map((title) => say(title())),
    [
      ...recipe.flows.map((flow) => [plain(flow.what, language), shareIn(flow, say), flow.origin ?? ""]),
      [say(recipeSays.hidden()), shares.hidden, ""],
    ],
  )
}

function shareIn(flow: RecipeFlow, say: Words["say"]): string {
  return flow.disclosed === "full" ? flow.share : say(recipeSays.range({ low: flow.low, high: flow.high }))
}

function processesIn({ recipe: { processes = [] } }: ToldRecipe, { language }: Words): readonly Sentence[] {
  return processes.map(({ name, country, hours, energyKwh }) => {
    const used = [hours && amountSays(hours, "HUR"), energyKwh && amountSays(energyKwh, "KWH")]
    const parts = [plain(name, language), country, ...used].filter((part) => part !== undefined)
    return recipeSays.process({ parts })
  })
}
