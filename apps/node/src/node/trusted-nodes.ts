import type { Replica } from "@commonshelf/replica"
import type { HomeRecord } from "../home/home.ts"

/**
 * The SCIDs of the cooperatives whose checkpoints this node believes [S11]: itself, if it is one, and those that it
 * knows directly. What the commons says of itself decides nothing here: founding two cooperatives is cheap.
 */
export function trustedNodes(home: HomeRecord, replica: Replica): readonly string[] {
  const peers = replica.peers().filter(({ role }) => role === "cooperative")
  const own = home.role === "cooperative" ? [home.scid] : []
  return [...own, ...peers.map(({ scid }) => scid)].toSorted()
}
