import type { Finding, PartyRole } from "@commonshelf/documents"
import type { Digest, Identity, LogEntry } from "@commonshelf/identity"
import type { DatabaseSyncInstance as Database } from "@photostructure/sqlite"
import { Arrivals } from "./exchange/arrivals.ts"
import { createGate, type AdmittedText, type DocumentText, type Gate } from "./gate/gate.ts"
import { watchRefusals } from "./gate/watch-refusals.ts"
import { createIdentityRegistry, type IdentityRegistry } from "./gate/identity-registry.ts"
import type { Origin, Verdict } from "./gate/verdict.ts"
import { meet, Network, takeInLog, type Reach } from "./network.ts"
import { formatInviteLink, type InviteLink } from "./session/invite-link.ts"
import type { CallFailure, Desk, Self } from "./session/reception-desk.ts"
import { openCommonsStore, storeHeads, type CommonsStore, type StoredText } from "./store/commons-store.ts"
import type { Arrival, ArrivalStore } from "./store/arrival-store.ts"
import type { CareStore } from "./store/care-store.ts"
import { openNodeStore, type NodeStore } from "./store/node-store.ts"
import type { KnownPeer } from "./store/peer-store.ts"
import type { Quarantine } from "./store/quarantine-store.ts"

/** A peer as this node sees it now. */
export type PeerState = KnownPeer & Reach

export interface ReplicaOptions {
  /** The commons, in a file that this process alone uses. */
  readonly commons: Database
  /** Peers, invites and quarantine: what stays on this node. */
  readonly node: Database
  /** Who the node is; its identity log stands in the commons, unless it is told: of one that only reads it does not. */
  readonly self: Omit<Self, "log"> & Partial<Pick<Self, "log">>
  /** The present instant, as a statement writes it. */
  readonly now: () => string
  /** Told of everything new in the commons, wherever it came from, after it is on disk. */
  readonly onAdmitted?: (changes: readonly AdmittedText[]) => void
  /** Told when a peer turned out to hold more of what this node's party said. */
  readonly onArrived?: () => void
  /** Told when a session with a peer began or ended, and when a peer came in step or fell out of it. */
  readonly onPeer?: () => void
}

/** One node's copy of the commons: what it holds, whom it syncs with, what it refused. */
export interface Replica {
  readonly store: CommonsStore
  readonly quarantine: Quarantine
  /** When this home was last taken care of. */
  readonly care: CareStore
  /** Puts statements or log entries through the gate, each for the document it belongs to, in one durable step. */
  insert(items: readonly DocumentText[], origin?: Origin): readonly Verdict[]
  /** Quarantines what could not even be placed in a document. */
  refuse(content: Uint8Array, finding: Finding): Verdict
  /** Everything admitted, in the order of admission. */
  texts(): Iterable<StoredText>
  identityOf(scid: string): Identity | undefined
  logOf(scid: string): readonly LogEntry[]
  /** One digest over the heads of all documents: equal on two nodes exactly when they hold the same. */
  heads(): Digest
  peers(): readonly PeerState[]
  /** The peers that said that they hold this own statement, sorted by SCID [E1]; none for somebody else's. */
  arrivalsOf(digest: Digest): readonly Arrival[]
  /** Makes an invite link by which one party may come in; `expiresAt` is an instant. */
  createInvite(role: PartyRole, url: string, expiresAt: string): string
  /** Calls the node of an invite and, when it answers, becomes its peer. */
  acceptInvite(invite: InviteLink): Promise<KnownPeer | CallFailure>
  /**
   * Calls the node of an invite and takes in all that it holds. Done when both sides' indexes are equal; then the
   * session is over, and this holds what that node held at one moment.
   */
  readFrom(invite: InviteLink): Promise<CallFailure | undefined>
  /** Listens for peers, and from now on calls those that this node calls. Gives the port. @throws when it is taken */
  listen(host: string, port: number): Promise<number>
  close(): Promise<void>
}

/** Opens a replica over two databases. @throws DamagedFileError, HomeVersionError, DatabaseLockedError */
export function openReplica(options: ReplicaOptions): Replica {
  const store = openCommonsStore(options.commons)
  return new NodeReplica(options, store, openNodeStore(options.node))
}

class NodeReplica implements Replica {
  readonly store: CommonsStore
  readonly quarantine: Quarantine
  readonly care: CareStore
  readonly #identities: IdentityRegistry
  readonly #gate: Gate
  readonly #desk: Desk
  readonly #arrivalStore: ArrivalStore
  readonly #arrivals: Arrivals
  readonly #onPeer: () => void
  #network: Network | undefined
  /** Held because a database that nobody holds is closed by the garbage collector, under its statements' feet. */
  readonly databases: readonly Database[]

  constructor(
    { self, now, onAdmitted, onArrived, onPeer, commons, node }: ReplicaOptions,
    store: CommonsStore,
    { peers, quarantine, arrivals, readerLogs, care }: NodeStore,
  ) {
    this.databases = [commons, node]
    this.store = store
    this.quarantine = quarantine
    this.care = care
    this.#identities = createIdentityRegistry(store)
    this.#gate = createGate({
      store,
      quarantine,
      identities: this.#identities,
      now,
      onAdmitted: (changes) => {
        this.#arrivals.changed(new Set(changes.map(({ document }) => document)))
        this.#network?.admitted(changes)
        onAdmitted?.(changes)
      },
    })
    this.#onPeer = () => onPeer?.()
    this.#arrivalStore = arrivals
    this.#arrivals = new Arrivals({
      store,
      arrivals,
      ownFeeds: () => this.identityOf(self.scid)?.keys.map(({ multikey }) => multikey) ?? [],
      now,
      onArrived: () => onArrived?.(),
    })
    this.#desk = {
      self: { ...self, log: () => self.log?.() ?? this.logOf(self.scid) },
      peers,
      readerLogs,
      identityOf: (scid) => longer(this.identityOf(scid), readerLogs.identityOf(scid)),
      now,
    }
  }

  insert(items: readonly DocumentText[], origin: Origin = { peer: "local" }): readonly Verdict[] {
    return this.#gate.admitTexts(items, origin)
  }

  refuse(content: Uint8Array, finding: Finding): Verdict {
    this.#gate.quarantine(content, finding, { peer: "local" })
    return { kind: "refused", finding }
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
    return storeHeads(this.store)
  }

  peers(): readonly PeerState[] {
    const offline: Reach = {
      state: "offline",
      inStep: false,
      lastFailure: undefined,
      clockAheadMs: undefined,
    }
    return this.#desk.peers
      .list()
      .map((peer) => ({ ...peer, ...(this.#network?.reach(peer.scid) ?? offline) }))
  }

  arrivalsOf(digest: Digest): readonly Arrival[] {
    const place = this.store.placeOf(digest)
    return place === undefined ? [] : this.#arrivalStore.of(place)
  }

  createInvite(role: PartyRole, url: string, expiresAt: string): string {
    const { peers, self, now } = this.#desk
    const token = peers.createInvite(role, now(), expiresAt)
    return formatInviteLink({
      v: 1,
      scid: self.scid,
      name: self.name,
      nodeKey: self.nodeKey.multikey,
      url,
      role,
      token,
    })
  }

  async acceptInvite(invite: InviteLink): Promise<KnownPeer | CallFailure> {
    const failure =
      this.#network === undefined ? await this.#greet(invite) : await this.#network.accept(invite)
    if (failure !== undefined) return failure
    const peer = this.#desk.peers.get(invite.scid)
    if (peer === undefined) throw new TypeError("a peer that was met is known")
    return peer
  }

  async readFrom(invite: InviteLink): Promise<CallFailure | undefined> {
    const { gate, refused } = watchRefusals(this.#gate)
    const network = Network.withoutServer({ ...this.#networkOptions(), gate })
    this.#network = network
    try {
      return await network.readOnce(invite, refused)
    } finally {
      this.#network = undefined
      await network.close()
    }
  }

  async listen(host: string, port: number): Promise<number> {
    const { network, port: bound } = await Network.listen(this.#networkOptions(), host, port)
    this.#network = network
    return bound
  }

  async close(): Promise<void> {
    await this.#network?.close()
  }

  #networkOptions() {
    return {
      desk: this.#desk,
      store: this.store,
      gate: this.#gate,
      arrivals: this.#arrivals,
      onPeer: this.#onPeer,
    }
  }

  /** A node that does not serve meets the other once; it will sync when it serves. */
  async #greet(invite: InviteLink): Promise<CallFailure | undefined> {
    const met = await meet(invite, this.#desk, ({ peer }, log) => {
      if (peer !== undefined) takeInLog(this.#gate, this.#desk, peer, log)
    })
    if ("kind" in met) return met
    met.close()
    return undefined
  }
}

/** What is known of a party from the commons or, if it only reads, from what it showed: whichever has more versions. */
function longer(one: Identity | undefined, other: Identity | undefined): Identity | undefined {
  if (one === undefined || other === undefined) return one ?? other
  return other.versionCount > one.versionCount ? other : one
}
