import type { Contest, SupplierDisclosure } from "@commonshelf/documents"
import { canonicalJson } from "@commonshelf/identity"
import { answerSubject, disclosureKey, entriesOf, type Dataset } from "../store/dataset.ts"
import { byAge, type Entry } from "../store/entry.ts"
import { everythingIn } from "../trust/trust.ts"
import { contestsAbout, type HeardContest } from "./contests.ts"

type AnswerEntry = Entry<SupplierDisclosure>

/**
 * The contests of an answer, oldest first: of it, and of every other answer of the supplier that says the same of the same
 * [CH6]. Saying it again under a new digest so shakes none off, while a corrected answer stands by itself.
 *
 * @param contestsOf how those of one answer are found: all, or only those that count
 */
export function contestsOfAnswer(
  dataset: Dataset,
  answer: AnswerEntry,
  asOf: string,
  contestsOf = contestsAbout,
): readonly HeardContest[] {
  if (!everythingIn(dataset).filed.has("Contest")) return []
  const { subject, issuer } = answer
  const toTheSame = entriesOf(
    dataset.disclosures,
    disclosureKey(issuer, answerSubject(subject), subject.metric),
  )
  return toTheSame
    .flatMap((other) =>
      contestsOf(dataset, other, asOf).filter(
        ({ entry }) => other.digest === answer.digest || isSaidAgain(entry.subject, other, answer),
      ),
    )
    .toSorted((a, b) => byAge(a.entry, b.entry))
}

/** Whether what is contested in one answer is said by another too: of the evidence, only where that is contested. */
function isSaidAgain({ reason }: Contest, contested: AnswerEntry, other: AnswerEntry): boolean {
  const isOfEvidence = reason === "evidence-missing" || reason === "evidence-contradicts"
  return said(contested, isOfEvidence) === said(other, isOfEvidence)
}

function said(
  { subject: { period, answer, scope, evidence = [] } }: AnswerEntry,
  withEvidence: boolean,
): string {
  const digests = withEvidence ? evidence.map(({ digest }) => digest).toSorted() : []
  return canonicalJson({ period, answer, scope: scope ?? "", digests })
}

/** What the contests that count make of an answer: nothing, in dispute, or found wrong [CH4]. */
export function disputeOf(contests: readonly HeardContest[]): "none" | "disputed" | "found-wrong" {
  const states = contests.filter(({ fault }) => fault === undefined).map(({ state }) => state)
  if (states.includes("upheld")) return "found-wrong"
  return states.includes("open") || states.includes("answered") ? "disputed" : "none"
}
