import type { Need, Offer, Pledge } from "@commonshelf/documents"
import { scidOfDid } from "@commonshelf/identity"
import { periodsOverlap } from "@commonshelf/statement"
import type { Dataset } from "../store/dataset.ts"
import type { MarkReader } from "../trust/marks.ts"
import { criterionResults } from "./criteria.ts"
import { boardKey, currentEntries, onBoard, saidIn, type Current, type Intents } from "./entries.ts"
import type { BoardPledge, PledgeFault } from "./types.ts"

/** Every pledge as last said, each with whether it counts towards what it names; by party, then by id. */
export function boardPledges(
  dataset: Dataset,
  { needs, offers }: Intents,
  marks: MarkReader,
  asOf: string,
): readonly BoardPledge[] {
  const intentsByKey = new Map<string, Current<Need | Offer>>(
    [...needs, ...offers].map((intent) => [boardKey(intent.by.scid, intent.entry.subject.id), intent]),
  )
  return currentEntries(dataset, "Pledge", asOf).map((pledge): BoardPledge => {
    const intent = intentsByKey.get(targetKey(pledge.entry.subject))
    const fault = pledgeFault(pledge, intent)
    const said = { ...onBoard(pledge, marks), ...saidIn(pledge.entry.subject) }
    if (fault !== undefined || intent === undefined) return { ...said, fault: fault ?? "not-here" }
    const { subject, digest } = intent.entry
    const criteria = subject.type === "Need" ? subject.criteria : undefined
    return {
      ...said,
      ...(digest !== said.satisfies.digest && { isOfEarlierWording: true }),
      ...(criteria && { criteria: criterionResults(dataset, said.party, criteria, asOf) }),
    }
  })
}

/** The key of the need or offer that a pledge is towards. */
export function targetKey({ satisfies }: Pick<Pledge, "satisfies">): string {
  return boardKey(scidOfDid(satisfies.party) ?? satisfies.party, satisfies.id)
}

/** Suppliers deliver what is needed, cooperatives take what is offered, in its unit and in its time. */
function pledgeFault(
  { entry, by }: Current<Pledge>,
  intent: Current<Need | Offer> | undefined,
): PledgeFault | undefined {
  if (intent === undefined) return "not-here"
  const { subject } = intent.entry
  if (by.role !== (subject.type === "Need" ? "supplier" : "cooperative")) return "wrong-side"
  if (entry.subject.unit !== subject.unit) return "other-unit"
  return periodsOverlap(entry.subject.period, subject.period) ? undefined : "other-time"
}
