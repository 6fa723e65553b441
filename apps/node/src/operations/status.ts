import { z } from "zod"
import { contentText } from "@commonshelf/replica"
import { EXIT, Failure } from "../failure.ts"
import { operation } from "./operation.ts"
import { listPeers } from "./peer.ts"
import { trustStatus } from "./contradictions.ts"

/** How this node is, and what it refused. */
export const statusOperations = [
  operation("status", z.strictObject({}), (node) => {
    const { home, replica, syncUrl } = node
    const { documents, statements } = replica.store.counts()
    const { items, notKept } = replica.quarantine.counts()
    return {
      party: { scid: home.scid, did: home.did, name: home.name, role: home.role },
      documents,
      statements,
      quarantine: items,
      ...(notKept > 0 && { quarantineNotKept: notKept }),
      heads: replica.heads(),
      ...trustStatus(node),
      serving: syncUrl() ?? false,
      peers: listPeers(replica),
    }
  }),
  operation("quarantine list", z.strictObject({}), ({ replica }) => ({
    items: replica.quarantine
      .list()
      .map(({ content, document: _document, ...item }) => ({ ...item, bytes: content.length })),
  })),
  operation("quarantine show", z.strictObject({ id: z.coerce.number().int() }), ({ replica }, { id }) => {
    const item = replica.quarantine.show(id)
    if (item === undefined) {
      throw new Failure(EXIT.failed, "not-found", `There is no item ${id} in quarantine.`, {
        hint: "See: commonshelf quarantine list",
      })
    }
    const { content, document: _document, ...rest } = item
    return { item: { ...rest, bytes: content.length, text: contentText(item) } }
  }),
]
