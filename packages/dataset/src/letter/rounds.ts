import { byAge } from "../store/entry.ts"
import { groupBy } from "../store/group.ts"
import type { Entry } from "../store/entry.ts"
import type { AgreementActV2 } from "@commonshelf/documents"
import { dayOf } from "../answer/as-of.ts"
import { partyScid, type LetterSource } from "./letter-source.ts"
import { lastDueRound, reviewDueAt, type Terms } from "./terms.ts"
import type { LetterReview, LetterRound } from "./types.ts"

type Review = Extract<AgreementActV2, { act: "review" }>

/**
 * The rounds of review of a letter: those in which somebody spoke, the last that is due, and the next. A round is
 * reviewed when every party that stands by the letter has said something in it; of several sayings of a party the last
 * counts.
 *
 * @param standing SCIDs of the parties that stand by it
 */
export function roundsOf(
  source: LetterSource,
  terms: Terms,
  { since, standing, asOf }: { since: string; standing: readonly string[]; asOf: string },
): readonly LetterRound[] {
  const reviews = groupBy(reviewsIn(source), ({ subject }) => subject.round)
  const last = lastDueRound(terms, asOf)
  const numbers = new Set([...reviews.keys(), ...(last > 0 ? [last] : []), last + 1])
  return [...numbers]
    .toSorted((a, b) => a - b)
    .flatMap((round) => {
      const dueAt = reviewDueAt(terms, round)
      if (dueAt === undefined || (dueAt < since && !reviews.has(round))) return []
      return [roundOf(round, dueAt, reviews.get(round) ?? [], { standing, asOf })]
    })
}

function roundOf(
  round: number,
  dueAt: string,
  said: readonly Entry<Review>[],
  { standing, asOf }: { standing: readonly string[]; asOf: string },
): LetterRound {
  const byParty = groupBy(said.toSorted(byAge), ({ issuer }) => issuer)
  const missing = standing.filter((party) => !byParty.has(party))
  const state = missing.length === 0 ? "reviewed" : dueAt <= asOf ? "due" : "coming"
  const reviews = [...byParty.values()].flatMap((entries) => entries.at(-1) ?? []).map(reviewOf)
  return { round, dueOn: dayOf(dueAt), state, reviews, missing }
}

/** The acts of a letter that review it, oldest first. */
export function reviewsIn({ acts }: LetterSource): readonly Entry<Review>[] {
  return acts.flatMap((entry) => {
    const { subject } = entry
    return subject.v === 2 && subject.act === "review" ? [{ ...entry, subject }] : []
  })
}

function reviewOf({ issuer, digest, place, subject }: Entry<Review>): LetterReview {
  const { shared = [], dataUseReports = [], learned, questions = [], nextSteps = [], minutes } = subject
  return {
    party: issuer,
    on: dayOf(place.saidAt),
    digest,
    shared,
    dataUseReports,
    ...(learned !== undefined && { learned }),
    questions,
    nextSteps: nextSteps.map(({ who, ...step }) => ({
      ...step,
      ...(who !== undefined && { who: partyScid(who) }),
    })),
    ...(minutes !== undefined && { minutes: { name: minutes.name, digest: minutes.digest } }),
  }
}
