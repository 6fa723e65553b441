import type { Finding, PartyRole } from "@commonshelf/documents"
import type { Digest, Identity, LogEntry, PendingEntry, WitnessProof } from "@commonshelf/identity"
import type { DatabaseSyncInstance as Database } from "@photostructure/sqlite"
import { Arrivals } from "./exchange/arrivals.ts"
import { createGate, type DocumentText, type Gate } from "./gate/gate.ts"
import { watchRefusals } from "./gate/watch-refusals.ts"
import { retryAwaited } from "./gate/retry-awaited.ts"
import { createIdentityRegistry, type IdentityRegistry } from "./gate/identity-registry.ts"
import type { Origin, Verdict } from "./gate/verdict.ts"
import type { LimitSettings } from "./limits/limits.ts"
import type { LimitState } from "./limits/meter.ts"
import { Protection, type ProtectionSettings } from "./limits/protection.ts"
import { UseKeeper } from "./limits/use-keeper.ts"
import { Network } from "./network.ts"
import type { NetworkOptions, Reach } from "./network-options.ts"
import type { ReplicaOptions } from "./replica-options.ts"
import { formatInviteLink, type InviteLink } from "./session/invite-link.ts"
import { greet } from "./session/meet.ts"
import type { SessionGuest } from "./session/guest.ts"
import type { CallFailure, Desk } from "./session/reception-desk.ts"
import { openCommonsStore, storeHeads, type CommonsStore, type StoredText } from "./store/commons-store.ts"
import type { Arrival, ArrivalStore } from "./store/arrival-store.ts"
import type { CareStore } from "./store/care-store.ts"
import { openNodeStore, type NodeStore } from "./store/node-store.ts"
import type { KnownPeer } from "./store/peer-store.ts"
import { longerOf } from "./store/reader-log-store.ts"
import type { Quarantine } from "./store/quarantine-store.ts"
import type { Acceptance } from "./trust/acceptance.ts"
import type { PeerState, Replica } from "./replica.ts"

/** Opens a replica over two databases. @throws DamagedFileError, HomeVersionError, DatabaseLockedError */
export function openReplica(options: ReplicaOptions): Replica {
  const store = openCommonsStore(options.commons)
  const replica: NodeReplica = new NodeReplica(
    options,
    store,
    openNodeStore(options.node, () => replica.limitSettings),
  )
  replica.retryAwaited()
  return replica
}

class NodeReplica implements Replica {
  readonly store: CommonsStore
  readonly quarantine: Quarantine
  readonly care: CareStore
  readonly #identities: IdentityRegistry
  readonly #gate: Gate
  readonly #desk: Desk
  readonly #protection: Protection
  readonly #clockMs: () => number
  readonly #arrivalStore: ArrivalStore
  readonly #arrivals: Arrivals
  readonly #onPeer: () => void
  readonly #onTrust: () => void
  readonly #guest: SessionGuest | undefined
  readonly #uses: UseKeeper
  #network: Network | undefined
  /** Held because a database that nobody holds is closed by the garbage collector, under its statements' feet. */
  readonly databases: readonly Database[]

  constructor(
    {
      self,
      now,
      onAdmitted,
      onArrived,
      onPeer,
      onTrust,
      guest,
      commons,
      node,
      protection = {},
      clockMs,
    }: ReplicaOptions,
    store: CommonsStore,
    { peers, quarantine, arrivals, readerLogs, care, limits }: NodeStore,
  ) {
    this.#clockMs = clockMs ?? (() => performance.now())
    this.#protection = new Protection(protection, peers, {
      self,
      texts: () => store.texts(),
      clockMs: this.#clockMs,
      onStanding: (scid, standing) => this.#network?.standing(scid, standing),
      onLater: (scid, afterMs) => this.#network?.askAgain(scid, afterMs),
    })
    const { meter } = this.#protection
    const nowMs = () => Date.parse(now())
    this.#uses = new UseKeeper({ meter, store: limits, clockMs: this.#clockMs, nowMs })
    this.databases = [commons, node]
    this.store = store
    this.quarantine = quarantine
    this.care = care
    this.#identities = createIdentityRegistry(store)
    this.#gate = createGate({
      store,
      quarantine,
      identities: this.#identities,
      admission: this.#protection.admission,
      now,
      onAdmitted: (changes) => {
        this.#arrivals.changed(new Set(changes.map(({ document }) => document)))
        this.#network?.admitted(changes)
        onAdmitted?.(changes)
        if (this.#protection.acceptance.admitted(changes)) this.#trustChanged()
      },
    })
    this.#guest = guest
    this.#onPeer = () => onPeer?.()
    this.#onTrust = () => onTrust?.()
    this.#arrivalStore = arrivals
    this.#arrivals = new Arrivals({
      store,
      arrivals,
      ownFeeds: () => this.identityOf(self.scid)?.keys.map(({ multikey }) => multikey) ?? [],
      now,
      onArrived: () => onArrived?.(),
    })
    this.#desk = {
      self: {
        ...self,
        log: () => self.log?.() ?? this.logOf(self.scid),
        proofs: () => this.proofsOf(self.scid),
      },
      peers,
      readerLogs,
      identityOf: (scid) => longerOf(this.identityOf(scid), readerLogs.identityOf(scid)),
      knownLogOf: (scid) => ({ log: this.logOf(scid), proofs: this.proofsOf(scid) }),
      now,
      onNewPeer: () => {
        // Everything is accepted of everybody already, unless the policy is narrower.
        if (this.acceptance.settings.policy.kind !== "everything") this.#trustChanged()
      },
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

  effectiveLogOf(scid: string): readonly LogEntry[] {
    return this.#identities.effectiveOf(scid)
  }

  logOf(scid: string): readonly LogEntry[] {
    return this.#identities.logOf(scid)
  }

  pendingOf(scid: string): readonly PendingEntry[] {
    return this.#identities.pendingOf(scid)
  }

  proofsOf(scid: string): readonly WitnessProof[] {
    return this.#identities.proofsOf(scid)
  }

  ownerOfVersion(versionId: string): string | undefined {
    return this.store
      .documents()
      .filter(({ descriptor }) => descriptor.type === "party")
      .map(({ descriptor }) => descriptor.owner)
      .find((owner) => this.#identities.branchOf(owner, versionId) !== undefined)
  }

  heads(): Digest {
    return storeHeads(this.store)
  }

  peers(): readonly PeerState[] {
    const offline: Reach = {
      state: "offline",
      inStep: false,
      lastFailure: undefined,
      standing: "good",
      clockAheadMs: undefined,
    }
    return this.#desk.peers
      .list()
      .map((peer) => ({ ...peer, ...(this.#network?.reach(peer.scid) ?? offline) }))
  }

  get limitSettings(): LimitSettings {
    return this.#protection.meter.settings
  }

  limits(): readonly LimitState[] {
    return this.#protection.states(this.quarantine, this.#desk.peers.list())
  }

  get acceptance(): Acceptance {
    return this.#protection.acceptance
  }

  configure(settings: ProtectionSettings): void {
    this.#protection.configure(settings)
    this.#network?.askEverybody()
  }

  retry(ids: readonly number[]): ReadonlyMap<number, Verdict> {
    return this.#gate.retry(ids.flatMap((id) => this.quarantine.show(id) ?? []))
  }

  #trustChanged(): void {
    this.#network?.askEverybody()
    this.#onTrust()
  }

  retryAwaited(): void {
    retryAwaited(this.#gate, this.quarantine, { store: this.store, identities: this.#identities })
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
      this.#network === undefined
        ? await greet(invite, this.#gate, this.#desk)
        : await this.#network.accept(invite)
    if (failure !== undefined) return failure
    const peer = this.#desk.peers.get(invite.scid)
    if (peer === undefined) throw new TypeError("a peer that was met is known")
    return peer
  }

  async readFrom(invite: InviteLink): Promise<CallFailure | undefined> {
    const { gate, refused } = watchRefusals(this.#gate)
    const network = new Network({ ...this.#networkOptions(), gate })
    this.#network = network
    try {
      return await network.readOnce(invite, refused)
    } finally {
      this.#network = undefined
      await network.close()
    }
  }

  async listen(host: string, port: number): Promise<number> {
    const { network, port: bound } = await Network.listen(
      { ...this.#networkOptions(), ...(this.#guest !== undefined && { guest: this.#guest }) },
      host,
      port,
    )
    this.#network = network
    return bound
  }

  async close(): Promise<void> {
    await this.#network?.close()
    this.#uses.close()
  }

  #networkOptions(): NetworkOptions {
    return {
      desk: this.#desk,
      store: this.store,
      gate: this.#gate,
      arrivals: this.#arrivals,
      quarantine: this.quarantine,
      protection: this.#protection,
      clockMs: this.#clockMs,
      onPeer: this.#onPeer,
    }
  }
}
