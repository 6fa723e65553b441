import type { TestAuthor } from "@commonshelf/documents/testing"
import type { LogEntry } from "@commonshelf/identity"
import { DatabaseSync } from "@photostructure/sqlite"
import { WebSocket } from "ws"
import { callNode } from "../session/reception-desk.ts"
import type { SessionSocket } from "../session/session-socket.ts"
import { openNodeStore } from "../store/node-store.ts"
import type { InviteLink } from "../session/invite-link.ts"
import { TEST_NOW } from "./test-node.ts"

/**
 * Opens a session with a node as a guest that holds its invite, and leaves it raw: whoever holds it may send through it what
 * it likes. Messages that the node sends before the first turn of the event loop is over find their listeners only when
 * `opened` adds them.
 */
export async function openRawSession(
  invite: InviteLink,
  guest: Pick<TestAuthor, "scid" | "name" | "node"> & { readonly log: readonly LogEntry[] },
  { opened = () => {} }: { opened?: (session: SessionSocket) => void } = {},
): Promise<SessionSocket> {
  const database = new DatabaseSync(":memory:")
  const { peers, readerLogs } = openNodeStore(database)
  const desk = {
    self: {
      scid: guest.scid,
      name: guest.name,
      role: invite.role,
      nodeKey: guest.node,
      log: () => guest.log,
      proofs: () => [],
    },
    peers,
    readerLogs,
    identityOf: () => undefined,
    knownLogOf: () => ({ log: [], proofs: [] }),
    now: () => TEST_NOW,
  }
  const met = await callNode(new WebSocket(invite.url), invite, desk, opened)
  if ("kind" in met) throw new Error(met.message)
  met.once("close", () => database.close())
  return met
}
