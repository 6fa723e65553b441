import type { TestAuthor } from "@commonshelf/documents/testing"
import type { PartyRole } from "@commonshelf/documents"
import { DatabaseSync } from "@photostructure/sqlite"
import { WebSocket } from "ws"
import { callNode } from "../session/reception-desk.ts"
import type { SessionSocket } from "../session/session-socket.ts"
import { openNodeStore } from "../store/node-store.ts"
import { TEST_NOW, testInvite, type TestNode } from "./test-node.ts"

/**
 * Opens a session with a node as a guest that it invited, and leaves it raw: whoever holds it may send through it what
 * it likes. Messages that the node sends before the first turn of the event loop is over find their listeners only when
 * `opened` adds them.
 */
export async function openRawSession(
  host: TestNode,
  guest: TestAuthor,
  {
    role = "cooperative",
    opened = () => {},
  }: { role?: PartyRole; opened?: (session: SessionSocket) => void } = {},
): Promise<SessionSocket> {
  const database = new DatabaseSync(":memory:")
  const { peers, readerLogs } = openNodeStore(database)
  const desk = {
    self: { scid: guest.scid, name: guest.name, role, nodeKey: guest.node, log: () => guest.log },
    peers,
    readerLogs,
    identityOf: () => undefined,
    now: () => TEST_NOW,
  }
  const met = await callNode(new WebSocket(host.url), testInvite(host, role), desk, opened)
  if ("kind" in met) throw new Error(met.message)
  met.once("close", () => database.close())
  return met
}
