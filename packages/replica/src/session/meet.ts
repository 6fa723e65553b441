import { partyDocument, type PartyRole } from "@commonshelf/documents"
import { logEntryText, type LogEntry } from "@commonshelf/identity"
import { WebSocket } from "ws"
import type { Gate } from "../gate/gate.ts"
import type { InviteLink } from "./invite-link.ts"
import { MAX_FRAME_BYTES } from "./noise-channel.ts"
import { callNode, type CallFailure, type Desk } from "./reception-desk.ts"
import type { SessionSocket } from "./session-socket.ts"

/** Opens a session with the node that holds a key, showing an invite's token where there is one. */
export function meet(
  whom: Pick<InviteLink, "scid" | "nodeKey" | "url"> & { readonly token?: string; readonly role?: PartyRole },
  desk: Desk,
  opened: (session: SessionSocket, log: readonly LogEntry[]) => void,
): Promise<SessionSocket | CallFailure> {
  const { scid, nodeKey, url, token } = whom
  const socket = new WebSocket(url, {
    maxPayload: MAX_FRAME_BYTES,
    perMessageDeflate: false,
    autoPong: false,
  })
  return callNode(socket, { scid, nodeKey, url, ...(token !== undefined && { token }) }, desk, opened)
}

/** A peer's identity log goes through the gate like everything else. */
export function admitLog(gate: Gate, scid: string, log: readonly LogEntry[]): void {
  const document = partyDocument(scid)
  gate.admitTexts(
    log.map((entry) => ({ text: logEntryText(entry), document })),
    { peer: scid },
  )
}
