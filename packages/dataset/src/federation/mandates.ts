import type { FederationAct, FederationMandate, MetricSet } from "@commonshelf/documents"
import { dayOf } from "../answer/as-of.ts"
import type { Entry } from "../store/entry.ts"
import { groupBy } from "../store/group.ts"
import { compareText } from "../store/text-order.ts"
import { memberScid, type FederationSource } from "./federation-source.ts"
import { neededOf } from "./quorum.ts"

/** What members have asked one of them to do. It holds while enough of them say so. */
export interface MandateStanding {
  readonly mandate: FederationMandate
  readonly party: string
  readonly givenBy: readonly string[]
  readonly needed: number
  readonly holds: boolean
}

/** What a federation measures by, and what members would measure by. */
export interface AdoptedMetrics {
  readonly metrics: MetricSet
  /** Whether members agreed on it, or it is the one of the charter. */
  readonly from: "charter" | "members"
  readonly proposals: readonly {
    readonly metrics: MetricSet
    readonly by: readonly string[]
    readonly needed: number
  }[]
}

/**
 * The mandates that a member has given its word for, of those that the charter knows. Only the last word of each member
 * counts, until the day that it names, and only while it is one; so does the mandate of who is no member.
 *
 * @param members SCIDs, sorted
 */
export function mandatesOf(
  source: FederationSource,
  members: readonly string[],
  asOf: string,
): readonly MandateStanding[] {
  const known = new Set(source.content.mandates.map(({ mandate }) => mandate))
  const counted = new Set(members)
  const acts = currentActs(source).filter(({ issuer }) => counted.has(issuer))
  const words = acts.flatMap(({ issuer, subject }) =>
    subject.act === "give-mandate" || subject.act === "end-mandate" ? [{ issuer, subject }] : [],
  )
  const byMandate = groupBy(words, ({ subject }) => mandateKey(subject.mandate, memberScid(subject.party)))
  const needed = neededOf(source.content.quorums.mandate, members.length)
  return [...byMandate]
    .toSorted(([a], [b]) => compareText(a, b))
    .flatMap(([, said]) => {
      const last = new Map(said.map((word) => [word.issuer, word.subject]))
      const givenBy = [...last]
        .flatMap(([issuer, word]) => (isGiven(word, asOf) ? [issuer] : []))
        .toSorted(compareText)
      const subject = said[0]?.subject
      if (subject === undefined || givenBy.length === 0 || !known.has(subject.mandate)) return []
      const party = memberScid(subject.party)
      const holds = counted.has(party) && givenBy.length >= needed
      return [{ mandate: subject.mandate, party, givenBy, needed, holds }]
    })
}

/**
 * The metrics that enough members agree to measure by, the very same versions; else those of the charter. What was agreed
 * on before the charter in force took its place is in that charter, or is no more.
 */
export function metricsOf(source: FederationSource, members: readonly string[]): AdoptedMetrics {
  const { content, contentSince = "" } = source
  const counted = new Set(members)
  const last = new Map(
    currentActs(source).flatMap(({ issuer, subject, place }) =>
      subject.act === "adopt-metrics" && counted.has(issuer) && place.saidAt > contentSince
        ? [[issuer, inOrder(subject.metrics)] as const]
        : [],
    ),
  )
  const needed = neededOf(content.quorums.metrics, members.length)
  const bySet = groupBy(last, ([, metrics]) => metrics.map(({ digest }) => digest).join(" "))
  const proposals = [...bySet]
    .toSorted(([a], [b]) => compareText(a, b))
    .map(([, said]) => ({
      metrics: said[0]?.[1] ?? [],
      by: said.map(([issuer]) => issuer).toSorted(compareText),
      needed,
    }))
  const agreed = proposals.filter(({ by }) => by.length >= needed)
  const [only, rival] = agreed
  // Two sets with enough votes each, as a quorum of less than half allows, are no agreement.
  return only !== undefined && rival === undefined
    ? { metrics: only.metrics, from: "members", proposals }
    : { metrics: content.metrics, from: "charter", proposals }
}

/** The acts that were not taken back, oldest first. */
function currentActs({ events }: FederationSource): readonly Entry<FederationAct>[] {
  const takenBack = new Set(
    events.flatMap((event) => (event.kind === "taken-back" ? [event.act.digest] : [])),
  )
  return events.flatMap((event) =>
    event.kind === "act" && !takenBack.has(event.entry.digest) ? [event.entry] : [],
  )
}

/** One text of what is asked, and of whom. @param party SCID */
export function mandateKey(mandate: FederationMandate, party: string): string {
  return `${mandate} ${party}`
}

export type MandateWord = Extract<FederationAct, { act: "give-mandate" | "end-mandate" }>

/** Whether a word gives a mandate on the day of an instant. */
export function isGiven(word: MandateWord | undefined, asOf: string): boolean {
  return word?.act === "give-mandate" && (word.until === undefined || word.until >= dayOf(asOf))
}

function inOrder(metrics: MetricSet): MetricSet {
  return metrics.toSorted((a, b) => compareText(a.digest, b.digest))
}
