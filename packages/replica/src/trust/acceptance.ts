import { scidOfDid, type Digest } from "@commonshelf/identity"
import type { CommonsDocumentId, DocumentDescriptor } from "@commonshelf/documents"
import type { PeerStore } from "../store/peer-store.ts"

/** Whose statements a node accepts: of the parties it knows, also of those that so many vouch for, of everybody. */
export type TrustPolicy =
  | { readonly kind: "known" }
  | { readonly kind: "vouched"; readonly by: number }
  | { readonly kind: "everything" }

export interface TrustSettings {
  readonly policy: TrustPolicy
  /** SCIDs that count as known besides the peers. */
  readonly parties: readonly string[]
}

export const DEFAULT_TRUST: TrustSettings = { policy: { kind: "everything" }, parties: [] }

/** Why a party's statements are accepted. */
export type Ground = "self" | "peer" | "listed" | "vouched" | "everything"

/** The least that is read of a text: who speaks, and whether it vouches for somebody. */
export interface SpokenText {
  readonly digest: Digest
  readonly text: string
  readonly document: CommonsDocumentId
}

export interface AcceptanceOptions {
  readonly self: { readonly scid: string; readonly role: string }
  readonly peers: PeerStore
  /** Everything admitted so far. */
  readonly texts: () => Iterable<SpokenText>
}

/** So many parties that are not accepted are counted; more are counted together. */
const MAX_COUNTED = 1_000

/**
 * Which parties' statements this node accepts [G5]. A statement is accepted when its issuer is, and the owner of the
 * document as well; but in a party document, where others vouch for its owner, the issuer is enough.
 */
export class Acceptance {
  readonly #options: AcceptanceOptions
  readonly #notAccepted = new Map<string, number>()
  #vouches: Vouches | undefined
  settings: TrustSettings

  constructor(settings: TrustSettings, options: AcceptanceOptions) {
    this.settings = settings
    this.#options = options
  }

  /** Whether a statement of that issuer may enter that document. */
  accepts(issuer: string, document: DocumentDescriptor): boolean {
    if (this.settings.policy.kind === "everything") return true
    return (
      this.groundFor(issuer) !== undefined &&
      (document.type === "party" || this.groundFor(document.owner) !== undefined)
    )
  }

  /** Why that party's statements are accepted; undefined when they are not. */
  groundFor(scid: string): Ground | undefined {
    const { self, peers } = this.#options
    const { policy, parties } = this.settings
    if (scid === self.scid) return "self"
    if (peers.get(scid) !== undefined) return "peer"
    if (parties.includes(scid)) return "listed"
    if (policy.kind === "vouched" && this.vouchersOf(scid).length >= policy.by) return "vouched"
    return policy.kind === "everything" ? "everything" : undefined
  }

  /** The known cooperatives that vouch for a party: this node's own, peers, and parties that are listed. */
  vouchersOf(scid: string): readonly string[] {
    const { self, peers } = this.#options
    return this.#allVouches()
      .of(scid)
      .filter(
        (voucher) =>
          (voucher === self.scid && self.role === "cooperative") ||
          peers.get(voucher)?.role === "cooperative" ||
          this.settings.parties.includes(voucher),
      )
  }

  /** Takes in what was admitted; whether other parties may be accepted now than before. */
  admitted(texts: readonly SpokenText[]): boolean {
    if (this.settings.policy.kind !== "vouched") {
      this.#vouches = undefined
      return false
    }
    const vouches = this.#allVouches()
    return texts.filter((text) => vouches.hear(text)).length > 0
  }

  /** A statement of that party was not accepted. */
  refuse(scid: string): void {
    const who = this.#notAccepted.has(scid) || this.#notAccepted.size < MAX_COUNTED ? scid : OTHERS
    this.#notAccepted.set(who, (this.#notAccepted.get(who) ?? 0) + 1)
  }

  /** How many statements of whom came and were not accepted, since this node started or was told to ask again. */
  notAccepted(): readonly { readonly scid: string; readonly times: number }[] {
    return [...this.#notAccepted].map(([scid, times]) => ({ scid, times }))
  }

  forgetNotAccepted(): void {
    this.#notAccepted.clear()
  }

  #allVouches(): Vouches {
    if (this.#vouches !== undefined) return this.#vouches
    const vouches = new Vouches()
    for (const text of this.#options.texts()) vouches.hear(text)
    this.#vouches = vouches
    return vouches
  }
}

/** Where parties are counted that are too many to be counted one by one. */
const OTHERS = "others"

/** Who vouches for whom: attestations that were not withdrawn. */
export class Vouches {
  readonly #attestations = new Map<Digest, { readonly by: string; readonly of: string }>()
  readonly #digestsByParty = new Map<string, Set<Digest>>()
  readonly #withdrawn = new Set<string>()

  /** Takes in an admitted text; whether somebody may have more or fewer vouchers by it. */
  hear({ text, digest }: Pick<SpokenText, "text" | "digest">): boolean {
    if (!/"type":\["VerifiableCredential","(PartyAttestation|Withdrawal)"\]/.test(text)) return false
    const statement = JSON.parse(text) as Spoken // passed the gate
    const by = scidOfDid(statement.issuer) ?? ""
    const { id, type, target } = statement.credentialSubject
    if (type === "Withdrawal") {
      this.#withdrawn.add(`${by} ${String(target)}`)
      return this.#attestations.get(String(target) as Digest)?.by === by // any text may be asked for
    }
    const of = scidOfDid(id ?? "")
    if (type !== "PartyAttestation" || of === undefined || of === by) return false
    this.#attestations.set(digest, { by, of })
    this.#digestsByParty.set(of, (this.#digestsByParty.get(of) ?? new Set()).add(digest))
    return true
  }

  /** Everybody who vouches for a party, each once. */
  of(scid: string): readonly string[] {
    const vouchers = [...(this.#digestsByParty.get(scid) ?? [])].flatMap((digest) => {
      const attestation = this.#attestations.get(digest)
      const withdrawn = attestation === undefined || this.#withdrawn.has(`${attestation.by} ${digest}`)
      return withdrawn ? [] : [attestation.by]
    })
    return [...new Set(vouchers)]
  }
}

interface Spoken {
  readonly issuer: string
  readonly credentialSubject: { readonly type: string; readonly id?: string; readonly target?: string }
}
