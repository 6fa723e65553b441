import type { Finding, PartyRole } from "@commonshelf/documents"
import type { Digest, Identity, LogEntry, PendingEntry, WitnessProof } from "@commonshelf/identity"
import type { DocumentText } from "./gate/gate.ts"
import type { Origin, Verdict } from "./gate/verdict.ts"
import type { LimitState } from "./limits/meter.ts"
import type { ProtectionSettings } from "./limits/protection.ts"
import type { Reach } from "./network-options.ts"
import type { InviteLink } from "./session/invite-link.ts"
import type { CallFailure } from "./session/reception-desk.ts"
import type { CommonsStore, StoredText } from "./store/commons-store.ts"
import type { Arrival } from "./store/arrival-store.ts"
import type { CareStore } from "./store/care-store.ts"
import type { KnownPeer } from "./store/peer-store.ts"
import type { Quarantine } from "./store/quarantine-store.ts"
import type { Acceptance } from "./trust/acceptance.ts"

/** A peer as this node sees it now. */
export type PeerState = KnownPeer & Reach

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
  /** The entries of all branches of a party's log that have effect [N4], each once. */
  effectiveLogOf(scid: string): readonly LogEntry[]
  /** Entries of a party's log that wait for their witnesses [N4]. */
  pendingOf(scid: string): readonly PendingEntry[]
  /** The proofs of the witnesses of a party's log, those of pending entries too. */
  proofsOf(scid: string): readonly WitnessProof[]
  /** The party to whose log an entry belongs, by its versionId; undefined when the entry is not here. */
  ownerOfVersion(versionId: string): string | undefined
  /** One digest over the heads of all documents: equal on two nodes exactly when they hold the same. */
  heads(): Digest
  peers(): readonly PeerState[]
  /** How every limit stands: what is used of it, and who exceeded it how often [G1]. */
  limits(): readonly LimitState[]
  /** Whose statements are accepted, and whose came and were not [G5]. */
  readonly acceptance: Pick<Acceptance, "accepts" | "groundFor" | "vouchersOf" | "notAccepted">
  /** Settings that count from now on; what they let in is asked for again. */
  configure(settings: ProtectionSettings): void
  /** Judges items of quarantine again [Q3]; the verdict of each that holds a text of a known document, by its number. */
  retry(ids: readonly number[]): ReadonlyMap<number, Verdict>
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
