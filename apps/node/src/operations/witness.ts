import { listParties } from "@commonshelf/dataset"
import type { PendingEntry } from "@commonshelf/identity"
import { z } from "zod"
import { EXIT, Failure } from "../failure.ts"
import type { CommonsNode } from "../node/commons-node.ts"
import { pendingSummary } from "./key.ts"
import { findParty } from "./find.ts"
import { operation } from "./operation.ts"
import { witnessSays } from "../messages/witness.ts"

/** This node as a witness of other parties' identity logs [N6]: a person looks, then agrees. */
export const witnessOperations = [
  operation("witness requests", z.strictObject({}), (node) => ({
    requests: requests(node).map(({ scid, pending }) => ({
      party: scid,
      name: listParties(node.dataset).find((known) => known.scid === scid)?.name ?? scid,
      ...pendingSummary(node, scid, pending),
      signed: pending.agreed.includes(node.keys.node),
    })),
  })),
  operation("witness sign", z.strictObject({ party: z.string(), version: z.string().exactOptional() }), sign),
  operation("witness keys", z.strictObject({ parties: z.array(z.string()) }), (node, { parties }) => ({
    witnesses: parties.map((wanted) => nodeKeyOf(node, wanted)),
  })),
]

interface Request {
  readonly scid: string
  readonly pending: PendingEntry
}

/** The entries of all parties that wait and for which this node is asked. */
function requests({ replica, keys }: CommonsNode): readonly Request[] {
  return replica.store
    .documents()
    .filter(({ descriptor }) => descriptor.type === "party")
    .flatMap(({ descriptor: { owner: scid } }) =>
      replica.pendingOf(scid).map((pending) => ({ scid, pending })),
    )
    .filter(({ pending }) => pending.required.keys.includes(keys.node))
}

function sign(node: CommonsNode, { party, version }: { party: string; version?: string | undefined }) {
  const asked = requests(node).filter(({ scid }) => scid === scidMeant(node, party))
  const meant = asked.filter(
    ({ pending }) => version === undefined || pending.entry.versionId.startsWith(version),
  )
  const [only, second] = meant
  if (only === undefined) {
    throw new Failure(EXIT.failed, "not-found", witnessSays.nothingWaits(), {
      hint: witnessSays.seeRequests(),
    })
  }
  if (second !== undefined) {
    throw new Failure(EXIT.failed, "rival-entries", witnessSays.rivals({ count: meant.length }), {
      hint: witnessSays.callParty(),
    })
  }
  node.witness(only.scid, only.pending.entry)
  const stillPending = requests(node).find(({ pending }) => pending.entry === only.pending.entry)
  return {
    party: only.scid,
    ...pendingSummary(node, only.scid, only.pending),
    agreed: only.pending.agreed.length + (only.pending.agreed.includes(node.keys.node) ? 0 : 1),
    effective: stillPending === undefined,
  }
}

/** A party may wait for witnesses before its profile can be read. */
function scidMeant(node: CommonsNode, wanted: string): string {
  return requests(node).find(({ scid }) => scid === wanted)?.scid ?? findParty(node.dataset, wanted).scid
}

/** The node key by which a cooperative would witness. */
function nodeKeyOf({ dataset, replica, home }: CommonsNode, wanted: string) {
  const { scid, role, name } = findParty(dataset, wanted)
  const key = replica.identityOf(scid)?.keys.find(({ authentication }) => authentication)?.multikey
  if (role !== "cooperative" || scid === home.scid || key === undefined) {
    throw new Failure(EXIT.usage, "not-a-witness", witnessSays.notAWitness({ wanted }))
  }
  return { party: scid, name, key }
}
