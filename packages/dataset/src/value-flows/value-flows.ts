import { wordingIn } from "@commonshelf/documents"
import type { Digest } from "@commonshelf/identity"
import { listParties } from "../party/parties.ts"
import type { Dataset } from "../store/dataset.ts"
import { boardFlows } from "./board-flows.ts"
import { VALUE_FLOWS_CONTEXT } from "./context.ts"
import { letterFlows } from "./letter-flows.ts"
import type { FlowNode } from "./nodes.ts"

/** What an export is about. */
export interface ValueFlowsQuestion {
  readonly asOf: string
  readonly board: boolean
  readonly letters: boolean
}

export interface ValueFlows {
  readonly document: { readonly "@context": object; readonly "@graph": readonly FlowNode[] }
  /** Pledges that are left out, by their digests. */
  readonly unmatched: readonly Digest[]
}

/** The board and the letters in force in the terms of ValueFlows 1.0.0, with everybody who takes part [IN6, IN7]. */
export function valueFlows(dataset: Dataset, { asOf, board, letters }: ValueFlowsQuestion): ValueFlows {
  const { nodes, unmatched } = board ? boardFlows(dataset, asOf) : { nodes: [], unmatched: [] }
  const flows = [...nodes, ...(letters ? letterFlows(dataset, asOf) : [])]
  const named = new Set(agentsIn(flows))
  const agents = listParties(dataset)
    .filter(({ did }) => named.has(did))
    .map(({ did, name }) => ({ id: did, type: "Organization", name: wordingIn(name, "") }))
  return { document: { "@context": VALUE_FLOWS_CONTEXT, "@graph": [...agents, ...flows] }, unmatched }
}

function agentsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(agentsIn)
  if (typeof value !== "object" || value === null) return []
  return Object.entries(value).flatMap(([member, inner]) =>
    (member === "provider" || member === "receiver") && typeof inner === "string" ? [inner] : agentsIn(inner),
  )
}
