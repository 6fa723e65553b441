import { z } from "zod"
import { contradictions } from "@commonshelf/dataset"
import { operation } from "./operation.ts"
import { listPeers } from "./peer.ts"

/** How this node is. */
export const statusOperations = [
  operation("status", z.strictObject({}), ({ home, replica, syncUrl, dataset }) => {
    const { documents, statements } = replica.store.counts()
    const { items, notKept } = replica.quarantine.counts()
    return {
      party: { scid: home.scid, did: home.did, name: home.name, role: home.role },
      documents,
      statements,
      quarantine: items,
      ...(notKept > 0 && { quarantineNotKept: notKept }),
      heads: replica.heads(),
      contradictions: contradictions(dataset).length,
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
      serving: syncUrl() ?? false,
      peers: listPeers(replica),
    }
  }),
]
