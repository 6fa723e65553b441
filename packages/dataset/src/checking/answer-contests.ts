import { canonicalJson, type Digest } from "@commonshelf/identity"
import type { Contest, SupplierDisclosure } from "@commonshelf/documents"
import { answerSubject, disclosureKey, entriesOf, everythingIn, type Dataset } from "../store/dataset.ts"
import { byAge, type Entry } from "../store/entry.ts"
import { push } from "../store/group.ts"
import { remembered } from "../store/remembered.ts"
import { contestsAbout, countedContests, type HeardContest } from "./contests.ts"

type AnswerEntry = Entry<SupplierDisclosure>
/** What contests make of an answer. */
export type Dispute = "none" | "disputed" | "found-wrong"

/** All contests, or only those that count. */
export type ContestsWanted = "all" | "counted"

/** The contests of what is said alike, oldest first, and what they make of it. */
interface Contested {
  readonly contests: readonly HeardContest[]
  readonly dispute: Dispute
}

const NOT_CONTESTED: Contested = { contests: [], dispute: "none" }

/**
 * The contests of an answer, oldest first: of it, and of every other answer of the supplier that says the same of the same
 * [CH6]. Saying it again under a new digest so shakes none off, while a corrected answer stands by itself.
 */
export function contestsOfAnswer(
  dataset: Dataset,
  answer: AnswerEntry,
  asOf: string,
  wanted: ContestsWanted = "all",
): readonly HeardContest[] {
  const [first, second] = contestedIn(dataset, answer, asOf, wanted)
  if (second.contests.length === 0) return first.contests
  return [...first.contests, ...second.contests].toSorted((a, b) => byAge(a.entry, b.entry))
}

/** What the contests that count make of an answer: nothing, in dispute, or found wrong [CH4]. */
export function disputeByContests(dataset: Dataset, answer: AnswerEntry, asOf: string): Dispute {
  const disputes = contestedIn(dataset, answer, asOf, "counted").map(({ dispute }) => dispute)
  return disputes.find((dispute) => dispute === "found-wrong") ?? disputes.find(isDispute) ?? "none"
}

const WANTED = { all: Symbol("contests of answers"), counted: Symbol("contests of answers that count") }

/** Found once for all answers to the same, which may be thousands that contest each other's words. */
function contestedIn(
  dataset: Dataset,
  answer: AnswerEntry,
  asOf: string,
  wanted: ContestsWanted,
): readonly [Contested, Contested] {
  if (!everythingIn(dataset).filed.has("Contest")) return [NOT_CONTESTED, NOT_CONTESTED]
  const { subject, issuer } = answer
  const key = disclosureKey(issuer, answerSubject(subject), subject.metric)
  const known = remembered(dataset, WANTED[wanted], asOf, () => new Map<string, ContestedByWords>())
  const contested = known.get(key) ?? contestedByWords(dataset, key, asOf, wanted)
  known.set(key, contested)
  if (contested.size === 0) return [NOT_CONTESTED, NOT_CONTESTED]
  const [ofValue, ofEvidence] = [said(answer, false), said(answer, true)]
  return [
    contested.get(`value ${ofValue}`) ?? NOT_CONTESTED,
    contested.get(`evidence ${ofEvidence}`) ?? NOT_CONTESTED,
  ]
}

type ContestedByWords = ReadonlyMap<string, Contested>

/** The contests of all answers to the same, by what they contest. */
function contestedByWords(
  dataset: Dataset,
  key: string,
  asOf: string,
  wanted: ContestsWanted,
): ContestedByWords {
  const contestsOf = wanted === "all" ? contestsAbout : countedContests
  const byWords = new Map<string, HeardContest[]>()
  for (const answer of entriesOf(dataset.disclosures, key)) {
    for (const contest of contestsOf(dataset, answer, asOf)) {
      const isEvidence = isOfEvidence(contest.entry.subject)
      push(byWords, `${isEvidence ? "evidence" : "value"} ${said(answer, isEvidence)}`, contest)
    }
  }
  return new Map(
    [...byWords].map(([words, contests]) => [
      words,
      {
        contests: contests.toSorted((a, b) => byAge(a.entry, b.entry)),
        dispute: disputeOf(contests),
      },
    ]),
  )
}

/** Of the evidence, only where that is contested. */
function isOfEvidence({ reason }: Contest): boolean {
  return reason === "evidence-missing" || reason === "evidence-contradicts"
}

function said(
  { subject: { period, answer, scope, evidence = [] } }: AnswerEntry,
  withEvidence: boolean,
): string {
  const digests: readonly Digest[] = withEvidence ? evidence.map(({ digest }) => digest).toSorted() : []
  return canonicalJson({ period, answer, scope: scope ?? "", digests })
}

function disputeOf(contests: readonly HeardContest[]): Dispute {
  const states = new Set(contests.filter(({ fault }) => fault === undefined).map(({ state }) => state))
  if (states.has("upheld")) return "found-wrong"
  return states.has("open") || states.has("answered") ? "disputed" : "none"
}

function isDispute(dispute: Dispute): boolean {
  return dispute !== "none"
}
