import { Repo, type PeerId } from "@automerge/automerge-repo"
import { partyDocument, type CommonsDocumentId, type PartyRole } from "@commonshelf/documents"
import { logEntryText, type LogEntry } from "@commonshelf/identity"
import { WebSocket, WebSocketServer } from "ws"
import type { Arrivals } from "./exchange/arrivals.ts"
import { createIndexExchange } from "./exchange/index-exchange.ts"
import type { AdmittedText, Gate } from "./gate/gate.ts"
import { createDocumentOpener } from "./live/document-opener.ts"
import { createLiveDocuments, growAutomergeMemory } from "./live/live-documents.ts"
import { Dialler } from "./session/dialler.ts"
import { clockAhead, httpDate } from "./session/peer-clock.ts"
import type { InviteLink } from "./session/invite-link.ts"
import { MAX_FRAME_BYTES } from "./session/noise-channel.ts"
import { callNode, receiveCaller, type CallFailure, type Desk } from "./session/reception-desk.ts"
import { isReader, type SessionPeer, type SessionSocket } from "./session/session-socket.ts"
import { untilInStep } from "./session/read-once.ts"
import type { CommonsStore } from "./store/commons-store.ts"
import { GatedClientAdapter, GatedServerAdapter, SessionServer } from "./wire/adapters.ts"
import { repoPeerId, sessionPeerId } from "./wire/repo-message.ts"
import { createWireGate } from "./wire/wire-gate.ts"

/** How one peer is reached now. */
export interface Reach {
  readonly state: "connected" | "offline"
  /** Whether both hold the same, as far as they have told each other. */
  readonly inStep: boolean
  /** Why the last call did not reach it. */
  readonly lastFailure: string | undefined
  /** By how many milliseconds its clock was ahead of this one's when its last session began, to about two seconds [H7]. */
  readonly clockAheadMs: number | undefined
}

/** What the network works on. */
export interface NetworkOptions {
  readonly desk: Desk
  readonly store: CommonsStore
  readonly gate: Gate
  readonly arrivals: Arrivals
  /** Told when a session began or ended, or a peer told what it holds. */
  readonly onPeer: () => void
}

/**
 * The sessions of a serving node: it receives and calls peers, and keeps the repo in step over them. A node that only
 * answers one command has none of this.
 */
export class Network {
  readonly #desk: Desk
  readonly #gate: Gate
  readonly #onPeer: () => void
  readonly #wire
  readonly #exchange
  readonly #repo: Repo
  readonly #live
  readonly #opener
  readonly #sessionServer = new SessionServer()
  readonly #sessionsByScid = new Map<string, { readonly session: SessionSocket; readonly called: boolean }>()
  readonly #diallersByScid = new Map<string, Dialler>()
  readonly #clocksByScid = new Map<string, number>()
  /** What each connected peer holds otherwise, or held when its session began. */
  readonly #differing = new Map<PeerId, Set<string>>()
  readonly #server: WebSocketServer | undefined
  readonly #readers = new Set<(session: SessionSocket) => void>()
  #closed = false

  private constructor({ desk, store, gate, arrivals, onPeer }: NetworkOptions, server?: WebSocketServer) {
    growAutomergeMemory()
    this.#desk = desk
    this.#gate = gate
    this.#onPeer = onPeer
    this.#server = server
    const openDocument = (id: CommonsDocumentId) => this.#opener.open(id)
    const isReady = (id: CommonsDocumentId) => this.#opener.ready(id)
    this.#wire = createWireGate({ gate, store, isReady, openDocument })
    this.#exchange = createIndexExchange({
      store,
      self: desk.self,
      openDocument,
      onDiffering: (ids, session) => this.#speakAbout(ids, session),
      onTold: ({ peer }, holdsSame) => {
        if (peer !== undefined) arrivals.heard(peer.scid, holdsSame)
        onPeer()
      },
      onCompared: (session) => {
        for (const reader of this.#readers) reader(session)
      },
      onMalformed: (bytes, session) => this.#malformed(bytes, session),
    })
    const adapter = new GatedServerAdapter(this.#sessionServer, this.#wire)
    this.#repo = new Repo({
      peerId: repoPeerId(desk.self.scid),
      network: [adapter],
      shareConfig: {
        // A peer is not greeted with every document that happens to be live: the index has told what differs.
        announce: async (peer, id) => id !== undefined && this.#differing.get(peer)?.has(id) === true,
        access: async () => true,
      },
    })
    this.#live = createLiveDocuments(this.#repo, store)
    this.#opener = createDocumentOpener(store, this.#live, (scid) => desk.identityOf(scid) !== undefined)
    if (server === undefined) return
    server.on("headers", (headers) => headers.push(`Date: ${httpDate(desk)}`))
    server.on("connection", (socket, { headers }) => {
      const aheadMs = clockAhead(headers.date, desk)
      receiveCaller(socket, desk, (session, log) => this.#open(session, log, false, aheadMs))
    })
    for (const { scid } of desk.peers.list()) this.keepCalling(scid)
  }

  /** Listens for peers and starts to call those that this node calls. @throws when the port is taken */
  static listen(
    options: NetworkOptions,
    host: string,
    port: number,
  ): Promise<{ network: Network; port: number }> {
    return new Promise((resolve, reject) => {
      const server = new WebSocketServer({
        host,
        port,
        maxPayload: MAX_FRAME_BYTES,
        perMessageDeflate: false,
      })
      server.on("error", reject)
      server.once("listening", () => {
        const address = server.address()
        if (address === null || typeof address === "string")
          return reject(new Error("not listening on a port"))
        resolve({ network: new Network(options, server), port: address.port })
      })
    })
  }

  /** For one call: nobody is listened to, and nobody is called again. */
  static withoutServer(options: NetworkOptions): Network {
    return new Network(options)
  }

  reach(scid: string): Reach {
    const open = this.#sessionsByScid.get(scid)
    const clockAheadMs = this.#clocksByScid.get(scid)
    return open === undefined
      ? {
          state: "offline",
          inStep: false,
          lastFailure: this.#diallersByScid.get(scid)?.lastFailure,
          clockAheadMs,
        }
      : {
          state: "connected",
          inStep: this.#exchange.inStep(open.session),
          lastFailure: undefined,
          clockAheadMs,
        }
  }

  /** Calls the node of an invite; the session stays open. */
  async accept(invite: InviteLink): Promise<CallFailure | undefined> {
    const met = await meet(invite, this.#desk, (session, log, aheadMs) =>
      this.#open(session, log, true, aheadMs),
    )
    if ("kind" in met) return met
    this.keepCalling(invite.scid)
    return undefined
  }

  /** Calls the node of an invite, and resolves when this node holds what that one holds, or will not. */
  async readOnce(invite: InviteLink, refused: Promise<CallFailure>): Promise<CallFailure | undefined> {
    const met = await meet(invite, this.#desk, (session, log, aheadMs) =>
      this.#open(session, log, true, aheadMs),
    )
    if ("kind" in met) return met
    const inStep = untilInStep(met, () => this.#exchange.inStep(met), this.#readers)
    return await Promise.race([inStep, refused])
  }

  /** Calls a peer whenever there is no session with it, if it is one that this node calls. */
  keepCalling(scid: string): void {
    if (this.#desk.peers.get(scid)?.url === undefined || this.#diallersByScid.has(scid)) return
    const dialler = new Dialler(async () => {
      const open = this.#sessionsByScid.get(scid)
      if (open !== undefined) return open.session
      const peer = this.#desk.peers.get(scid)
      if (peer?.url === undefined) return "it is no peer any more"
      const met = await meet({ ...peer, url: peer.url }, this.#desk, (session, log, aheadMs) =>
        this.#open(session, log, true, aheadMs),
      )
      return "kind" in met ? met.message : met
    })
    this.#diallersByScid.set(scid, dialler)
    dialler.start()
  }

  /** Something was admitted: live documents take it in, and every session is told. */
  admitted(changes: readonly AdmittedText[]): void {
    const documents = new Set(changes.map((change) => change.document))
    for (const id of documents) {
      this.#live.apply(
        id,
        changes.filter((change) => change.document === id).map((change) => change.bytes),
      )
    }
    this.#opener.admitted(documents)
    this.#exchange.changed(documents)
  }

  async close(): Promise<void> {
    this.#closed = true
    for (const dialler of this.#diallersByScid.values()) dialler.stop()
    this.#exchange.close()
    for (const { session } of this.#sessionsByScid.values()) session.terminate()
    for (const socket of this.#server?.clients ?? []) socket.terminate()
    this.#sessionServer.emit("close")
    await this.#repo.shutdown()
    await new Promise<void>((resolve) => {
      if (this.#server === undefined) resolve()
      else this.#server.close(() => resolve())
    })
  }

  /** A session is open: the repo and the exchange of indexes begin on it. */
  #open(
    session: SessionSocket,
    log: readonly LogEntry[],
    called: boolean,
    clockAheadMs: number | undefined,
  ): void {
    const { peer } = session
    if (this.#closed || peer === undefined || session.readyState !== 1) return session.terminate()
    const other = this.#sessionsByScid.get(peer.scid)
    if (other !== undefined && this.#keeps(other.called, called, peer.scid)) return session.close()
    other?.session.terminate()
    this.#sessionsByScid.set(peer.scid, { session, called })
    if (clockAheadMs !== undefined) this.#clocksByScid.set(peer.scid, clockAheadMs)
    session.once("close", () => {
      if (this.#closed || this.#sessionsByScid.get(peer.scid)?.session !== session) return
      this.#sessionsByScid.delete(peer.scid)
      this.#rememberSeen(peer.scid)
      this.#differing.delete(sessionPeerId(peer))
      this.#wire.ended(peer)
      this.#onPeer()
    })
    takeInLog(this.#gate, this.#desk, peer, log)
    if (called) this.#attachClient(session)
    else this.#sessionServer.accept(session)
    this.#exchange.begin(session)
    this.#onPeer()
  }

  /** A full disk must not end a node over a note. */
  #rememberSeen(scid: string): void {
    try {
      this.#desk.peers.seen(scid, this.#desk.now())
    } catch {
      // The next end of a session is another chance.
    }
  }

  /** When two nodes call each other at once, the session that the smaller SCID opened stays; otherwise the newer one. */
  #keeps(openCalled: boolean, newCalled: boolean, scid: string): boolean {
    if (openCalled === newCalled) return false
    return openCalled === this.#desk.self.scid < scid
  }

  #attachClient(session: SessionSocket): void {
    const adapter = new GatedClientAdapter(this.#wire, "session:")
    adapter.connect(repoPeerId(this.#desk.self.scid))
    this.#repo.networkSubsystem.addNetworkAdapter(adapter)
    session.once("close", () => adapter.emit("close"))
    adapter.attach(session)
  }

  /** The repo speaks with a peer about the documents that it holds otherwise, those that are live already too. */
  #speakAbout(ids: readonly CommonsDocumentId[], { peer }: SessionSocket): void {
    if (peer === undefined) return
    const peerId = sessionPeerId(peer)
    const differing = this.#differing.get(peerId) ?? new Set()
    for (const id of ids) differing.add(id)
    this.#differing.set(peerId, differing)
    this.#repo.shareConfigChanged()
  }

  #malformed(bytes: Uint8Array, session: SessionSocket): void {
    const finding = {
      reason: "malformed-index",
      rule: "D1",
      message: "not a message of the exchange of indexes",
    }
    this.#gate.quarantine(bytes.subarray(0, 4096), finding, { peer: session.peer?.scid ?? "unknown" })
  }
}

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
  { readerLogs }: Desk,
  peer: Pick<SessionPeer, "scid" | "role">,
  log: readonly LogEntry[],
): void {
  const { scid } = peer
  if (isReader(peer)) return readerLogs.keep(scid, log)
  const document = partyDocument(scid)
  gate.admitTexts(
    log.map((entry) => ({ text: logEntryText(entry), document })),
    { peer: scid },
  )
}
