import { Repo } from "@automerge/automerge-repo"
import { partyDocument, type CommonsDocumentId, type PartyRole } from "@commonshelf/documents"
import { logEntryText, type Digest, type Identity, type LogEntry, type Multikey } from "@commonshelf/identity"
import type { DatabaseSyncInstance as Database } from "@photostructure/sqlite"
import { WebSocket, WebSocketServer } from "ws"
import { createIndexExchange } from "./exchange/index-exchange.ts"
import { createGate, type AdmittedText, type DocumentText } from "./gate/gate.ts"
import { createIdentityRegistry } from "./gate/identity-registry.ts"
import type { Origin, Verdict } from "./gate/verdict.ts"
import { createLiveDocuments, growAutomergeMemory } from "./live/live-documents.ts"
import { Dialler } from "./session/dialler.ts"
import { formatInviteLink, type InviteLink } from "./session/invite-link.ts"
import { MAX_FRAME_BYTES } from "./session/noise-channel.ts"
import { callNode, receiveCaller, type CallFailure, type Self } from "./session/reception-desk.ts"
import type { SessionSocket } from "./session/session-socket.ts"
import { headsDigest, openCommonsStore, type CommonsStore, type StoredText } from "./store/commons-store.ts"
import { openNodeStore } from "./store/node-store.ts"
import type { KnownPeer } from "./store/peer-store.ts"
import type { Quarantine } from "./store/quarantine-store.ts"
import { GatedClientAdapter, GatedServerAdapter, SessionServer } from "./wire/adapters.ts"
import { repoPeerId } from "./wire/repo-message.ts"
import { createWireGate } from "./wire/wire-gate.ts"

/** A peer as this node sees it now. */
export interface PeerState extends KnownPeer {
  readonly state: "connected" | "offline"
  /** Whether both hold the same, as far as they have told each other. Not known of a peer that is offline: false. */
  readonly inStep: boolean
  /** Why the last call did not reach it. */
  readonly lastFailure: string | undefined
}

export interface ReplicaOptions {
  /** The commons, in a file that this process alone uses. */
  readonly commons: Database
  /** Peers, invites and quarantine: what stays on this node. */
  readonly node: Database
  readonly self: Omit<Self, "log">
  /** The present instant, as a statement writes it. */
  readonly now: () => string
  /** Told of everything new in the commons, wherever it came from, after it is on disk. */
  readonly onAdmitted?: (changes: readonly AdmittedText[]) => void
}

/** One node's copy of the commons: what it holds, whom it syncs with, what it refused. */
export interface Replica {
  /** Puts statements or log entries through the gate, each for the document it belongs to, in one durable step. */
  insert(items: readonly DocumentText[], origin?: Origin): readonly Verdict[]
  texts(): Iterable<StoredText>
  readonly store: CommonsStore
  readonly quarantine: Quarantine
  identityOf(scid: string): Identity | undefined
  logOf(scid: string): readonly LogEntry[]
  /** One digest over the heads of all documents: equal on two nodes exactly when they hold the same. */
  heads(): Digest
  peers(): readonly PeerState[]
  /** Makes an invite link by which one party may come in; `expiresAt` is an instant. */
  createInvite(role: PartyRole, url: string, expiresAt: string): string
  /** Calls the node of an invite and, when it answers, becomes its peer. */
  acceptInvite(invite: InviteLink): Promise<KnownPeer | CallFailure>
  /** Listens for peers, and from now on calls those that this node calls. Gives the port. @throws when it is taken */
  listen(host: string, port: number): Promise<number>
  close(): Promise<void>
}

/** Opens a replica over two databases. @throws DamagedFileError, HomeVersionError, DatabaseLockedError */
export function openReplica(options: ReplicaOptions): Replica {
  growAutomergeMemory()
  const store = openCommonsStore(options.commons)
  const { peers, quarantine } = openNodeStore(options.node)
  return new NodeReplica(options, store, peers, quarantine)
}

type Peers = ReturnType<typeof openNodeStore>["peers"]

class NodeReplica implements Replica {
  readonly store: CommonsStore
  readonly quarantine: Quarantine
  readonly #peers: Peers
  readonly #options: ReplicaOptions
  readonly #identities
  readonly #gate
  readonly #wire
  readonly #exchange
  readonly #repo: Repo
  readonly #live
  readonly #sessionServer = new SessionServer()
  readonly #sessionsByScid = new Map<string, { readonly session: SessionSocket; readonly called: boolean }>()
  readonly #diallersByScid = new Map<string, Dialler>()
  #server: WebSocketServer | undefined
  #listening = false

  constructor(options: ReplicaOptions, store: CommonsStore, peers: Peers, quarantine: Quarantine) {
    this.#options = options
    this.store = store
    this.#peers = peers
    this.quarantine = quarantine
    this.#identities = createIdentityRegistry(store)
    const { now } = options
    this.#gate = createGate({ store, quarantine, identities: this.#identities, now, onAdmitted: (changes) => this.#admitted(changes) })
    const openDocument = (id: CommonsDocumentId) => this.#live.open(id)
    this.#wire = createWireGate({ gate: this.#gate, store, openDocument })
    this.#exchange = createIndexExchange({ store, openDocument, onMalformed: (bytes, session) => this.#malformed(bytes, session) })
    this.#repo = new Repo({
      peerId: repoPeerId(options.self.scid),
      network: [new GatedServerAdapter(this.#sessionServer, this.#wire)],
    })
    this.#live = createLiveDocuments(this.#repo, store)
  }

  insert(items: readonly DocumentText[], origin: Origin = { peer: "local" }): readonly Verdict[] {
    return this.#gate.admitTexts(items, origin)
  }

  texts(): Iterable<StoredText> {
    return this.store.texts()
  }

  identityOf(scid: string): Identity | undefined {
    return this.#identities.identityOf(scid)
  }

  logOf(scid: string): readonly LogEntry[] {
    return this.#identities.logOf(scid)
  }

  heads(): Digest {
    return headsDigest(this.store)
  }

  peers(): readonly PeerState[] {
    return this.#peers.list().map((peer) => {
      const open = this.#sessionsByScid.get(peer.scid)
      const lastFailure = this.#diallersByScid.get(peer.scid)?.lastFailure
      return open === undefined
        ? { ...peer, state: "offline", inStep: false, lastFailure }
        : { ...peer, state: "connected", inStep: this.#exchange.inStep(open.session), lastFailure: undefined }
    })
  }

  createInvite(role: PartyRole, url: string, expiresAt: string): string {
    const { scid, name, nodeKey } = this.#options.self
    const token = this.#peers.createInvite(role, this.#options.now(), expiresAt)
    return formatInviteLink({ v: 1, scid, name, nodeKey: nodeKey.multikey, url, role, token })
  }

  async acceptInvite(invite: InviteLink): Promise<KnownPeer | CallFailure> {
    const met = await this.#call(invite.scid, invite.nodeKey, invite.url, invite.token)
    if ("kind" in met) return met
    if (!this.#listening) met.close()
    this.#keepCalling(invite.scid)
    const peer = this.#peers.get(invite.scid)
    if (peer === undefined) throw new TypeError("a peer that was met is known")
    return peer
  }

  listen(host: string, port: number): Promise<number> {
    return new Promise((resolve, reject) => {
      const server = new WebSocketServer({ host, port, maxPayload: MAX_FRAME_BYTES, perMessageDeflate: false })
      server.once("error", reject)
      server.once("listening", () => {
        const address = server.address()
        if (address === null || typeof address === "string") return reject(new Error("not listening on a port"))
        this.#listening = true
        for (const { scid } of this.#peers.list()) this.#keepCalling(scid)
        resolve(address.port)
      })
      server.on("connection", (socket) =>
        receiveCaller(socket, this.#desk(), (session, log) => this.#open(session, log, false)),
      )
      this.#server = server
    })
  }

  async close(): Promise<void> {
    for (const dialler of this.#diallersByScid.values()) dialler.stop()
    this.#exchange.close()
    for (const { session } of this.#sessionsByScid.values()) session.terminate()
    this.#sessionServer.emit("close")
    await this.#repo.shutdown()
    await new Promise<void>((resolve) => (this.#server === undefined ? resolve() : this.#server.close(() => resolve())))
  }

  #desk() {
    const { self, now } = this.#options
    return {
      self: { ...self, log: () => this.logOf(self.scid) },
      peers: this.#peers,
      identityOf: (scid: string) => this.identityOf(scid),
      now,
    }
  }

  #call(scid: string, nodeKey: Multikey, url: string, token?: string) {
    const socket = new WebSocket(url, { maxPayload: MAX_FRAME_BYTES, perMessageDeflate: false })
    const expected = { scid, nodeKey, url, ...(token !== undefined && { token }) }
    return callNode(socket, expected, this.#desk(), (session, log) => this.#open(session, log, true))
  }

  /** Calls a peer whenever there is no session with it, if it is one that this node calls. */
  #keepCalling(scid: string): void {
    const known = this.#peers.get(scid)
    if (!this.#listening || known?.url === undefined || this.#diallersByScid.has(scid)) return
    const dialler = new Dialler(async () => {
      const peer = this.#peers.get(scid)
      const open = this.#sessionsByScid.get(scid)
      if (open !== undefined) return open.session
      if (peer?.url === undefined) return "it is no peer any more"
      const met = await this.#call(scid, peer.nodeKey, peer.url)
      return "kind" in met ? met.message : met
    })
    this.#diallersByScid.set(scid, dialler)
    dialler.start()
  }

  /** A session is open: the repo and the exchange of indexes begin on it. */
  #open(session: SessionSocket, log: readonly LogEntry[], called: boolean): void {
    const { peer } = session
    if (peer === undefined || session.readyState !== 1) return session.terminate()
    const other = this.#sessionsByScid.get(peer.scid)
    if (other !== undefined && this.#keeps(other.called, called, peer.scid)) return session.close()
    other?.session.terminate()
    this.#sessionsByScid.set(peer.scid, { session, called })
    session.once("close", () => {
      if (this.#sessionsByScid.get(peer.scid)?.session !== session) return
      this.#sessionsByScid.delete(peer.scid)
      this.#peers.seen(peer.scid, this.#options.now())
      this.#wire.ended(peer)
    })
    const document = partyDocument(peer.scid)
    this.insert(log.map((entry) => ({ text: logEntryText(entry), document })), { peer: peer.scid })
    if (called) this.#attachClient(session)
    else this.#sessionServer.accept(session)
    this.#exchange.begin(session)
  }

  /** When two nodes call each other at once, the session that the smaller SCID opened stays; otherwise the newer one. */
  #keeps(openCalled: boolean, newCalled: boolean, scid: string): boolean {
    if (openCalled === newCalled) return false
    return openCalled === this.#options.self.scid < scid
  }

  #attachClient(session: SessionSocket): void {
    const adapter = new GatedClientAdapter(this.#wire, "session:")
    adapter.connect(repoPeerId(this.#options.self.scid))
    this.#repo.networkSubsystem.addNetworkAdapter(adapter)
    session.once("close", () => adapter.emit("close"))
    adapter.attach(session)
  }

  #admitted(changes: readonly AdmittedText[]): void {
    const documents = new Set(changes.map((change) => change.document))
    for (const id of documents) {
      this.#live.apply(id, changes.filter((change) => change.document === id).map((change) => change.bytes))
    }
    this.#exchange.changed(documents)
    this.#options.onAdmitted?.(changes)
  }

  #malformed(bytes: Uint8Array, session: SessionSocket): void {
    const finding = { reason: "malformed-index", rule: "D1", message: "not a message of the exchange of indexes" }
    this.#gate.quarantine(bytes.subarray(0, 4096), finding, { peer: session.peer?.scid ?? "unknown" })
  }
}

