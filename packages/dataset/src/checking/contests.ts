import type { Contest, Reply, Resolution } from "@commonshelf/documents"
import { isDayPast, isPast } from "../answer/as-of.ts"
import { hasMandate } from "../federation/history.ts"
import { cooperativeOf } from "../party/parties.ts"
import { withdrawalOf } from "../store/current.ts"
import { entriesFor, type Dataset } from "../store/dataset.ts"
import { byAge, newest, type Entry, type Said } from "../store/entry.ts"
import { groupBy } from "../store/group.ts"
import { everyWord, isUnproven, metricFault, speakerFault, type CheckFault } from "./speaker.ts"

/** Where a contest stands. */
export const CONTEST_STATES = ["open", "answered", "upheld", "rejected", "settled", "withdrawn"] as const
export type ContestState = (typeof CONTEST_STATES)[number]

/** A contest with all that was said to it. */
export interface HeardContest {
  readonly entry: Entry<Contest>
  readonly state: ContestState
  /** Open past the day until which an answer was asked for. Nothing else follows from that day. */
  readonly overdue: boolean
  /** Those who resolve disagree: it stays open until they agree. */
  readonly divided: boolean
  /** Why it changes nothing about its target, if it does not. */
  readonly fault?: CheckFault
  /** Oldest first, as the resolutions are. */
  readonly replies: readonly Heard<Reply>[]
  readonly resolutions: readonly Heard<Resolution>[]
}

/** Something that was said to a contest or a question, and why it has no effect, if it has none. */
export interface Heard<Subject> {
  readonly entry: Entry<Subject>
  readonly fault?: CheckFault
}

/** The contests of a statement, oldest first [CH4]. Each stands by itself: a second does not supersede the first. */
export function contestsAbout(dataset: Dataset, target: Said, asOf: string): readonly HeardContest[] {
  return everyWord(dataset, "Contest", target.digest)
    .map((entry) => hearContest(dataset, entry, target, asOf))
    .toSorted((a, b) => byAge(a.entry, b.entry))
}

/** Those of them that change what is counted. Most that strangers say is passed over without hearing what was said to it. */
export function countedContests(dataset: Dataset, target: Said, asOf: string): readonly HeardContest[] {
  return entriesFor(dataset, "Contest", target.digest)
    .filter((entry) => contestFault(dataset, entry, target, asOf) === undefined)
    .map((entry) => hearContest(dataset, entry, target, asOf))
    .toSorted((a, b) => byAge(a.entry, b.entry))
}

/** Where a contest stands: a pure function of what is here and of `asOf`, in whatever order it came. */
export function hearContest(
  dataset: Dataset,
  entry: Entry<Contest>,
  target: Said | undefined,
  asOf: string,
): HeardContest {
  const replies = hearReplies(dataset, entry, (speaker) => speaker === target?.issuer)
  const resolutions = hearResolutions(dataset, entry, target)
  const { state, divided } = stateOf(dataset, entry, { replies, resolutions })
  const fault = contestFault(dataset, entry, target, asOf)
  return {
    entry,
    state,
    overdue: state === "open" && isDayPast(entry.subject.answerBy, asOf),
    divided,
    ...(fault !== undefined && { fault }),
    replies,
    resolutions,
  }
}

/** The replies to a statement, oldest first; of one party the last counts, if it may answer. */
export function hearReplies(
  dataset: Dataset,
  target: Said,
  mayAnswer: (speaker: string) => boolean,
): readonly Heard<Reply>[] {
  return hearAll(dataset, everyWord(dataset, "Reply", target.digest), ({ issuer }) =>
    mayAnswer(issuer) ? undefined : "not-addressed",
  )
}

/** Who would resolve a contest, how, by which mandate, and when. */
export interface Resolving extends Pick<Resolution, "outcome" | "mandate"> {
  readonly issuer: string
  readonly at: string
}

/**
 * Who resolves with effect [CH5]: a cooperative that neither contested nor is contested decides or settles; who contested
 * takes back or settles. Who claims the mandate of a federation must have had it.
 */
export function resolutionFault(
  dataset: Dataset,
  { issuer, outcome, mandate, at }: Resolving,
  contest: Said,
  target: Said | undefined,
): CheckFault | undefined {
  if (mandate.basis === "federation" && !isMandated(dataset, { issuer, mandate, at })) return "no-mandate"
  if (issuer === contest.issuer) return ["withdrawn", "settled"].includes(outcome) ? undefined : "own-contest"
  if (target === undefined) return "no-target"
  if (issuer === target.issuer) return "own-statement"
  if (outcome === "withdrawn") return "not-the-contester"
  return cooperativeOf(dataset, issuer) === undefined ? "not-a-cooperative" : undefined
}

function hearResolutions(
  dataset: Dataset,
  contest: Entry<Contest>,
  target: Said | undefined,
): readonly Heard<Resolution>[] {
  return hearAll(dataset, everyWord(dataset, "Resolution", contest.digest), ({ issuer, subject, place }) =>
    resolutionFault(dataset, { issuer, ...subject, at: place.saidAt }, contest, target),
  )
}

/** Whether the federation that a resolution names had trusted its issuer with contests when it resolved [FE4]. */
function isMandated(dataset: Dataset, { issuer, mandate, at }: Omit<Resolving, "outcome">): boolean {
  const { text: charter } = mandate
  return (
    charter !== undefined && hasMandate(dataset, { charter, party: issuer, mandate: "resolve-contests" }, at)
  )
}

/** Of each speaker that may say it the last word counts, if it was not taken back. Oldest first. */
function hearAll<Subject>(
  dataset: Dataset,
  entries: readonly Entry<Subject>[],
  faultOf: (entry: Entry<Subject>) => CheckFault | undefined,
): readonly Heard<Subject>[] {
  const faults = new Map(
    entries.map((entry) => [entry, isUnproven(dataset, entry) ? "unproven" : faultOf(entry)] as const),
  )
  const bySpeaker = groupBy(
    entries.filter((entry) => faults.get(entry) === undefined),
    ({ issuer }) => issuer,
  )
  const lastWords = new Set([...bySpeaker.values()].map((words) => newest(words)))
  return entries.toSorted(byAge).map((entry) => {
    const fault = faults.get(entry) ?? (lastWords.has(entry) ? withdrawnFault(dataset, entry) : "superseded")
    return { entry, ...(fault !== undefined && { fault }) }
  })
}

function withdrawnFault(dataset: Dataset, entry: Said): CheckFault | undefined {
  return withdrawalOf(dataset, entry) === undefined ? undefined : "withdrawn"
}

/**
 * What others decide together goes before what the contester says: an answer that was found wrong does not become right
 * by taking the contest back. Where they disagree, it stays open.
 */
function stateOf(
  dataset: Dataset,
  contest: Entry<Contest>,
  { replies, resolutions }: Pick<HeardContest, "replies" | "resolutions">,
): { readonly state: ContestState; readonly divided: boolean } {
  const effective = resolutions.filter(({ fault }) => fault === undefined).map(({ entry }) => entry)
  const decided = new Set(
    effective.filter(({ issuer }) => issuer !== contest.issuer).map(({ subject }) => subject.outcome),
  )
  const [only] = decided
  const divided = decided.size > 1
  if (only !== undefined && !divided) return { state: only, divided }
  const own = effective.find(({ issuer }) => issuer === contest.issuer)?.subject.outcome
  if (own !== undefined) return { state: own, divided }
  if (withdrawalOf(dataset, contest) !== undefined) return { state: "withdrawn", divided }
  return { state: replies.some(({ fault }) => fault === undefined) ? "answered" : "open", divided }
}

function contestFault(
  dataset: Dataset,
  entry: Entry<Contest>,
  target: Said | undefined,
  asOf: string,
): CheckFault | undefined {
  if (target === undefined) return "no-target"
  const fault = speakerFault(dataset, target, entry) ?? metricFault(target, entry.subject.metric)
  if (fault !== undefined) return fault
  return isPast(entry.source.statement.validUntil, asOf) ? "expired" : undefined
}
