import { partyDocument, type PartyRole } from "@commonshelf/documents"
import { logEntryText, type LogEntry } from "@commonshelf/identity"
import { WebSocket } from "ws"
import type { Gate } from "../gate/gate.ts"
import type { InviteLink } from "./invite-link.ts"
import { MAX_FRAME_BYTES } from "./noise-channel.ts"
import { clockAhead, httpDate } from "./peer-clock.ts"
import { callNode, type CallFailure, type Desk } from "./reception-desk.ts"
import { isReader, type SessionPeer, type SessionSocket } from "./session-socket.ts"

/** Opens a session with the node that holds a key, showing an invite's token where there is one. */
export function meet(
  whom: Pick<InviteLink, "scid" | "nodeKey" | "url"> & { readonly token?: string; readonly role?: PartyRole },
  desk: Desk,
  opened: (session: SessionSocket, log: readonly LogEntry[], clockAheadMs: number | undefined) => void,
): Promise<SessionSocket | CallFailure> {
  const { scid, nodeKey, url, token } = whom
  const socket = new WebSocket(url, {
    maxPayload: MAX_FRAME_BYTES,
    perMessageDeflate: false,
    autoPong: false,
    headers: { Date: httpDate(desk) },
  })
  let clockAheadMs: number | undefined
  socket.once("upgrade", ({ headers }) => (clockAheadMs = clockAhead(headers.date, desk)))
  return callNode(
    socket,
    { scid, nodeKey, url, ...(token !== undefined && { token }) },
    desk,
    (session, log) => opened(session, log, clockAheadMs),
  )
}

/** A peer's identity log goes through the gate like everything else. That of a reader stays beside the peers. */
export function takeInLog(
  gate: Gate,
  { knownLogOf, readerLogs }: Desk,
  peer: Pick<SessionPeer, "scid" | "role">,
  log: readonly LogEntry[],
): void {
  const { scid } = peer
  if (isReader(peer)) return readerLogs.keep(scid, log)
  const document = partyDocument(scid)
  const known = new Set(knownLogOf(scid).log.map(({ versionId }) => versionId))
  const fresh = log.filter(({ versionId }) => !known.has(versionId))
  if (fresh.length === 0) return
  gate.admitTexts(
    fresh.map((entry) => ({ text: logEntryText(entry), document })),
    { peer: scid },
  )
}

/** A node that does not serve meets the other once; it will sync when it serves. */
export async function greet(invite: InviteLink, gate: Gate, desk: Desk): Promise<CallFailure | undefined> {
  const met = await meet(invite, desk, ({ peer }, log) => {
    if (peer !== undefined) takeInLog(gate, desk, peer, log)
  })
  if ("kind" in met) return met
  met.close()
  return undefined
}
