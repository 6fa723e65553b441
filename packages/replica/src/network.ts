import { Repo, type PeerId } from "@automerge/automerge-repo"
import type { CommonsDocumentId } from "@commonshelf/documents"
import type { LogEntry } from "@commonshelf/identity"
import type { WebSocket } from "ws"
import { createIndexExchange } from "./exchange/index-exchange.ts"
import type { AdmittedText, Gate } from "./gate/gate.ts"
import { createDocumentOpener } from "./live/document-opener.ts"
import { createLiveDocuments, growAutomergeMemory } from "./live/live-documents.ts"
import type { Standing } from "./limits/conduct.ts"
import { Later } from "./limits/later.ts"
import type { Protection } from "./limits/protection.ts"
import { Dialler } from "./session/dialler.ts"
import { Door } from "./session/door.ts"
import type { InviteLink } from "./session/invite-link.ts"
import { admitLog, meet } from "./session/meet.ts"
import type { NetworkOptions, Reach } from "./network-options.ts"
import { noticeOf, noticeWords, readNotice, turnedAwayWords } from "./session/notice.ts"
import { receiveCaller, type CallFailure, type Desk } from "./session/reception-desk.ts"
import type { SessionSocket } from "./session/session-socket.ts"
import { GatedClientAdapter, GatedServerAdapter, SessionServer } from "./wire/adapters.ts"
import { repoPeerId, sessionPeerId } from "./wire/repo-message.ts"
import { createWireGate } from "./wire/wire-gate.ts"

/**
 * The sessions of a serving node: it receives and calls peers, and keeps the repo in step over them. A node that only
 * answers one command has none of this.
 */
export class Network {
  readonly #desk: Desk
  readonly #gate: Gate
  readonly #protection: Protection
  readonly #clockMs: () => number
  readonly #onPeer: () => void
  readonly #wire
  readonly #exchange
  readonly #repo: Repo
  readonly #live
  readonly #opener
  readonly #sessionServer = new SessionServer()
  readonly #sessionsByScid = new Map<string, { readonly session: SessionSocket; readonly called: boolean }>()
  readonly #diallersByScid = new Map<string, Dialler>()
  /** What each connected peer holds otherwise, or held when its session began. */
  readonly #differing = new Map<PeerId, Set<string>>()
  /** What peers said when they stopped listening, until they open another session. */
  readonly #noticesByScid = new Map<string, string>()
  readonly #later = new Later()
  #door: Door | undefined
  #closed = false

  private constructor(options: NetworkOptions) {
    const { desk, store, gate, arrivals, quarantine, protection, clockMs, onPeer } = options
    growAutomergeMemory()
    this.#desk = { ...desk, turnedAway: (scid) => this.#turnedAway(scid) }
    this.#gate = gate
    this.#protection = protection
    this.#clockMs = clockMs
    this.#onPeer = onPeer
    const openDocument = (id: CommonsDocumentId) => this.#opener.open(id)
    this.#wire = createWireGate({
      gate,
      store,
      isReady: (id) => this.#opener.ready(id),
      isToldOf: (id) => this.#exchange.isToldOf(id),
      uses: (name, peer) => protection.uses(name, peer),
      openDocument,
    })
    this.#exchange = createIndexExchange({
      store,
      told: protection.told(quarantine),
      mayAskAgain: (peer, documents) => protection.mayAskAgain(peer, documents),
      openDocument,
      onDiffering: (ids, session) => this.#speakAbout(ids, session),
      onTold: ({ peer }, holdsSame) => {
        if (peer !== undefined) arrivals.heard(peer.scid, holdsSame)
        onPeer()
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
    for (const { scid } of desk.peers.list()) this.keepCalling(scid)
  }

  /** Listens for peers and starts to call those that this node calls. @throws when the port is taken */
  static async listen(
    options: NetworkOptions,
    host: string,
    port: number,
  ): Promise<{ network: Network; port: number }> {
    const early: WebSocket[] = []
    let receive = (socket: WebSocket): void => void early.push(socket)
    const door = await Door.open({ host, port }, options.protection.meter, (socket) => receive(socket))
    const network = new Network(options)
    network.#door = door
    receive = (socket) => network.#receive(socket, door)
    for (const socket of early) receive(socket)
    return { network, port: door.port }
  }

  reach(scid: string): Reach {
    const open = this.#sessionsByScid.get(scid)
    const notice = this.#noticesByScid.get(scid)
    const standing = this.#protection.conduct.standingOf(scid).kind
    if (open !== undefined) {
      return {
        state: "connected",
        inStep: this.#exchange.inStep(open.session),
        lastFailure: notice,
        standing,
      }
    }
    const lastFailure = this.#diallersByScid.get(scid)?.lastFailure ?? notice
    return { state: "offline", inStep: false, lastFailure, standing }
  }

  /** A peer is muted, dropped or forgiven: it is told so, and what it was not heard about is asked for afterwards [G2]. */
  standing(scid: string, standing: Standing): void {
    const session = this.#sessionsByScid.get(scid)?.session
    const notice = noticeOf(standing, this.#clockMs())
    if (notice === undefined) return session?.close()
    if (notice.state === "dropped") session?.dismiss(notice)
    else session?.sendJson("notice", notice)
    this.askAgain(scid, notice.seconds * 1000)
    this.#onPeer()
    return undefined
  }

  /** Begins a new session with a peer after so long: the exchange of indexes then finds what was left out [G3]. */
  askAgain(scid: string, afterMs: number): void {
    if (this.#closed) return
    this.#later.after(scid, afterMs, () => {
      const { kind } = this.#protection.conduct.standingOf(scid)
      if (kind === "good") this.#sessionsByScid.get(scid)?.session.close()
      else this.askAgain(scid, 1_000)
    })
  }

  /** Begins a new session with every peer, because more is accepted than before [G5]. */
  askEverybody(): void {
    for (const { session } of this.#sessionsByScid.values()) session.close()
  }

  /** Calls the node of an invite; the session stays open. */
  async accept(invite: InviteLink): Promise<CallFailure | undefined> {
    const met = await meet(invite, this.#desk, (session, log) => this.#open(session, log, true))
    if ("kind" in met) return met
    this.keepCalling(invite.scid)
    return undefined
  }

  /** Calls a peer whenever there is no session with it, if it is one that this node calls. */
  keepCalling(scid: string): void {
    if (this.#desk.peers.get(scid)?.url === undefined || this.#diallersByScid.has(scid)) return
    const dialler = new Dialler(async () => {
      const open = this.#sessionsByScid.get(scid)
      if (open !== undefined) return open.session
      const peer = this.#desk.peers.get(scid)
      if (peer?.url === undefined) return "it is no peer any more"
      const standing = this.#protection.conduct.standingOf(scid)
      if (standing.kind === "dropped") return `this node does not call it: it sent ${standing.reason}`
      const met = await meet({ ...peer, url: peer.url }, this.#desk, (session, log) =>
        this.#open(session, log, true),
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
    this.#later.close()
    this.#exchange.close()
    for (const { session } of this.#sessionsByScid.values()) session.terminate()
    this.#sessionServer.emit("close")
    await this.#repo.shutdown()
    await this.#door?.close()
  }

  #receive(socket: WebSocket, door: Door): void {
    receiveCaller(socket, this.#desk, (session, log) => {
      door.met(socket)
      this.#open(session, log, false)
    })
  }

  #turnedAway(scid: string): string | undefined {
    const dropped = turnedAwayWords(this.#protection.conduct.standingOf(scid), this.#clockMs())
    if (dropped !== undefined || this.#desk.peers.get(scid) === undefined) return dropped
    return this.#protection.meter.use("peer.sessions", scid)
      ? undefined
      : "you opened too many sessions in a minute: call again later"
  }

  /** A session is open: the repo and the exchange of indexes begin on it. */
  #open(session: SessionSocket, log: readonly LogEntry[], called: boolean): void {
    const { peer } = session
    if (this.#closed || peer === undefined || session.readyState !== 1) return session.terminate()
    const other = this.#sessionsByScid.get(peer.scid)
    if (other !== undefined && this.#keeps(other.called, called, peer.scid)) return session.close()
    other?.session.terminate()
    this.#sessionsByScid.set(peer.scid, { session, called })
    this.#noticesByScid.delete(peer.scid)
    session.hears = (bytes) => this.#protection.conduct.hears(peer.scid, bytes)
    session.on("notice", (message) => {
      const notice = readNotice(message)
      if (notice !== undefined) this.#noticesByScid.set(peer.scid, noticeWords(notice))
      this.#onPeer()
    })
    session.once("close", () => {
      if (this.#closed || this.#sessionsByScid.get(peer.scid)?.session !== session) return
      this.#sessionsByScid.delete(peer.scid)
      this.#desk.peers.seen(peer.scid, this.#desk.now())
      this.#differing.delete(sessionPeerId(peer))
      this.#wire.ended(peer)
      this.#onPeer()
    })
    admitLog(this.#gate, peer.scid, log)
    if (called) this.#attachClient(session)
    else this.#sessionServer.accept(session)
    this.#exchange.begin(session)
    this.#onPeer()
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
    const known = differing.size
    for (const id of ids) differing.add(id)
    this.#differing.set(peerId, differing)
    if (differing.size > known) this.#repo.shareConfigChanged()
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
