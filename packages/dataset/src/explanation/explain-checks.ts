import { contestsAbout, type Heard, type HeardContest } from "../checking/contests.ts"
import { findingsAbout, type HeardFinding } from "../checking/findings.ts"
import { everyWord, isUnproven, metricFault, type CheckFault } from "../checking/speaker.ts"
import type { SupplierDisclosure, Visit } from "@commonshelf/documents"
import type { Dataset } from "../store/dataset.ts"
import { byAge, type Entry, type Said } from "../store/entry.ts"
import type {
  ExplainedAudit,
  ExplainedChecks,
  ExplainedContest,
  ExplainedEndorsement,
  ExplainedVisit,
} from "./check-types.ts"
import { explainStatement } from "./explain-statement.ts"

/** Everything that others say of one statement, whatever it is. */
export function explainChecks(dataset: Dataset, target: Said, asOf: string): ExplainedChecks {
  return {
    ...explainFindings(dataset, [target], asOf),
    contests: contestsAbout(dataset, target, asOf).map((contest) => explainContest(dataset, contest)),
  }
}

/** What others say of the answers of a cell: findings and visits of those that stand, contests of the older ones too. */
export function explainAnswerChecks(
  dataset: Dataset,
  answers: readonly Entry<SupplierDisclosure>[],
  older: readonly Entry<SupplierDisclosure>[],
  asOf: string,
): ExplainedChecks {
  // What says the same is among the older ones, so the contests of each are all there are.
  const contests = [...answers, ...older].flatMap((answer) => contestsAbout(dataset, answer, asOf))
  return {
    ...explainFindings(dataset, answers, asOf),
    contests: contests
      .toSorted((a, b) => byAge(a.entry, b.entry))
      .map((contest) => explainContest(dataset, contest)),
  }
}

/** A contest with all that was said to it. */
export function explainContest(dataset: Dataset, contest: HeardContest): ExplainedContest {
  const { entry, state, overdue, divided, fault, replies, resolutions } = contest
  return {
    ...explainStatement(dataset, entry),
    ...saidIn(entry),
    ...weighed(fault),
    state,
    overdue,
    divided,
    replies: replies.map((reply) => explainHeard(dataset, reply)),
    resolutions: resolutions.map((resolution) => explainHeard(dataset, resolution)),
  }
}

/** A reply or a resolution as it was signed, and whether it counts. */
export function explainHeard<Subject extends Spoken>(dataset: Dataset, { entry, fault }: Heard<Subject>) {
  return { ...explainStatement(dataset, entry), ...saidIn(entry), ...weighed(fault) }
}

function explainFindings(
  dataset: Dataset,
  targets: readonly Said[],
  asOf: string,
): Omit<ExplainedChecks, "contests"> {
  const findings = targets
    .flatMap((target) => findingsAbout(dataset, target, asOf))
    .toSorted((a, b) => byAge(b.entry, a.entry))
  const visits = targets
    .flatMap((target) => everyWord(dataset, "Visit", target.digest).map((entry) => ({ entry, target })))
    .toSorted((a, b) => byAge(b.entry, a.entry))
  return {
    endorsements: findings.flatMap((finding) => explainEndorsement(dataset, finding)),
    audits: findings.flatMap((finding) => explainAudit(dataset, finding)),
    visits: visits.map(({ entry, target }) => explainVisit(dataset, entry, target)),
  }
}

function explainEndorsement(
  dataset: Dataset,
  { entry, fault }: HeardFinding,
): readonly ExplainedEndorsement[] {
  const { subject } = entry
  if (subject.type !== "Endorsement") return []
  return [{ ...explainStatement(dataset, entry), ...saidIn({ subject }), ...weighed(fault) }]
}

function explainAudit(dataset: Dataset, { entry, fault }: HeardFinding): readonly ExplainedAudit[] {
  const { subject } = entry
  if (subject.type !== "Audit") return []
  return [{ ...explainStatement(dataset, entry), ...saidIn({ subject }), ...weighed(fault) }]
}

function explainVisit(dataset: Dataset, entry: Entry<Visit>, target: Said): ExplainedVisit {
  const fault = isUnproven(dataset, entry) ? "unproven" : metricFault(target, entry.subject.metric)
  return {
    ...explainStatement(dataset, entry),
    ...saidIn(entry),
    ...(fault !== undefined && { because: fault }),
  }
}

interface Spoken {
  readonly type: string
  readonly v: number
  readonly id: string
}

/** What a statement says, without what only its schema needs. */
export function saidIn<Subject extends Spoken>({ subject }: { readonly subject: Subject }) {
  const { type: _type, v: _version, id: _id, ...said } = subject
  return said
}

function weighed(fault: CheckFault | undefined) {
  return { counts: fault === undefined, ...(fault !== undefined && { because: fault }) }
}
