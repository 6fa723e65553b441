import type { Digest } from "@commonshelf/identity"
import { dayOf } from "../answer/as-of.ts"
import type { Dataset } from "../store/dataset.ts"
import { remembered } from "../store/remembered.ts"
import { compareText } from "../store/text-order.ts"
import { isSignedAt } from "./force.ts"
import { knownLetter, type KnownLetter } from "./known-letters.ts"
import { letterDigests, type LetterSource } from "./letter-source.ts"
import type { Standing } from "./standing.ts"
import type { LetterState } from "./types.ts"

/** A letter that would take the place of another. */
export interface Amendment {
  readonly digest: Digest
  readonly standing: Standing
  /** When it took its place. */
  readonly replacedAt?: string
}

/**
 * The letters that amend one, leaving out what only strangers propose. Such a letter takes the place of the old one when
 * it is in force and everybody who stood by the old one has signed it: until then the old one holds.
 */
export function amendmentsOf(dataset: Dataset, letter: KnownLetter, asOf: string): readonly Amendment[] {
  const known = remembered(dataset, AMENDMENTS, asOf, () => new Map<Digest, readonly Amendment[]>())
  const { digest } = letter.source
  const amendments = known.get(digest) ?? findAmendments(dataset, letter, asOf)
  known.set(digest, amendments)
  return amendments
}

const AMENDMENTS = Symbol("amendments of letters")

function findAmendments(
  dataset: Dataset,
  { source: { digest, parties, content }, standing: old }: KnownLetter,
  asOf: string,
): readonly Amendment[] {
  return letterDigests(dataset, `amends ${digest}`).flatMap((amending) => {
    const amended = knownLetter(dataset, amending, asOf)
    if (amended === undefined || content.type !== amended.source.content.type) return []
    const { source, standing } = amended
    const isOurs =
      parties.includes(source.proposer) || parties.some((party) => hasSigned(source, standing, party))
    if (!isOurs) return []
    const replacedAt = replacementAt(source, standing, { parties, old })
    return [{ digest: amending, standing, ...(replacedAt !== undefined && { replacedAt }) }]
  })
}

/** The state of a letter, given what amends it: what ended first, ended it. */
export function stateAmidAmendments(old: Standing, amendments: readonly Amendment[]): LetterState {
  const replaced = amendments.flatMap(({ replacedAt }) => replacedAt ?? []).toSorted(compareText)
  const [first] = replaced
  const { since } = old.force
  if (first === undefined || since === undefined) return old.state
  const { state } = old
  if ((state.kind === "ended" || state.kind === "expired") && state.on < dayOf(first)) return state
  const by = amendments.filter(({ replacedAt }) => replacedAt !== undefined).map(({ digest }) => digest)
  return { kind: "superseded", on: dayOf(first), since: dayOf(since), by }
}

/** When a letter took the place of the one that it amends; undefined while it did not. */
function replacementAt(
  source: LetterSource,
  { signings, force }: Standing,
  { parties, old }: { readonly parties: readonly string[]; readonly old: Standing },
): string | undefined {
  const { since } = force
  if (since === undefined) return undefined
  const bound = parties.filter((_, index) => {
    const signing = old.signings[index]
    const freeAt = old.force.freeAt[index]
    return signing !== undefined && isSignedAt(signing, since) && (freeAt === undefined || freeAt > since)
  })
  const signedAt = bound
    .map((party) => signings[source.parties.indexOf(party)])
    .map((signing) => (signing?.kind === "signed" ? signing.sign?.place.saidAt : undefined))
  return signedAt.reduce<string | undefined>(
    (latest, at) => (latest === undefined || at === undefined ? undefined : at > latest ? at : latest),
    since,
  )
}

function hasSigned(source: LetterSource, { signings }: Standing, party: string): boolean {
  return signings[source.parties.indexOf(party)]?.sign !== undefined
}
