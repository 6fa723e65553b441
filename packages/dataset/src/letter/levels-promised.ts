import type { Digest } from "@commonshelf/identity"
import type { Dataset } from "../store/dataset.ts"
import { partyScid, letterDigests } from "./letter-source.ts"
import { isBinding, readLetter } from "./letters.ts"

/** A level of data that a cooperative has promised a supplier, in a letter that binds both. */
export interface PromisedLevel {
  readonly level: number
  /** Whether it is open with the letter, or once the supplier has reported how it used what it had. */
  readonly after: "letter" | "data-use-report"
  readonly letter: Digest
  readonly promise: string
}

/**
 * The levels to which a cooperative has promised to open its data to a supplier: by every letter in force by which both
 * stand, highest level first. Whether a report was made is for whoever reads the reports to say.
 */
export function levelsPromised(
  dataset: Dataset,
  cooperative: string,
  supplier: string,
  asOf: string,
): readonly PromisedLevel[] {
  const ofBoth = new Set(letterDigests(dataset, supplier))
  return letterDigests(dataset, cooperative)
    .filter((digest) => ofBoth.has(digest) && cooperative !== supplier)
    .flatMap((digest) => levelsIn(dataset, digest, { cooperative, supplier, asOf }))
    .toSorted((a, b) => b.level - a.level || (a.letter < b.letter ? -1 : a.letter > b.letter ? 1 : 0))
}

function levelsIn(
  dataset: Dataset,
  digest: Digest,
  { cooperative, supplier, asOf }: { cooperative: string; supplier: string; asOf: string },
): readonly PromisedLevel[] {
  const letter = readLetter(dataset, digest, asOf)
  if (letter === undefined || letter.content.v === 1 || !isBinding(letter.state)) return []
  const bound = letter.parties
    .filter(({ stance }) => stance === "signed" || stance === "leaving")
    .map(({ scid }) => scid)
  if (![cooperative, supplier].every((party) => bound.includes(party))) return []
  return letter.content.promises.flatMap((promise) => {
    if (promise.kind !== "data" || partyScid(promise.who) !== cooperative) return []
    if (promise.to !== undefined && !promise.to.map(partyScid).includes(supplier)) return []
    const { level, after = "letter" } = promise
    return [{ level, after, letter: digest, promise: promise.id }]
  })
}
