import type { DocumentDescriptor } from "@commonshelf/documents"
import { MAX_VERSIONS } from "@commonshelf/identity"
import type { ToldOptions } from "../exchange/told-documents.ts"
import type { Desk } from "../session/reception-desk.ts"
import type { PeerStore } from "../store/peer-store.ts"
import type { Quarantine } from "../store/quarantine-store.ts"
import { Acceptance, DEFAULT_TRUST, type SpokenText, type TrustSettings } from "../trust/acceptance.ts"
import { Admission } from "./admission.ts"
import { Conduct, type Standing } from "./conduct.ts"
import { DEFAULT_LIMITS, type LimitName, type LimitSettings } from "./limits.ts"
import { Meter, type LimitState } from "./meter.ts"

/** How a node protects itself. What is not given is as by default. */
export interface ProtectionSettings {
  readonly limits?: Partial<LimitSettings>
  /** How long a peer is muted or dropped, in milliseconds. */
  readonly forgiveAfterMs?: number
  readonly trust?: TrustSettings
}

/** Ten minutes. */
export const FORGIVE_AFTER_MS = 600_000

export interface ProtectionOptions {
  readonly self: { readonly scid: string; readonly role: string }
  readonly texts: () => Iterable<SpokenText>
  /** Milliseconds of a clock that only goes forward. */
  readonly clockMs: () => number
  /** A peer is muted, dropped or forgiven. */
  readonly onStanding: (scid: string, standing: Standing) => void
  /** What a peer has is to be asked for again, after so long. */
  readonly onLater: (scid: string, afterMs: number) => void
}

/** Everything by which a node keeps what others send within bounds: limits, conduct, and whose word counts. */
export class Protection {
  readonly meter: Meter
  readonly conduct: Conduct
  readonly acceptance: Acceptance
  readonly admission: Admission

  constructor(
    settings: ProtectionSettings,
    peers: PeerStore,
    { self, texts, clockMs, onStanding, onLater }: ProtectionOptions,
  ) {
    this.meter = new Meter({ ...DEFAULT_LIMITS, ...settings.limits }, clockMs)
    const forgiveAfterMs = settings.forgiveAfterMs ?? FORGIVE_AFTER_MS
    this.conduct = new Conduct(this.meter, clockMs, forgiveAfterMs, onStanding)
    this.acceptance = new Acceptance(settings.trust ?? DEFAULT_TRUST, { self, peers, texts })
    this.admission = new Admission(this.acceptance, this.meter, this.conduct, onLater)
  }

  /** Settings that count from now on. */
  configure({ limits, forgiveAfterMs, trust }: ProtectionSettings): void {
    this.meter.settings = { ...DEFAULT_LIMITS, ...limits }
    this.conduct.forgiveAfterMs = forgiveAfterMs ?? FORGIVE_AFTER_MS
    this.acceptance.settings = trust ?? DEFAULT_TRUST
    this.acceptance.forgetNotAccepted()
  }

  /** How every limit stands; what quarantine holds of each peer is counted there. */
  states(quarantine: Quarantine, peers: readonly { readonly scid: string }[]): readonly LimitState[] {
    const { items, bytes } = quarantine.counts()
    this.meter.level("node.quarantine-items", NODE, items)
    this.meter.level("node.quarantine-bytes", NODE, bytes)
    for (const { scid } of peers) {
      const share = quarantine.share(scid)
      this.meter.level("peer.quarantine-items", scid, share.items)
      this.meter.level("peer.quarantine-bytes", scid, share.bytes)
    }
    return this.meter.states()
  }

  /** What the exchange of indexes asks about documents that a peer tells of. */
  told(quarantine: Quarantine): ToldOptions {
    const { acceptance, conduct, meter } = this
    const owned = (document: DocumentDescriptor) => acceptance.accepts(document.owner, document)
    return {
      // Others vouch for an owner in its party document.
      isWanted: (document) => document.type === "party" || owned(document),
      isExpected: owned,
      mayRegister: (peer) => conduct.uses("peer.documents", peer),
      mostEmpty: () => meter.settings["peer.empty-documents"],
      onEmpty: (peer, count, moreWait) => {
        meter.level("peer.empty-documents", peer, count)
        if (moreWait) meter.exceed("peer.empty-documents", peer)
      },
      isWaitedFor: (id) => quarantine.holdsFor(id),
    }
  }

  /** What whoever receives introductions asks about long identity logs [G1]. */
  longLogs(): Required<Pick<Desk, "mayReadLongLog" | "onLongLog">> {
    const { meter } = this
    const name = "node.log-versions"
    return {
      mayReadLongLog: () => {
        const allowed = meter.allows(name, NODE, MAX_VERSIONS)
        if (!allowed) meter.exceed(name, NODE)
        return allowed
      },
      onLongLog: (versions) => void meter.use(name, NODE, versions),
    }
  }

  /** A peer asks again for so many documents to be told: costs as much as one message for each hundred. */
  mayAskAgain(peer: string, documents: number): boolean {
    return this.uses("peer.stalled-messages", peer, Math.ceil((documents + 1) / 100))
  }

  uses(name: LimitName, peer: string, amount = 1): boolean {
    return this.conduct.uses(name, peer, amount)
  }
}

const NODE = "node"
