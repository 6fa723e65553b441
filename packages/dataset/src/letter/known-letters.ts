import type { Digest } from "@commonshelf/identity"
import type { Dataset } from "../store/dataset.ts"
import { remembered } from "../store/remembered.ts"
import { letterSource, type LetterSource } from "./letter-source.ts"
import { standingOf, type Standing } from "./standing.ts"

/** A letter by its own text and acts. */
export interface KnownLetter {
  readonly source: LetterSource
  readonly standing: Standing
}

const KNOWN = Symbol("letters by themselves")

/** A letter and where it stands by itself, read once, however many amend it or are amended with it. */
export function knownLetter(dataset: Dataset, digest: Digest, asOf: string): KnownLetter | undefined {
  const known = remembered(dataset, KNOWN, asOf, () => new Map<Digest, KnownLetter | undefined>())
  if (!known.has(digest)) {
    const source = letterSource(dataset, digest, asOf)
    known.set(digest, source && { source, standing: standingOf(source, asOf) })
  }
  return known.get(digest)
}
