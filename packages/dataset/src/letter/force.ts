import { compareText } from "../store/text-order.ts"
import type { Signing } from "./stance.ts"
import { endOfNotice, type Terms } from "./terms.ts"

/** When a letter holds, as far as its own acts decide. */
export interface Force {
  /** Whether everybody whose signature it needs has signed. */
  readonly isComplete: boolean
  /** From when it is in force. */
  readonly since?: string
  /** When too few are left. */
  readonly endedAt?: string
  /** When each party that leaves is free, by its place among the parties. */
  readonly freeAt: readonly (string | undefined)[]
}

/** The fewest who agree on anything. */
const FEWEST = 2

/**
 * From when to when a letter is in force: from the first instant, not before `validFrom`, at which everybody whose
 * signature it needs has signed and nobody of them has left, until the first at which that is so no more. Who leaves
 * before it is in force is free at once, who leaves after is bound until the end of the notice.
 *
 * @param signings by the place of the party
 */
export function forceOf(terms: Terms, signings: readonly Signing[], asOf: string): Force {
  const leftAt = signings.map(({ withdraw }) => withdraw?.place.saidAt)
  // Who leaves in the very second in which it comes into force has been in it.
  const isMetAt = (at: string) => isMet(terms, signings, at, (index) => (leftAt[index] ?? at) < at)
  const since = firstInstant([terms.validFrom, ...signings.flatMap(signedAt)], terms.validFrom, isMetAt)
  const isComplete = isMetAt(asOf)
  const { validUntil } = terms
  if (since === undefined || since > asOf || (validUntil !== undefined && since >= validUntil))
    return { isComplete, freeAt: leftAt }
  const freeAt = leftAt.map((at) => (at === undefined || at < since ? at : endOfNotice(terms, at)))
  const endedAt = firstInstant(
    freeAt.flatMap((at) => at ?? []),
    since,
    (at) => !isMet(terms, signings, at, (index) => isGoneAt(freeAt[index], at)),
  )
  return { isComplete, since, freeAt, ...(endedAt !== undefined && { endedAt }) }
}

/** Whether it can never be in force: somebody whose signature it needs has left before. */
export function isHopeless(terms: Terms, signings: readonly Signing[]): boolean {
  return !isEnough(
    terms,
    signings.map(({ withdraw }) => withdraw === undefined),
  )
}

/** Whether enough parties have signed by an instant and are not gone. */
function isMet(
  terms: Terms,
  signings: readonly Signing[],
  at: string,
  isGone: (index: number) => boolean,
): boolean {
  return isEnough(
    terms,
    signings.map((signing, index) => isSignedAt(signing, at) && !isGone(index)),
  )
}

/** How many of the signatures that it needs are there, and how many it needs. */
export function countOf(
  { requires, roles }: Terms,
  stands: readonly boolean[],
): { signed: number; of: number } {
  const signed = stands.filter(Boolean).length
  if (requires === "all") return { signed, of: stands.length }
  const others = stands.filter((_, index) => roles[index] !== requires.role)
  const signedOthers = others.filter(Boolean).length
  return {
    signed: signedOthers + Math.min(signed - signedOthers, requires.atLeast),
    of: others.length + requires.atLeast,
  }
}

function isEnough(terms: Terms, stands: readonly boolean[]): boolean {
  const { signed, of } = countOf(terms, stands)
  return signed === of && stands.filter(Boolean).length >= FEWEST
}

/** Whether a party has signed by an instant, and no other of its devices says otherwise. */
export function isSignedAt(signing: Signing, at: string): boolean {
  return signing.kind === "signed" && signedAt(signing).some((signed) => signed <= at)
}

export function isGoneAt(goneAt: string | undefined, at: string): boolean {
  return goneAt !== undefined && goneAt <= at
}

function signedAt({ sign }: Signing): readonly string[] {
  return sign === undefined ? [] : [sign.place.saidAt]
}

/** The first of some instants, none before `from`, at which something is so. */
function firstInstant(
  instants: readonly string[],
  from: string,
  isSo: (at: string) => boolean,
): string | undefined {
  return instants
    .map((at) => (at < from ? from : at))
    .toSorted(compareText)
    .find(isSo)
}
