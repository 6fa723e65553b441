import type { ToldRecipe } from "@commonshelf/dataset"
import { wordingIn, type LanguageText, type RecipeFlow } from "@commonshelf/documents"
import type { Output } from "../operations/operation.ts"
import { columns } from "./output.ts"
import { markWords } from "./trust-words.ts"

/** What a level of openness means. */
const OPENNESS = [
  "nothing is told",
  "a part is told",
  "every ingredient is named",
  "every share is told",
  "every share and the processes are told, under a licence",
] as const

/** The recipes of a product, its newest version first. */
export function recipeWords(output: Output): string {
  const { product, recipes } = output as {
    product: { readonly name: LanguageText; readonly id: string }
    recipes: readonly ToldRecipe[]
  }
  const name = wordingIn(product.name, "en")
  if (recipes.length === 0) return `How ${name} is made has not been told yet.`
  return recipes.map((told) => `${name}${toldWords(told)}`).join("\n\n")
}

function toldWords(told: ToldRecipe): string {
  const { recipe, shares, openness, party, signedOn, reusedBy } = told
  const { processes = [], productVersion, yield: made, licence } = recipe
  const table = columns(
    ["ingredient", "per cent", "origin"],
    [
      ...recipe.flows.map((flow) => [wordingIn(flow.what, "en"), shareWords(flow), flow.origin ?? ""]),
      ["HIDDEN", shares.hidden, ""],
    ],
  )
  return [
    `${productVersion === undefined ? "" : ` since ${productVersion}`}, ${made.quantity} ${made.unit}${markWords(told.marks)}`,
    table,
    ...processes.map(({ name, country = "", hours, energyKwh }) => {
      const used = [
        hours === undefined ? "" : `${hours} h`,
        energyKwh === undefined ? "" : `${energyKwh} kWh`,
      ]
      return `Process: ${[wordingIn(name, "en"), country, ...used].filter((part) => part !== "").join(", ")}`
    }),
    `Openness ${openness} of 4: ${OPENNESS[openness] ?? ""}. It says nothing of how good it is.`,
    ...(licence === undefined ? [] : [`Licence ${licence}`]),
    ...(told.derivedFrom === undefined
      ? []
      : [`Made from a recipe of ${wordingIn(told.derivedFrom.name, "en")}.`]),
    ...(reusedBy.length === 0 ? [] : [`Recipes of ${reusedBy.length} others were made from it.`]),
    `Signed by ${wordingIn(party.name, "en")} on ${signedOn}: ${told.digest}`,
  ].join("\n")
}

function shareWords(flow: RecipeFlow): string {
  return flow.disclosed === "full" ? flow.share : `${flow.low} to ${flow.high}`
}
