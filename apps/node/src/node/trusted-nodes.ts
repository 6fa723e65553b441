import type { Replica } from "@commonshelf/replica"
import type { Config } from "../home/config.ts"
import { TRUST_NODES } from "../home/config-keys.ts"
import type { HomeRecord } from "../home/home.ts"

/**
 * The SCIDs of the cooperatives whose checkpoints this node believes [S11], sorted: those that its operator lists; else
 * itself, if it is one, and those that it knows directly. What the commons says of itself decides nothing here: founding
 * two cooperatives is cheap.
 */
export function trustedNodes(
  home: HomeRecord,
  replica: Pick<Replica, "peers">,
  config: Config,
): readonly string[] {
  const listed = config.value(TRUST_NODES)
  if (listed.length > 0) return [...listed].toSorted()
  const peers = replica.peers().filter(({ role }) => role === "cooperative")
  const own = home.role === "cooperative" ? [home.scid] : []
  return [...own, ...peers.map(({ scid }) => scid)].toSorted()
}
