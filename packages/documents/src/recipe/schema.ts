import { Day, Decimal, Did, DigestText } from "@commonshelf/statement"
import { z } from "zod"
import { versioned } from "../kinds/fields.ts"
import { LanguageText } from "../kinds/text.ts"
import { compareDecimals, sumOfDecimals } from "../number/decimal.ts"
import { ProductId } from "../supplier/schema.ts"

const Positive = Decimal.refine((text) => compareDecimals(text, "0") > 0, "more than 0")
const Country = z.string().regex(/^[A-Z]{2}$/, "a country code such as IL")
/** Of the mass of everything that goes in, in per cent. */
const Share = Decimal.refine(
  (text) => compareDecimals(text, "0") >= 0 && compareDecimals(text, "100") <= 0,
  "a share from 0 to 100 per cent",
)

const Ingredient = {
  what: LanguageText,
  /** The product that it is, where that stands in the commons. */
  product: z.strictObject({ supplier: Did, id: ProductId }).exactOptional(),
  origin: Country.exactOptional(),
  /** Who supplies it. */
  from: Did.exactOptional(),
}

/** What goes in: with its share, or between which shares it lies. What is hidden has no name and one share together. */
const RecipeFlow = z.discriminatedUnion("disclosed", [
  z.strictObject({ disclosed: z.literal("full"), ...Ingredient, share: Share }),
  z
    .strictObject({ disclosed: z.literal("range"), ...Ingredient, low: Share, high: Share })
    .refine(({ low, high }) => compareDecimals(low, high) <= 0, "low is not above high"),
])
export type RecipeFlow = z.infer<typeof RecipeFlow>

const RecipeProcess = z.strictObject({
  name: LanguageText,
  country: Country.exactOptional(),
  /** Of work for one yield. */
  hours: Positive.exactOptional(),
  /** Kilowatt hours for one yield. */
  energyKwh: Positive.exactOptional(),
})

/** How a product is made: what goes in, how much of it is hidden, and what is done. vf:Recipe, UNTP materialsProvenance. */
export const Recipe = z
  .strictObject({
    ...versioned("Recipe"),
    /** The product that is made. */
    id: ProductId,
    supplier: Did,
    /** The day on which the version of the product began, where it has versions. */
    productVersion: Day.exactOptional(),
    yield: z.strictObject({ quantity: Positive, unit: z.string().min(1).max(20) }),
    flows: z.array(RecipeFlow).max(200),
    /** Always said, also when it is nothing. */
    hiddenShare: Share,
    processes: z.array(RecipeProcess).max(50).exactOptional(),
    byproducts: z.array(LanguageText).max(20).exactOptional(),
    /** Under which others may use it: an SPDX identifier. */
    licence: z
      .string()
      .regex(/^[A-Za-z0-9.+-]+$/, "an SPDX identifier such as CC-BY-SA-4.0")
      .max(60)
      .exactOptional(),
    /** The statement of the recipe that it was made from. */
    derivedFrom: DigestText.exactOptional(),
  })
  .refine((recipe) => hasAllShares(recipe), {
    path: ["hiddenShare"],
    message: "the shares and what is hidden do not come to exactly 100 per cent",
  })
export type Recipe = z.infer<typeof Recipe>

interface Shares {
  readonly flows: readonly RecipeFlow[]
  readonly hiddenShare: string
}

/** What of the whole is told exactly, and what is told in ranges, in per cent. With what is hidden they are 100. */
export function disclosedShares({ flows, hiddenShare }: Shares): {
  readonly exact: string
  readonly inRanges: string
} {
  const exact = sumOfDecimals(flows.flatMap((flow) => (flow.disclosed === "full" ? [flow.share] : [])))
  return { exact, inRanges: sumOfDecimals(["100", negative(exact), negative(hiddenShare)]) }
}

/** The rest that exact shares and what is hidden leave lies within the ranges; without ranges there is none. */
function hasAllShares(recipe: Shares): boolean {
  const { inRanges } = disclosedShares(recipe)
  const ranges = recipe.flows.filter((flow) => flow.disclosed === "range")
  const least = sumOfDecimals(ranges.map(({ low }) => low))
  const most = sumOfDecimals(ranges.map(({ high }) => high))
  return compareDecimals(least, inRanges) <= 0 && compareDecimals(inRanges, most) <= 0
}

function negative(decimal: string): string {
  return decimal.startsWith("-") ? decimal.slice(1) : `-${decimal}`
}
