import { listParties } from "@commonshelf/dataset"
import { isMultihash } from "@commonshelf/identity"
import { z } from "zod"
import { TRUST_NODES, TRUST_PARTIES, TRUST_POLICY } from "../home/config-keys.ts"
import type { CommonsNode } from "../node/commons-node.ts"
import { changeList } from "./config.ts"
import { findParty } from "./find.ts"
import { operation } from "./operation.ts"

const OneParty = z.strictObject({ party: z.string(), node: z.boolean().exactOptional() })

/** Whose statements this node accepts, and whose nodes count for quorums [G5]. */
export const trustOperations = [
  operation("trust list", z.strictObject({}), (node) => {
    const { config, dataset, replica } = node
    const names = new Map(listParties(dataset).map(({ scid, name }) => [scid, name]))
    const scids = new Set([
      ...names.keys(),
      ...replica.peers().map(({ scid }) => scid),
      ...config.value(TRUST_PARTIES),
    ])
    return {
      policy: config.value(TRUST_POLICY),
      parties: [...scids].toSorted().map((scid) => {
        const ground = replica.acceptance.groundFor(scid)
        const vouchers = replica.acceptance.vouchersOf(scid)
        return {
          scid,
          name: names.get(scid) ?? scid,
          accepted: ground ?? false,
          ...(vouchers.length > 0 && { vouchers }),
        }
      }),
      nodes: node.trustedNodes,
      notAccepted: replica.acceptance.notAccepted(),
    }
  }),
  operation("trust add", OneParty, (node, { party, node: asNode = false }) =>
    change(node, party, asNode, true),
  ),
  operation("trust remove", OneParty, (node, { party, node: asNode = false }) =>
    change(node, party, asNode, false),
  ),
]

function change(node: CommonsNode, wanted: string, asNode: boolean, add: boolean) {
  const key = asNode ? TRUST_NODES : TRUST_PARTIES
  // Nothing need be known yet of who is trusted.
  const name = isMultihash(wanted) ? wanted : findParty(node.dataset, wanted).scid
  return {
    list: key.key,
    party: name,
    changed: changeList(node, key, name, add),
    now: node.config.value(key),
  }
}
