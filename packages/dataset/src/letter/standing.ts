import { dayOf } from "../answer/as-of.ts"
import { countOf, forceOf, isGoneAt, isHopeless, isSignedAt, type Force } from "./force.ts"
import type { LetterSource } from "./letter-source.ts"
import { roundsOf } from "./rounds.ts"
import { signingOf, type Signing } from "./stance.ts"
import { lastDueRound, reviewDueAt, termsOf, type Terms } from "./terms.ts"
import type { LetterRound, LetterState } from "./types.ts"

/** A letter by its own text and acts alone, whatever other letters amend it. */
export interface Standing {
  readonly terms: Terms
  /** By the place of the party in the text. */
  readonly signings: readonly Signing[]
  readonly force: Force
  /** SCIDs of the parties that have signed and are bound. */
  readonly standing: readonly string[]
  readonly rounds: readonly LetterRound[]
  readonly state: LetterState
}

/** Where a letter stands, by its own text and acts. */
export function standingOf(source: LetterSource, asOf: string): Standing {
  const terms = termsOf(source.content)
  const signings = source.parties.map((party) =>
    signingOf(source.acts.filter(({ issuer }) => issuer === party)),
  )
  const force = forceOf(terms, signings, asOf)
  const standing = source.parties.filter((_, index) => {
    const signing = signings[index]
    return signing !== undefined && isSignedAt(signing, asOf) && !isGoneAt(force.freeAt[index], asOf)
  })
  const { since } = force
  const rounds = since === undefined ? [] : roundsOf(source, terms, { since, standing, asOf })
  const found = { terms, signings, force, standing, rounds }
  return { ...found, state: stateOf(source, found, asOf) }
}

type Found = Omit<Standing, "state">

function stateOf(source: LetterSource, found: Found, asOf: string): LetterState {
  const { terms, signings, force, standing } = found
  const { since, endedAt } = force
  const over = overOf(terms, force, asOf)
  if (over !== undefined) return over
  if (since !== undefined) {
    const leaving = source.parties.filter(
      (party, index) => standing.includes(party) && signings[index]?.withdraw !== undefined,
    )
    if (leaving.length > 0 && endedAt !== undefined)
      return { kind: "under-notice", since: dayOf(since), endsOn: dayOf(endedAt), leaving }
    return inForce(found, since, asOf)
  }
  if (isHopeless(terms, signings)) return { kind: "ended", on: dayOf(lastWithdrawal(signings)) }
  if (force.isComplete && asOf < terms.validFrom) return { kind: "signed", from: dayOf(terms.validFrom) }
  if (standing.length === 0) return { kind: "proposed" }
  return {
    kind: "partly-signed",
    ...countOf(
      terms,
      source.parties.map((party) => standing.includes(party)),
    ),
  }
}

/** It is over: too few are left, or its time is. */
function overOf({ validUntil }: Terms, { since, endedAt }: Force, asOf: string): LetterState | undefined {
  const isExpired = validUntil !== undefined && validUntil <= asOf
  const isEnded = endedAt !== undefined && endedAt <= asOf
  const held = since === undefined ? {} : { since: dayOf(since) }
  if (isEnded && !(isExpired && validUntil < endedAt)) return { kind: "ended", on: dayOf(endedAt), ...held }
  return isExpired ? { kind: "expired", on: dayOf(validUntil), ...held } : undefined
}

function inForce({ rounds, terms }: Found, since: string, asOf: string): LetterState {
  const last = lastDueRound(terms, asOf)
  const due = rounds.find(({ round, state }) => round === last && state === "due")
  if (due !== undefined) {
    const { round, dueOn, missing } = due
    return { kind: "review-due", since: dayOf(since), round, dueOn, missing }
  }
  const review = reviewDueAt(terms, last + 1)
  const round = review === undefined ? {} : { round: last + 1, reviewOn: dayOf(review) }
  return { kind: "in-force", since: dayOf(since), ...round }
}

function lastWithdrawal(signings: readonly Signing[]): string {
  const times = signings.flatMap(({ withdraw }) => withdraw?.place.saidAt ?? [])
  return times.toSorted().at(-1) ?? ""
}
