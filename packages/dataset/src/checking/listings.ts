import type { Question, RecordReference } from "@commonshelf/documents"
import { recordUrn } from "@commonshelf/documents"
import { kindOf } from "@commonshelf/statement"
import type { Digest } from "@commonshelf/identity"
import { dayOf } from "../answer/as-of.ts"
import { explainContest, explainHeard, saidIn } from "../explanation/explain-checks.ts"
import type { ExplainedContest, ExplainedQuestion } from "../explanation/check-types.ts"
import { explainStatement } from "../explanation/explain-statement.ts"
import { partyOf } from "../party/parties.ts"
import type { Dataset } from "../store/dataset.ts"
import { byAge, type Said } from "../store/entry.ts"
import { hearContest, resolutionFault, type HeardContest, type Resolving } from "./contests.ts"
import { hearQuestion, hearQuestions, type HeardQuestion } from "./questions.ts"
import { everyWordOfKind, targetOf, type CheckFault } from "./speaker.ts"
import type { ContestSummary, QuestionSummary, Speaker } from "./types.ts"

/** Contests, oldest first: all, or those of one statement. */
export function listContests(
  dataset: Dataset,
  { asOf, about }: { readonly asOf: string; readonly about?: Digest },
): readonly ContestSummary[] {
  return everyWordOfKind(dataset, "Contest")
    .filter(({ subject }) => about === undefined || subject.target === about)
    .toSorted(byAge)
    .map((entry) => {
      const target = targetOf(dataset, entry.subject.target)
      return contestSummary(dataset, hearContest(dataset, entry, target, asOf), target)
    })
}

/** A contest with everything that was said to it, as it was signed; undefined when there is none of that digest. */
export function showContest(dataset: Dataset, digest: Digest, asOf: string): ExplainedContest | undefined {
  const entry = everyWordOfKind(dataset, "Contest").find((said) => said.digest === digest)
  if (entry === undefined) return undefined
  return explainContest(dataset, hearContest(dataset, entry, targetOf(dataset, entry.subject.target), asOf))
}

/** Why a party's resolution of a contest would have no effect [CH5]; undefined when it would. */
export function faultOfResolving(
  dataset: Dataset,
  { contest, ...resolving }: Resolving & { readonly contest: Digest },
): CheckFault | undefined {
  const entry = everyWordOfKind(dataset, "Contest").find((said) => said.digest === contest)
  if (entry === undefined) return "no-target"
  return resolutionFault(dataset, resolving, entry, targetOf(dataset, entry.subject.target))
}

/** Questions, oldest first: all, or those about one record. */
export function listQuestions(
  dataset: Dataset,
  { asOf, about }: { readonly asOf: string; readonly about?: RecordReference },
): readonly QuestionSummary[] {
  return hearQuestions(dataset, asOf)
    .filter(({ entry }) => about === undefined || isAbout(entry.subject, about))
    .map((question) => questionSummary(dataset, question))
}

/** A question with everything that was said to it, as it was signed; undefined when there is none of that digest. */
export function showQuestion(dataset: Dataset, digest: Digest, asOf: string): ExplainedQuestion | undefined {
  const entry = everyWordOfKind(dataset, "Question").find((said) => said.digest === digest)
  if (entry === undefined) return undefined
  const { state, overdue, asked, replies } = hearQuestion(dataset, entry, asOf)
  return {
    ...explainStatement(dataset, entry),
    ...saidIn(entry),
    state,
    overdue,
    asked: asked.map((scid) => speaker(dataset, scid)),
    replies: replies.map((reply) => explainHeard(dataset, reply)),
  }
}

/** A party by its SCID and, where its profile is here, its name. */
export function speaker(dataset: Dataset, scid: string): Speaker {
  const party = partyOf(dataset, scid)
  return { scid, ...(party !== undefined && { name: party.name }) }
}

/** The day that a statement claims. */
export function saidOn({ source }: Said): string {
  return dayOf(source.statement.validFrom)
}

/** Whether a question is about a record: a product's id alone does not say whose it is [A7]. */
function isAbout({ about }: Question, record: RecordReference): boolean {
  if (about === undefined || recordUrn(about) !== recordUrn(record)) return false
  return about.type !== "product" || record.type !== "product" || about.supplier === record.supplier
}

function contestSummary(
  dataset: Dataset,
  { entry, state, overdue, divided, fault, replies, resolutions }: HeardContest,
  target: Said | undefined,
): ContestSummary {
  const { reason, claim, answerBy } = entry.subject
  return {
    digest: entry.digest,
    by: speaker(dataset, entry.issuer),
    on: saidOn(entry),
    target: entry.subject.target,
    ...(target !== undefined && {
      of: { kind: kindOf(target.source.statement), by: speaker(dataset, target.issuer) },
    }),
    reason,
    claim,
    ...(answerBy !== undefined && { answerBy }),
    state,
    overdue,
    divided,
    counts: fault === undefined,
    ...(fault !== undefined && { because: fault }),
    replies: replies.length,
    resolutions: resolutions.length,
  }
}

function questionSummary(dataset: Dataset, heard: HeardQuestion): QuestionSummary {
  const { entry, state, overdue, asked, replies } = heard
  const { about, question, answerBy } = entry.subject
  return {
    digest: entry.digest,
    by: speaker(dataset, entry.issuer),
    on: saidOn(entry),
    ...(about !== undefined && { about }),
    asked: asked.map((scid) => speaker(dataset, scid)),
    question,
    ...(answerBy !== undefined && { answerBy }),
    state,
    overdue,
    replies: replies.length,
  }
}
