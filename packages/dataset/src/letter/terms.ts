import { addDuration, durationsPassed, type AgreementContent, type Duration } from "@commonshelf/documents"

/** As many as a review can name. */
const MAX_ROUNDS = 1000

/** What of a letter decides where it stands, the same for all versions of its text. */
export interface Terms {
  readonly requires: "all" | { readonly role: string; readonly atLeast: number }
  readonly roles: readonly string[]
  readonly validFrom: string
  readonly validUntil: string | undefined
  readonly reviewEvery: Duration | undefined
  readonly notice: Duration | undefined
}

/** A text of version 1 is signed by all, is never reviewed and is left from one moment to the next. */
export function termsOf(content: AgreementContent): Terms {
  const { parties, validFrom, validUntil } = content
  const roles = parties.map(({ role }) => role)
  if (content.v === 1) {
    const none = { reviewEvery: undefined, notice: undefined }
    return { requires: "all", roles, validFrom, validUntil, ...none }
  }
  const { requires, reviewEvery, notice } = content
  return { requires, roles, validFrom, validUntil, reviewEvery, notice }
}

/** When somebody who says at an instant that it leaves is free. */
export function endOfNotice({ notice }: Terms, saidAt: string): string {
  return notice === undefined ? saidAt : addDuration(saidAt, notice)
}

/** When the review of a round is due: counted from the day from which the letter holds. */
export function reviewDueAt({ validFrom, reviewEvery }: Terms, round: number): string | undefined {
  return reviewEvery === undefined ? undefined : addDuration(validFrom, reviewEvery, round)
}

/** The last round that is due by an instant; 0 before the first. */
export function lastDueRound({ validFrom, reviewEvery }: Terms, asOf: string): number {
  return reviewEvery === undefined ? 0 : Math.min(durationsPassed(validFrom, reviewEvery, asOf), MAX_ROUNDS)
}
