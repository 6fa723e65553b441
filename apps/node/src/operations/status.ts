import { z } from "zod"
import { namesOf } from "./names-of.ts"
import { operation } from "./operation.ts"
import { listPeers } from "./peer.ts"
import { trustStatus } from "./contradictions.ts"

/** How this node is. */
export const statusOperations = [
  operation("status", z.strictObject({}), (node) => {
    const { home, replica, syncUrl } = node
    const { documents, statements } = replica.store.counts()
    const { items, notKept } = replica.quarantine.counts()
    return {
      party: {
        scid: home.scid,
        did: home.did,
        name: home.name,
        ...namesOf(node.dataset, home.scid),
        role: home.role,
      },
      documents,
      statements,
      quarantine: items,
      ...(notKept > 0 && { quarantineNotKept: notKept }),
      heads: replica.heads(),
      limits: replica
        .limits()
        .filter(({ exceeded }) => exceeded > 0)
        .map(({ name, limit, per, used, exceeded, exceededBy }) => ({
          name,
          limit,
          per,
          used,
          exceeded,
          exceededBy,
        })),
      notAccepted: replica.acceptance.notAccepted().reduce((sum, { times }) => sum + times, 0),
      ...trustStatus(node),
      serving: syncUrl() ?? false,
      peers: listPeers(node),
    }
  }),
]
