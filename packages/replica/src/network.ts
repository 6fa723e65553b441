import { Repo } from "@automerge/automerge-repo"
import type { CommonsDocumentId } from "@commonshelf/documents"
import type { LogEntry } from "@commonshelf/identity"
import type { WebSocket } from "ws"
import { Differing } from "./exchange/differing.ts"
import { createIndexExchange } from "./exchange/index-exchange.ts"
import { MALFORMED_INDEX } from "./exchange/index-message.ts"
import type { AdmittedText, Gate } from "./gate/gate.ts"
import { createDocumentOpener } from "./live/document-opener.ts"
import { createLiveDocuments, growAutomergeMemory } from "./live/live-documents.ts"
import type { Standing } from "./limits/conduct.ts"
import { Later } from "./limits/later.ts"
import type { Protection } from "./limits/protection.ts"
import { Dialler } from "./session/dialler.ts"
import { Door } from "./session/door.ts"
import { clockAhead, httpDate } from "./session/peer-clock.ts"
import type { InviteLink } from "./session/invite-link.ts"
import { seatGuest, type SessionGuest } from "./session/guest.ts"
import { meet, takeInLog } from "./session/meet.ts"
import type { NetworkOptions, Reach } from "./network-options.ts"
import { noticeOf, noticeWords, readNotice, turnedAwayWords } from "./session/notice.ts"
import { receiveCaller, type CallFailure, type Desk } from "./session/reception-desk.ts"
import { untilInStep } from "./session/read-once.ts"
import type { SessionSocket } from "./session/session-socket.ts"
import { attachClient, GatedServerAdapter, SessionServer } from "./wire/adapters.ts"
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
  readonly #guest: SessionGuest | undefined
  readonly #wire
  readonly #exchange
  readonly #repo: Repo
  readonly #live
  readonly #opener
  readonly #sessionServer = new SessionServer()
  readonly #sessionsByScid = new Map<string, { readonly session: SessionSocket; readonly called: boolean }>()
  readonly #diallersByScid = new Map<string, Dialler>()
  readonly #clocksByScid = new Map<string, number>()
  readonly #differing = new Differing()
  /** What peers said when they stopped listening, until they open another session. */
  readonly #noticesByScid = new Map<string, string>()
  readonly #later = new Later()
  readonly #readers = new Set<(session: SessionSocket) => void>()
  #door: Door | undefined
  #closed = false

  /** For one call: nobody is listened to, and nobody is called again. */
  constructor(options: NetworkOptions) {
    const { desk, store, gate, arrivals, quarantine, protection, clockMs, onPeer, guest } = options
    growAutomergeMemory()
    this.#desk = { ...desk, ...protection.longLogs(), turnedAway: (scid) => this.#turnedAway(scid) }
    this.#gate = gate
    this.#protection = protection
    this.#clockMs = clockMs
    this.#onPeer = onPeer
    this.#guest = guest
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
      self: desk.self,
      told: protection.told(quarantine),
      mayAskAgain: (peer, documents) => protection.mayAskAgain(peer, documents),
      openDocument,
      onDiffering: (ids, session) => this.#speakAbout(ids, session),
      onTold: ({ peer }, holdsSame) => {
        if (peer !== undefined) arrivals.heard(peer.scid, holdsSame)
        onPeer()
      },
      onCompared: (session) => {
        for (const reader of this.#readers) reader(session)
      },
      onMalformed: (bytes, { peer }) =>
        gate.quarantine(bytes.subarray(0, 4096), MALFORMED_INDEX, { peer: peer?.scid ?? "unknown" }),
    })
    const adapter = new GatedServerAdapter(this.#sessionServer, this.#wire)
    this.#repo = new Repo({
      peerId: repoPeerId(desk.self.scid),
      network: [adapter],
      shareConfig: {
        // A peer is not greeted with every document that happens to be live: the index has told what differs.
        announce: async (peer, id) => this.#differing.has(peer, id),
        access: async () => true,
      },
    })
    this.#live = createLiveDocuments(this.#repo, store)
    this.#opener = createDocumentOpener(store, this.#live, (scid) => desk.identityOf(scid) !== undefined)
  }

  /** Listens for peers and starts to call those that this node calls. @throws when the port is taken */
  static async listen(
    options: NetworkOptions,
    host: string,
    port: number,
  ): Promise<{ network: Network; port: number }> {
    const door = await Door.open(
      { host, port },
      { meter: options.protection.meter, date: () => httpDate(options.desk) },
    )
    const network = new Network(options)
    network.#door = door
    door.receive((socket, date) => network.#receive(socket, date, door))
    for (const { scid } of options.desk.peers.list()) network.keepCalling(scid)
    return { network, port: door.port }
  }

  reach(scid: string): Reach {
    const open = this.#sessionsByScid.get(scid)
    const notice = this.#noticesByScid.get(scid)
    const standing = this.#protection.conduct.standingOf(scid).kind
    const clockAheadMs = this.#clocksByScid.get(scid)
    if (open !== undefined) {
      const inStep = this.#exchange.inStep(open.session)
      return { state: "connected", inStep, lastFailure: notice, standing, clockAheadMs }
    }
    const lastFailure = this.#diallersByScid.get(scid)?.lastFailure ?? notice
    return { state: "offline", inStep: false, lastFailure, standing, clockAheadMs }
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
    const met = await this.#meet(invite)
    if ("kind" in met) return met
    this.keepCalling(invite.scid)
    return undefined
  }

  /** Calls the node of an invite, and resolves when this node holds what that one holds, or will not. */
  async readOnce(invite: InviteLink, refused: Promise<CallFailure>): Promise<CallFailure | undefined> {
    const met = await this.#meet(invite)
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
      const standing = this.#protection.conduct.standingOf(scid)
      if (standing.kind === "dropped") return `this node does not call it: it sent ${standing.reason}`
      const met = await this.#meet({ ...peer, url: peer.url })
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

  #meet(whom: Parameters<typeof meet>[0]): Promise<SessionSocket | CallFailure> {
    return meet(whom, this.#desk, (session, log, aheadMs) => this.#open(session, log, true, aheadMs))
  }

  #receive(socket: WebSocket, date: string | undefined, door: Door): void {
    const aheadMs = clockAhead(date, this.#desk)
    receiveCaller(socket, this.#desk, (session, log) => {
      door.met(socket)
      this.#open(session, log, false, aheadMs)
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
    this.#noticesByScid.delete(peer.scid)
    session.hears = (bytes) => this.#protection.conduct.hears(peer.scid, bytes)
    session.on("notice", (message) => {
      const notice = readNotice(message)
      if (notice !== undefined) this.#noticesByScid.set(peer.scid, noticeWords(notice))
      this.#onPeer()
    })
    if (clockAheadMs !== undefined) this.#clocksByScid.set(peer.scid, clockAheadMs)
    session.once("close", () => {
      if (this.#closed || this.#sessionsByScid.get(peer.scid)?.session !== session) return
      this.#sessionsByScid.delete(peer.scid)
      this.#rememberSeen(peer.scid)
      this.#differing.end(sessionPeerId(peer))
      this.#wire.ended(peer)
      this.#onPeer()
    })
    takeInLog(this.#gate, this.#desk, peer, log)
    if (called) attachClient(this.#repo, this.#wire, session)
    else this.#sessionServer.accept(session)
    this.#exchange.begin(session)
    if (this.#guest !== undefined) seatGuest(this.#guest, session, peer, this.#protection)
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

  /** The repo speaks with a peer about the documents that it holds otherwise, those that are live already too. */
  #speakAbout(ids: readonly CommonsDocumentId[], { peer }: SessionSocket): void {
    if (peer === undefined) return
    if (this.#differing.add(sessionPeerId(peer), ids)) this.#repo.shareConfigChanged()
  }
}
