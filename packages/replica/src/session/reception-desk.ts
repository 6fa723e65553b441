import { randomUUID } from "node:crypto"
import {
  isMultikey,
  MAX_VERSIONS,
  sessionKeys,
  utf8,
  type Identity,
  type KeyPair,
  type KnownLog,
  type LogEntry,
  type Multikey,
  type WitnessProof,
} from "@commonshelf/identity"
import type { PartyRole } from "@commonshelf/documents"
import type { WebSocket } from "ws"
import type { PeerStore } from "../store/peer-store.ts"
import type { ReaderLogStore } from "../store/reader-log-store.ts"
import {
  EXCHANGE_VERSION,
  otherVersion,
  readIntroduction,
  readReception,
  versionFor,
  type Acquaintance,
  type Claim,
  type Introduction,
} from "./introduction.ts"
import { MAX_INTRODUCTION_BYTES } from "./noise-channel.ts"
import { SessionSocket, type SessionPeer } from "./session-socket.ts"

/** Who this node is when it meets another. */
export interface Self {
  readonly scid: string
  readonly name: string
  readonly role: PartyRole
  readonly nodeKey: KeyPair
  /** The party's identity log, as it is now. */
  readonly log: () => readonly LogEntry[]
  /** The proofs of the witnesses of that log. */
  readonly proofs: () => readonly WitnessProof[]
}

export interface Desk {
  readonly self: Self
  readonly peers: PeerStore
  readonly readerLogs: ReaderLogStore
  /** The identity of a party as this node's documents tell it, or, of one that only reads, as its log did. */
  readonly identityOf: (scid: string) => Identity | undefined
  /** What has effect of the party's log here, its main branch: none of it is verified again. */
  readonly knownLogOf: (scid: string) => KnownLog
  readonly now: () => string
  /** Why a party gets no session at present, whoever it is otherwise; undefined when it does. */
  readonly turnedAway?: (scid: string) => string | undefined
  /** Somebody is a peer now who was none before. */
  readonly onNewPeer?: (scid: string) => void
  /** Whether another long log may be read now [G1]; undefined means always. */
  readonly mayReadLongLog?: () => boolean
  /** So many versions of a long log were read. */
  readonly onLongLog?: (versions: number) => void
}

/** Who was not invited, and is no peer, has so many new entries of its log verified at most. */
const VERSIONS_OF_A_STRANGER = 100

/** How a call ended that did not become a session. */
export type CallFailure =
  | { readonly kind: "unreachable"; readonly message: string }
  | { readonly kind: "refused"; readonly message: string }
  /** Met, and it sent what may not enter. */
  | { readonly kind: "invalid"; readonly rule: string; readonly message: string }

/**
 * Receives a caller: its key is proven by the handshake, its identity log says for whom the key speaks, and it must be
 * a peer already or show an open invite. Then both know each other. Calls back when the session is open.
 */
export function receiveCaller(
  socket: WebSocket,
  desk: Desk,
  opened: (session: SessionSocket, log: readonly LogEntry[]) => void,
): void {
  const session = new SessionSocket(socket, "responder", desk.self.nodeKey)
  session.once("introduction", (message) => {
    const heard = readIntroduction(message, session.remoteKey, acquaintances(desk))
    if (heard.verified > VERSIONS_OF_A_STRANGER) desk.onLongLog?.(heard.verified)
    const refuse = (reason: string) => {
      session.sendJson("introduction", { accepted: false, reason })
      session.close()
    }
    if (heard.kind === "too-many") return refuse(TOO_MANY_VERSIONS)
    if (heard.kind === "invalid") return refuse(notUnderstood(message))
    const { value: introduction } = heard
    const own = introductionOf(desk.self)
    const reason =
      staleKey(introduction, session.remoteKey, desk) ??
      desk.turnedAway?.(introduction.scid) ??
      tooLong(own, "this node's") ??
      admission(introduction, desk)
    if (reason !== undefined) return refuse(reason)
    acceptPeer(introduction, session.remoteKey, undefined, desk)
    session.peer = peerOf(introduction)
    session.sendJson("introduction", { accepted: true, introduction: own })
    opened(session, introduction.log)
    return undefined
  })
}

/**
 * Calls a node that must hold `nodeKey`, with an invite's token the first time. Calls back when the session is open, in
 * the same turn of the event loop: what the node sends next must find its listeners.
 *
 * @param socket a WebSocket that is connecting or open
 */
export function callNode(
  socket: WebSocket,
  expected: {
    readonly scid: string
    readonly nodeKey: Multikey
    readonly url: string
    readonly token?: string
  },
  desk: Desk,
  opened: (session: SessionSocket, log: readonly LogEntry[]) => void,
): Promise<SessionSocket | CallFailure> {
  return new Promise((resolve) => {
    const session = new SessionSocket(socket, "initiator", desk.self.nodeKey)
    const fail = (kind: "unreachable" | "refused", message: string) => {
      resolve({ kind, message })
      session.terminate()
    }
    socket.once("error", (error) => fail("unreachable", error.message))
    session.once("close", () => fail("unreachable", "the connection closed before the nodes had met"))
    session.once("established", (key) => {
      if (key !== expected.nodeKey)
        return fail("refused", "the node that answered holds another key than the one expected")
      const own = introductionOf(desk.self)
      const reason = tooLong(own, "your")
      if (reason !== undefined) return fail("refused", reason)
      const token = expected.token === undefined ? {} : { token: expected.token }
      session.sendJson("introduction", { ...own, ...token })
      return undefined
    })
    session.once("introduction", (message) => {
      const heard = readReception(message, session.remoteKey, wholeLogs(desk))
      if (heard.kind !== "read")
        return fail("refused", "the node that answered did not introduce itself properly")
      const { value: reception } = heard
      if (!reception.accepted) return fail("refused", reception.reason)
      if (reception.introduction.scid !== expected.scid)
        return fail("refused", "another party answered than the one expected")
      acceptPeer(reception.introduction, session.remoteKey, expected.url, desk)
      session.peer = peerOf(reception.introduction)
      opened(session, reception.introduction.log)
      resolve(session)
    })
  })
}

/** A key that the party has taken off its log opens no session, even with the older log that still listed it. */
function staleKey(
  { scid, log }: Introduction,
  key: Multikey | undefined,
  { identityOf }: Desk,
): string | undefined {
  const known = identityOf(scid)
  if (known === undefined || log.length > known.versionCount) return undefined
  return sessionKeys(known).some((listed) => listed === key)
    ? undefined
    : "your party's identity log no longer lists your key"
}

/** What a caller is to this node before its log has proven anything. */
function acquaintances(desk: Desk) {
  return ({ scid, token, log }: Claim): Acquaintance => {
    const known = desk.knownLogOf(scid)
    const isShort = log.length <= VERSIONS_OF_A_STRANGER
    const hearsAll = isShort || (isExpected(scid, token, desk) && desk.mayReadLongLog?.() !== false)
    return { known, most: hearsAll ? MAX_VERSIONS : VERSIONS_OF_A_STRANGER }
  }
}

function isExpected(scid: string, token: string | undefined, { peers, now }: Desk): boolean {
  if (peers.get(scid) !== undefined) return true
  return token !== undefined && peers.openInvite(token, scid, now()) !== undefined
}

/** Of the node that this one called, whose key is known, every log is read. */
function wholeLogs({ knownLogOf }: Desk) {
  return ({ scid }: Claim): Acquaintance => ({ known: knownLogOf(scid), most: MAX_VERSIONS })
}

/** Said to whoever it is: it tells nobody who is a peer here. */
const TOO_MANY_VERSIONS =
  "this node does not know you, or it has read many long identity logs just now: ask it for an invite, or call again later"

function tooLong(introduction: Introduction, whose: string): string | undefined {
  if (introduction.v === EXCHANGE_VERSION) return undefined
  return utf8(JSON.stringify(introduction)).length + TOKEN_BYTES > MAX_INTRODUCTION_BYTES
    ? `${whose} identity log and what its witnesses said have more than ${MAX_INTRODUCTION_BYTES} bytes: no session can begin with it`
    : undefined
}

/** A token, with the member that it stands in. */
const TOKEN_BYTES = 200

function notUnderstood(message: Uint8Array): string {
  const version = otherVersion(message)
  return version === undefined
    ? "your identity log does not list the key you called with"
    : `your node speaks version ${version} of the exchange and this one version ${EXCHANGE_VERSION}: update the older of the two`
}

/** Why a caller is not let in; undefined when it is. Its invite is used up by this. */
function admission({ scid, role, token }: Introduction, { peers, now }: Desk): string | undefined {
  const known = peers.get(scid)
  if (known?.role === role) return undefined
  if (token === undefined)
    return known === undefined
      ? "this node does not know you: ask it for an invite"
      : `this node knows you as a ${known.role}, and you say that you are a ${role}`
  const invite = peers.openInvite(token, scid, now())
  if (invite === undefined)
    return "this invite is not valid any more: it was used, it ran out, or it is from another node"
  if (invite.role !== role) return `this invite is for a ${invite.role}, and you are a ${role}`
  peers.useInvite(token, scid)
  return undefined
}

function acceptPeer(
  { scid, name, role }: Introduction,
  key: Multikey | undefined,
  url: string | undefined,
  { peers, now, onNewPeer }: Desk,
): void {
  if (key === undefined || !isMultikey(key)) throw new TypeError("a session that is open has a proven key")
  const isNew = peers.get(scid) === undefined
  peers.accept({ scid, name, role, nodeKey: key, url, acceptedAt: now() })
  peers.seen(scid, now())
  if (isNew) onNewPeer?.(scid)
}

function introductionOf({ scid, name, role, log, proofs }: Self): Introduction {
  const entries = [...log()]
  const witness = oneOfEach(proofs()).map(({ versionId, proof }) => ({ versionId, proof: [proof] }))
  const v = versionFor(entries, witness)
  return { v, scid, name, role, log: entries, ...(witness.length > 0 && { witness }) }
}

/** One proof of each witness for each version, of those that it may have signed again. */
function oneOfEach(proofs: readonly WitnessProof[]): readonly WitnessProof[] {
  const byPlace = new Map(proofs.map((proof) => [`${proof.versionId} ${proof.witness}`, proof]))
  return [...byPlace.values()]
}

function peerOf({ scid, name, role }: Introduction): SessionPeer {
  return { scid, name, role, session: randomUUID() }
}
