import type { SupplierDisclosure } from "@commonshelf/documents"
import type { Dataset } from "../store/dataset.ts"
import type { Entry } from "../store/entry.ts"
import { contestsOfAnswer, disputeOf } from "./answer-contests.ts"
import { countedFindings, verdictOf, type Finding } from "./findings.ts"
import { countedContests, type HeardContest } from "./contests.ts"

/** What others make of an answer, with those of their words that count. */
export interface AnswerDispute {
  readonly dispute: ReturnType<typeof disputeOf>
  readonly findings: readonly Finding[]
  readonly contests: readonly HeardContest[]
}

/** Whether an answer counts, is in dispute, or was found wrong, by findings and contests together [CH3, CH4]. */
export function answerDispute(
  dataset: Dataset,
  answer: Entry<SupplierDisclosure>,
  asOf: string,
): AnswerDispute {
  const contests = contestsOfAnswer(dataset, answer, asOf, countedContests)
  const findings = countedFindings(dataset, answer, asOf)
  const byContests = disputeOf(contests)
  const isDisputed = findings.some((finding) => verdictOf(finding) === "disputed")
  return { dispute: byContests === "none" && isDisputed ? "disputed" : byContests, findings, contests }
}
