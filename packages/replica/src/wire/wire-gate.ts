import {
  GENESIS_HASH,
  readCanonicalChange,
  type ChangeHash,
  type CommonsDocumentId,
} from "@commonshelf/documents"
import { utf8 } from "@commonshelf/identity"
import type { Gate } from "../gate/gate.ts"
import type { CommonsStore } from "../store/commons-store.ts"
import { isReader, type SessionPeer } from "../session/session-socket.ts"
import { readRepoMessage, sessionPeerId, type RepoMessage } from "./repo-message.ts"
import { readSyncMessage, writeSyncMessage, type SyncMessage } from "./sync-message.ts"

/** How often a peer may speak about a document without bringing anything new, before it is muted for it. */
const MUTE_AFTER = 30

/**
 * What stands between a session and the repo: every message is read within bounds, every change judged, and what may
 * not pass is taken out before automerge-repo sees the rest.
 */
export interface WireGate {
  /** The message to hand on, or undefined when nothing of it may pass. */
  incoming(bytes: Uint8Array, peer: SessionPeer): RepoMessage | undefined
  /** Hashes of changes to ask a peer of the repo for: what it sent of the document waits for them. */
  readonly lacked: (document: string, peer: string) => readonly Uint8Array[]
  /** A session has ended: what was counted for it is forgotten. */
  ended(peer: SessionPeer): void
}

export interface WireGateOptions {
  readonly gate: Gate
  readonly store: CommonsStore
  /** Whether a document may sync now; what comes before that is left for later. */
  readonly isReady: (id: CommonsDocumentId) => boolean
  /** Makes the document live in the repo before it hears of it, so that the repo never waits for one it lacks. */
  readonly openDocument: (id: CommonsDocumentId) => void
}

export function createWireGate({ gate, store, isReady, openDocument }: WireGateOptions): WireGate {
  const repetition = new Repetition()
  const lacking = new Lacking(store)

  function passSync(message: Extract<RepoMessage, { type: "sync" | "request" }>, peer: SessionPeer) {
    const id = asCommonsId(message.documentId)
    if (!isReady(id)) return undefined
    const sync = readSyncMessage(message.data)
    if (!sync.ok) {
      gate.quarantine(
        message.data,
        { reason: "malformed-sync", rule: "D5", message: sync.error },
        { peer: peer.scid, document: id },
      )
      return undefined
    }
    const passed = passedChanges(sync.value, id, peer)
    const progress = `${store.headsOf(id).join()} ${sync.value.heads.map(hexOf).join()}`
    if (repetition.muted(peer.scid, id, progress)) return undefined
    openDocument(id)
    return { ...message, data: writeSyncMessage(sync.value, passed) }
  }

  /** The changes that are admitted or known already. */
  function passedChanges(
    sync: SyncMessage,
    document: CommonsDocumentId,
    peer: SessionPeer,
  ): readonly Uint8Array[] {
    if (sync.changes.length === 0) return []
    if (isReader(peer)) {
      const finding = {
        reason: "read-only-peer",
        rule: "D6",
        message: "a peer that was invited to read sent changes",
      }
      gate.quarantine(utf8(`${sync.changes.length} changes`), finding, { peer: peer.scid, document })
      return []
    }
    const chunks = sync.changes.map(({ chunk }) => chunk)
    const verdicts = gate.admitChanges(document, chunks, { peer: peer.scid })
    lacking.heard(
      document,
      sessionPeerId(peer),
      chunks.filter((_, index) => verdicts[index]?.kind === "waits"),
    )
    return chunks.filter((_, index) => {
      const verdict = verdicts[index]
      return verdict?.kind === "admitted" || verdict?.kind === "known"
    })
  }

  return {
    incoming(bytes, peer) {
      const message = readRepoMessage(bytes)
      if (message === undefined) {
        const finding = {
          reason: "malformed-message",
          rule: "D5",
          message: "not a message of automerge-repo that is accepted here",
        }
        gate.quarantine(bytes.subarray(0, 4096), finding, { peer: peer.scid })
        return undefined
      }
      if (message.type === "sync" || message.type === "request") return passSync(message, peer)
      // Every document of ours is complete as it is: that a peer lacks one changes nothing, and for an id that this
      // node does not know the repo would ask all peers.
      return message.type === "doc-unavailable" ? undefined : message
    },
    lacked: (document, peer) => lacking.of(document, peer),
    ended(peer) {
      repetition.forget(peer.scid)
      lacking.forget(sessionPeerId(peer))
    },
  }
}

/**
 * Counts how often a peer speaks about a document without progress, that is with the same heads on both sides. A peer
 * whose changes were refused asks and tells for ever; it is no longer answered until something changes.
 */
class Repetition {
  readonly #counts = new Map<string, { progress: string; count: number }>()

  muted(peer: string, document: string, progress: string): boolean {
    const key = `${peer} ${document}`
    const known = this.#counts.get(key)
    if (known === undefined || known.progress !== progress) {
      this.#counts.set(key, { progress, count: 1 })
      return false
    }
    known.count += 1
    return known.count > MUTE_AFTER
  }

  forget(peer: string): void {
    for (const key of this.#counts.keys()) if (key.startsWith(`${peer} `)) this.#counts.delete(key)
  }
}

/** What is remembered as lacking of one document and peer: far more than a supplier has keys. */
const MAX_LACKING = 64

/**
 * What changes that wait depend on. A peer leaves a change out when our Bloom filter seems to have it, which for one
 * in a hundred is wrong. Automerge then asks for what the changes that did come depend on; but those wait in quarantine
 * and it never sees them, so the gate asks in its stead.
 */
class Lacking {
  readonly #store: CommonsStore
  readonly #hashes = new Map<string, Set<ChangeHash>>()

  constructor(store: CommonsStore) {
    this.#store = store
  }

  /** Changes that a peer sent for the document wait. */
  heard(document: CommonsDocumentId, peer: string, waiting: readonly Uint8Array[]): void {
    const claimed = waiting.flatMap((chunk) => {
      const change = readCanonicalChange(chunk)
      return change.ok ? [change.value] : []
    })
    const came = new Set(claimed.map(({ hash }) => hash))
    const key = `${peer} ${document}`
    const hashes = this.#hashes.get(key) ?? new Set()
    for (const { dependency } of claimed) {
      if (!came.has(dependency) && hashes.size < MAX_LACKING) hashes.add(dependency)
    }
    if (hashes.size > 0) this.#hashes.set(key, hashes)
  }

  of(document: string, peer: string): readonly Uint8Array[] {
    const key = `${peer} ${document}`
    const open = [...(this.#hashes.get(key) ?? [])].filter((hash) => !this.#isHere(hash))
    if (open.length === 0) this.#hashes.delete(key)
    return open.map((hash) => Buffer.from(hash, "hex"))
  }

  forget(peer: string): void {
    for (const key of this.#hashes.keys()) if (key.startsWith(`${peer} `)) this.#hashes.delete(key)
  }

  #isHere(hash: ChangeHash): boolean {
    return hash === GENESIS_HASH || this.#store.hasChange(hash)
  }
}

function hexOf(hash: Uint8Array): string {
  return Buffer.from(hash).toString("hex")
}

/** automerge-repo and we name the same form of id by different brands; `readRepoMessage` has checked it. */
function asCommonsId(id: string): CommonsDocumentId {
  return id as CommonsDocumentId
}
