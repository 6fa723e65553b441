import { disclosedShares, recipeOpenness, type Recipe } from "@commonshelf/documents"
import type { Digest } from "@commonshelf/identity"
import { dayOf } from "../answer/as-of.ts"
import { nameOf, partyOf } from "../party/parties.ts"
import { lastWord, withdrawalOf } from "../store/current.ts"
import { entriesFor, productKey, type Dataset } from "../store/dataset.ts"
import type { Entry } from "../store/entry.ts"
import { groupBy } from "../store/group.ts"
import { compareText } from "../store/text-order.ts"
import type { PartyName } from "../table/types.ts"
import { readMarks, type Marks } from "../trust/marks.ts"

/** A recipe as its supplier last told it of one version of the product. */
export interface ToldRecipe {
  readonly digest: Digest
  readonly party: PartyName
  readonly signedOn: string
  readonly recipe: Omit<Recipe, "type" | "v" | "id" | "supplier">
  /** From 0 to 4, from what it tells [DI12]. */
  readonly openness: ReturnType<typeof recipeOpenness>
  /** In per cent, together 100: what is told exactly, what is told in ranges, what is hidden. */
  readonly shares: { readonly exact: string; readonly inRanges: string; readonly hidden: string }
  /** The SCIDs of the other parties whose recipes were made from it, sorted. */
  readonly reusedBy: readonly string[]
  /** Who told the recipe that it was made from; absent where that is not here. */
  readonly derivedFrom?: PartyName
  readonly marks?: Marks
}

/**
 * The recipes of a product, one for each of its versions, the newest version first.
 *
 * @param question.supplier SCID
 */
export function productRecipes(
  dataset: Dataset,
  { supplier, product }: { readonly supplier: string; readonly product: string },
): readonly ToldRecipe[] {
  const said = entriesFor(dataset, "Recipe", productKey(supplier, product)).filter(
    ({ issuer }) => issuer === supplier,
  )
  return [...groupBy(said, ({ subject }) => subject.productVersion ?? "")]
    .toSorted(([a], [b]) => compareText(b, a))
    .flatMap(([, entries]) => lastWord(dataset, entries) ?? [])
    .flatMap((entry) => toldRecipe(dataset, entry))
}

function toldRecipe(dataset: Dataset, entry: Entry<Recipe>): ToldRecipe[] {
  const { digest, issuer, source, subject } = entry
  const party = partyOf(dataset, issuer)
  if (party === undefined) return []
  const { type: _type, v: _v, id: _id, supplier: _supplier, ...recipe } = subject
  const marks = readMarks(dataset).of([entry])
  const origin = subject.derivedFrom && dataset.statements.get(subject.derivedFrom)
  const author = origin && partyOf(dataset, origin.issuer)
  return [
    {
      digest,
      party: nameOf(party),
      signedOn: dayOf(source.statement.validFrom),
      recipe,
      openness: recipeOpenness(subject),
      shares: { ...disclosedShares(subject), hidden: subject.hiddenShare },
      reusedBy: reusersOf(dataset, entry),
      ...(author !== undefined && { derivedFrom: nameOf(author) }),
      ...(marks !== undefined && { marks }),
    },
  ]
}

/** Nobody reuses its own recipe. */
function reusersOf(dataset: Dataset, { digest, issuer }: Entry<Recipe>): readonly string[] {
  const reusers = entriesFor(dataset, "Recipe", digest)
    .filter((entry) => entry.issuer !== issuer && withdrawalOf(dataset, entry) === undefined)
    .map((entry) => entry.issuer)
  return [...new Set(reusers)].toSorted(compareText)
}
