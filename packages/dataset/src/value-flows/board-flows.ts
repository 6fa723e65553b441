import { statementUrn, type Need, type Offer, type Pledge } from "@commonshelf/documents"
import { scidOfDid, type Digest } from "@commonshelf/identity"
import { boardKey, currentEntries, currentIntents, type Current } from "../board/entries.ts"
import type { Dataset } from "../store/dataset.ts"
import { dueOn, measure, noteOf, span, type FlowNode } from "./nodes.ts"

/** What stands on the board, as flows, and what could not be said so. */
export interface BoardFlows {
  readonly nodes: readonly FlowNode[]
  /** Pledges towards what is not on the board any more: nobody can tell who gives and who takes. */
  readonly unmatched: readonly Digest[]
}

type Side = "provider" | "receiver"

/** Needs are requests, offers are offers, a capacity is an intent that nobody published as an offer, pledges are commitments [IN6]. */
export function boardFlows(dataset: Dataset, asOf: string): BoardFlows {
  const { needs, offers } = currentIntents(dataset, asOf)
  const sidesByKey = new Map<string, Side>()
  for (const { entry } of needs) sidesByKey.set(boardKey(entry.issuer, entry.subject.id), "receiver")
  for (const { entry } of offers) sidesByKey.set(boardKey(entry.issuer, entry.subject.id), "provider")
  const nodes: FlowNode[] = [...needs.map(needFlow), ...offers.map(offerFlow)]
  const unmatched: Digest[] = []
  for (const pledge of currentEntries(dataset, "Pledge", asOf)) {
    const { party, id } = pledge.entry.subject.satisfies
    const side = sidesByKey.get(boardKey(scidOfDid(party) ?? "", id))
    if (side === undefined) unmatched.push(pledge.entry.digest)
    else nodes.push(...pledgeFlows(pledge, side))
  }
  return { nodes, unmatched }
}

function needFlow(current: Current<Need>): FlowNode {
  const { amount, unit, note } = current.entry.subject
  const intent = {
    ...intentOf(current, "receiver"),
    resourceQuantity: measure(amount, unit),
    ...noteOf(note),
  }
  return proposalOf(current, "vf:request", intent)
}

function offerFlow(current: Current<Offer>): FlowNode {
  const { amount, unit, form, risk, note } = current.entry.subject
  const intent = {
    ...intentOf(current, "provider"),
    availableQuantity: measure(amount, unit),
    ...noteOf(note, risk),
  }
  return form === "offer" ? proposalOf(current, "vf:offer", intent) : intent
}

function intentOf({ entry, by }: Current<Need> | Current<Offer>, side: Side): FlowNode {
  const { id, category, minimum, unit, period } = entry.subject
  return {
    id: flowId(entry.issuer, id),
    type: "Intent",
    action: "vf:transfer",
    [side]: by.did,
    name: category.join(" > "),
    resourceClassifiedAs: category,
    ...(minimum !== undefined && { minimumQuantity: measure(minimum, unit) }),
    ...span(period),
    wasDerivedFrom: statementUrn(entry.digest),
  }
}

function proposalOf({ entry }: Current<Need> | Current<Offer>, purpose: string, intent: FlowNode): FlowNode {
  const { place } = entry.subject
  const address = [place?.town, place?.country].filter((part) => part !== undefined).join(", ")
  return {
    id: statementUrn(entry.digest),
    type: "Proposal",
    purpose,
    created: entry.source.statement.validFrom,
    publishes: intent,
    ...(address !== "" && { eligibleLocation: { type: "SpatialThing", mappableAddress: address } }),
  }
}

function pledgeFlows({ entry, by }: Current<Pledge>, side: Side): readonly FlowNode[] {
  const { id, satisfies, amount, unit, period, due, risk, done, note } = entry.subject
  const other = side === "receiver" ? "provider" : "receiver"
  const said = { wasDerivedFrom: statementUrn(entry.digest) }
  const flow = { action: "vf:transfer", [side]: satisfies.party, [other]: by.did }
  const commitment = {
    id: flowId(entry.issuer, id),
    type: "Commitment",
    ...flow,
    satisfies: flowId(scidOfDid(satisfies.party) ?? "", satisfies.id),
    resourceQuantity: measure(amount, unit),
    created: entry.source.statement.validFrom,
    ...span(period),
    ...dueOn(due),
    ...noteOf(note, risk),
    ...said,
  }
  if (done === undefined) return [commitment]
  const event = {
    id: `${commitment.id}:done`,
    type: "EconomicEvent",
    ...flow,
    fulfills: commitment.id,
    resourceQuantity: measure(done.amount, unit),
    hasPointInTime: `${done.on}T00:00:00Z`,
    ...said,
  }
  return [commitment, event]
}

/** By who says it too: nobody's entry is taken for another's of the same id. */
function flowId(scid: string, id: string): string {
  return `urn:commonshelf:board:${scid}:${id.slice("urn:uuid:".length)}`
}
