import type { Audit, Endorsement } from "@commonshelf/documents"
import { dayOf } from "../answer/as-of.ts"
import { cooperativeOf, nameOf } from "../party/parties.ts"
import type { Dataset } from "../store/dataset.ts"
import { newest, type Entry, type Said } from "../store/entry.ts"
import { groupBy } from "../store/group.ts"
import { compareText } from "../store/text-order.ts"
import type { SignedName } from "../table/types.ts"
import { countedContests } from "./contests.ts"
import { endFault, everyWord, metricFault, speakerFault, type CheckFault } from "./speaker.ts"

/** What somebody found of a statement: a check, or an audit. */
export type Finding = Entry<Endorsement> | Entry<Audit>

/** A finding, and why it does not count, if it does not. */
export interface HeardFinding<F extends Finding = Finding> {
  readonly entry: F
  readonly fault?: CheckFault
}

/**
 * Everything that was found of a statement, in no order. What counts is the last word, check or audit, of each cooperative
 * other than the issuer, not withdrawn, not expired, and not found wrong itself [CH2, CH3].
 */
export function findingsAbout(dataset: Dataset, target: Said, asOf: string): readonly HeardFinding[] {
  const all: readonly Finding[] = [
    ...everyWord(dataset, "Endorsement", target.digest),
    ...everyWord(dataset, "Audit", target.digest),
  ]
  if (all.length === 0) return []
  const faults = new Map(all.map((entry) => [entry, findingFault(dataset, target, entry)]))
  const bySpeaker = groupBy(
    all.filter((entry) => faults.get(entry) === undefined),
    ({ issuer }) => issuer,
  )
  const lastWords = new Set([...bySpeaker.values()].map((words) => newest(words)))
  return all.map((entry) => {
    const fault =
      faults.get(entry) ?? (lastWords.has(entry) ? laterFault(dataset, entry, asOf) : "superseded")
    return { entry, ...(fault !== undefined && { fault }) }
  })
}

/** The findings of a statement that count, by the SCID of who found. */
export function countedFindings(dataset: Dataset, target: Said, asOf: string): readonly Finding[] {
  return findingsAbout(dataset, target, asOf)
    .filter(({ fault }) => fault === undefined)
    .map(({ entry }) => entry)
    .toSorted((a, b) => compareText(a.issuer, b.issuer))
}

/** Whether a finding bears the statement out or disputes it; neither, when it is in part or unclear. */
export function verdictOf({ subject }: Finding): Endorsement["verdict"] | undefined {
  if (subject.type === "Endorsement") return subject.verdict
  return subject.result === "conform" ? "checked" : subject.result === "not" ? "disputed" : undefined
}

/** Who found the same, and when. */
export function signedNames(
  dataset: Dataset,
  findings: readonly Finding[],
  verdict: Endorsement["verdict"],
): readonly SignedName[] {
  return findings
    .filter((finding) => verdictOf(finding) === verdict)
    .flatMap((finding) => signedName(dataset, finding))
}

/** A cooperative that said something, and when. */
export function signedName(dataset: Dataset, { issuer, source }: Said): readonly SignedName[] {
  const party = cooperativeOf(dataset, issuer)
  return party === undefined ? [] : [{ ...nameOf(party), on: dayOf(source.statement.validFrom) }]
}

/** A check names no metric: its target alone says what it is of. */
function findingFault(dataset: Dataset, target: Said, entry: Finding): CheckFault | undefined {
  const fault = speakerFault(dataset, target, entry)
  if (fault !== undefined || entry.subject.type === "Endorsement") return fault
  return metricFault(target, entry.subject.metric)
}

function laterFault(dataset: Dataset, entry: Finding, asOf: string): CheckFault | undefined {
  const ended = endFault(dataset, entry, asOf)
  if (ended !== undefined) return ended
  const isFoundWrong = countedContests(dataset, entry, asOf).some(({ state }) => state === "upheld")
  return isFoundWrong ? "contest-upheld" : undefined
}
