import type { SupplierDisclosure } from "@commonshelf/documents"
import type { Dataset } from "../store/dataset.ts"
import type { Entry } from "../store/entry.ts"
import { contestsOfAnswer, disputeByContests, type Dispute } from "./answer-contests.ts"
import { countedFindings, verdictOf, type Finding } from "./findings.ts"
import type { HeardContest } from "./contests.ts"

/** What others make of an answer, with those of their words that count. */
export interface AnswerDispute {
  readonly dispute: Dispute
  readonly findings: readonly Finding[]
  readonly contests: readonly HeardContest[]
}

/** Whether an answer counts, is in dispute, or was found wrong, by findings and contests together [CH3, CH4]. */
export function answerDispute(
  dataset: Dataset,
  answer: Entry<SupplierDisclosure>,
  asOf: string,
): AnswerDispute {
  const findings = countedFindings(dataset, answer, asOf)
  return {
    dispute: disputeOf(dataset, answer, findings, asOf),
    findings,
    contests: contestsOfAnswer(dataset, answer, asOf, "counted"),
  }
}

/** The same in one word, from the findings that count. */
export function disputeOf(
  dataset: Dataset,
  answer: Entry<SupplierDisclosure>,
  findings: readonly Finding[],
  asOf: string,
): Dispute {
  const byContests = disputeByContests(dataset, answer, asOf)
  const isDisputed = findings.some((finding) => verdictOf(finding) === "disputed")
  return byContests === "none" && isDisputed ? "disputed" : byContests
}
