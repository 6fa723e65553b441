import { cbor, type DocumentId, type PeerId } from "@automerge/automerge-repo/slim"
import { isDocumentId } from "@commonshelf/documents"
import { z } from "zod"
import type { SessionPeer } from "../session/session-socket.ts"
import { withoutCapabilities } from "./sync-message.ts"

/**
 * The messages of automerge-repo that a peer may send. The rest (ephemeral data, gossip about heads, errors) is not
 * needed here and is dropped. Ids of peers in messages are what the peer says of itself: they are replaced by what
 * the session proved.
 */
const DocumentIdText = z.custom<DocumentId>((id) => typeof id === "string" && isDocumentId(id))
const Bytes = z.custom<Uint8Array>((data) => data instanceof Uint8Array)

const RepoMessage = z.discriminatedUnion("type", [
  z.object({ type: z.literal("join") }),
  z.object({ type: z.literal("peer") }),
  z.object({ type: z.enum(["sync", "request"]), documentId: DocumentIdText, data: Bytes }),
  z.object({ type: z.literal("doc-unavailable"), documentId: DocumentIdText }),
])
export type RepoMessage = z.infer<typeof RepoMessage>

/** Reads a message of automerge-repo from CBOR; undefined for anything else. */
export function readRepoMessage(bytes: Uint8Array): RepoMessage | undefined {
  try {
    const message = RepoMessage.safeParse(cbor.decode(bytes))
    return message.success ? message.data : undefined
  } catch {
    return undefined
  }
}

/** The CBOR of a message as if from `senderId` to `targetId`, for the adapter that it is handed on to. */
export function writeRepoMessage(
  message: RepoMessage,
  senderId: PeerId,
  targetId: PeerId | undefined,
): Uint8Array {
  // Whether a peer keeps sync states is its own affair: nothing it says of itself is believed.
  return cbor.encode({ ...message, senderId, targetId, peerMetadata: { isEphemeral: true } })
}

/** The name by which a node's repo goes. */
export function repoPeerId(scid: string): PeerId {
  return `node-${scid}` as PeerId // automerge-repo brands its strings
}

/**
 * The name of a peer of a session among the peers of a repo: another one in every session. The repo keeps for a name
 * what it has sent, also after a disconnection, and would not send again what a peer that was cut off never got.
 */
export function sessionPeerId({ scid, session }: SessionPeer): PeerId {
  return `${repoPeerId(scid)}-${session}` as PeerId // automerge-repo brands its strings
}

/**
 * The message that will be sent, its sync data in version 1 and asking for what is lacked of its document; undefined
 * when it should not be sent.
 */
export function outgoing<Outgoing extends { readonly type: string }>(
  message: Outgoing,
  lacked: (document: string, peer: string) => readonly Uint8Array[],
): Outgoing | undefined {
  if (!("data" in message) || !(message.data instanceof Uint8Array)) return message
  const asked =
    "documentId" in message && "targetId" in message
      ? lacked(String(message.documentId), String(message.targetId))
      : []
  const data = withoutCapabilities(message.data, asked)
  return data === undefined ? undefined : { ...message, data }
}
