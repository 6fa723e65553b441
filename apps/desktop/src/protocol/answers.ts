import type { AnswerState, LanguageText, MetricContent } from "@commonshelf/documents"
import type { DraftFields, Request, RequestOf } from "./requests.ts"

/*
 * What the host answers. Texts that people wrote come in all their languages, the host's own sentences in the language
 * that the page speaks.
 */

/** Something that did not go as wished, in words: what, where, what to do. */
export interface Refusal {
  readonly refused: true
  /** A word for the page, such as `wrong-passphrase`. */
  readonly code: string
  readonly message: string
  readonly hint?: string
}

export type Language = RequestOf<"speak">["language"]

/** All that the page shows. */
export type DesktopState = FirstStart | AtWork

/** There is no identity here yet. */
export interface FirstStart {
  readonly stage: "first-start"
  readonly language: Language
  /** An invite link that the system handed over, to be read and joined once there is an identity. */
  readonly invite?: string
}

/** There is an identity, and with it a replica that works with or without a network. */
export interface AtWork {
  readonly stage: "at-work"
  readonly language: Language
  /** An invite link that the system handed over, to be read and joined. */
  readonly invite?: string
  readonly party: { readonly scid: string; readonly name: string }
  readonly cooperatives: readonly Cooperative[]
  readonly products: readonly OwnProduct[]
  /** Forms of products that are not signed; those of answers stand with their question. */
  readonly productDrafts: readonly DraftState[]
  /** What cooperatives ask, the ones that most ask first; asked of the supplier or of each of its products. */
  readonly questions: readonly Question[]
  /** What was signed here, the latest first, and where it has arrived. */
  readonly receipts: readonly Receipt[]
  /** The one line about being in step. */
  readonly sync: SyncLine
}

/** A cooperative that invited this supplier. */
export interface Cooperative {
  readonly scid: string
  readonly name: string
  readonly state: "connected" | "offline"
  readonly inStep: boolean
  readonly lastSeenAt?: string
  readonly lastFailure?: string
}

/** How far things are told; `waiting` counts own statements that have not arrived everywhere. */
export type SyncLine =
  | { readonly kind: "alone" }
  | { readonly kind: "up-to-date"; readonly with: string; readonly at: string }
  | { readonly kind: "sending"; readonly waiting: number }
  /** Everything of ours has arrived; they have something that is not here yet. */
  | { readonly kind: "receiving" }
  | { readonly kind: "offline"; readonly waiting: number; readonly since?: string }

export interface OwnProduct {
  /** `urn:uuid:…` */
  readonly id: string
  readonly name: LanguageText
  readonly category: readonly string[]
}

/** A question as it is asked of one subject. */
export interface Question {
  /** The draft that holds what is typed for it. */
  readonly draft: string
  /** The whole metric: forms are made from it. */
  readonly metric: MetricContent
  readonly digest: string
  /** The cooperatives that measure by it. */
  readonly askedBy: readonly string[]
  /** The product it is asked about; the supplier itself without. */
  readonly product?: OwnProduct
  readonly state: AnswerState
  /** What was answered last, in a sentence. */
  readonly answered?: string
  /** What that answer says beside the fields of the form; of a draft that is kept its own `beside` holds. */
  readonly beside: readonly BesideEarlier[]
  readonly draftState?: DraftState
}

/** A form that is not signed: as typed, with what is still wrong with it. */
export interface DraftState {
  readonly draft: string
  readonly fields: DraftFields
  readonly keptAt: string
  /** By field; the empty name is about the whole. Empty when it can be reviewed. */
  readonly problems: readonly { readonly field: string; readonly message: string }[]
  /** What the earlier answer says beside the fields of the form. */
  readonly beside: readonly BesideEarlier[]
}

/** Something that an earlier answer says and the form has no field for. */
export interface BesideEarlier {
  /** Such as `evidence`; `besideField` names the field in which it is chosen what becomes of it. */
  readonly member: string
  /** What it says. */
  readonly sentences: readonly string[]
  /** Said again, left out, to be chosen by the person, or left out because it cannot stand beside this answer. */
  readonly choice: "keep" | "leave" | "open" | "unfit"
}

/** The words of the master seed, and the places that are asked for to confirm that they were written down. */
export interface RecoverySheet {
  readonly words: readonly string[]
  readonly places: readonly number[]
}

/** What an invite link says. */
export interface InvitePreview {
  readonly name: string
  readonly url: string
}

/** What will be signed, read back from the very bytes. */
export interface Review {
  readonly review: string
  /** Plain sentences made from `text`, and from what it names. */
  readonly sentences: readonly string[]
  /** The same of what it replaces; missing when there is nothing. */
  readonly before?: readonly string[]
  /** What the earlier answer says beside its value and the new one does not say any more. */
  readonly leftOut: readonly string[]
  /** Who will receive it; once there, it stays for ever and may be copied on. */
  readonly receivers: readonly string[]
  /** The canonical text that the signature will be made over. */
  readonly text: string
}

/** Something signed here. */
export interface Receipt {
  readonly digest: string
  readonly signedAt: string
  /** What it says, in a sentence. */
  readonly sentence: string
  /** Which cooperatives said that they hold it, of how many that this supplier was invited by. */
  readonly arrived: readonly { readonly name: string; readonly at: string }[]
  readonly of: number
}

/** What members need, as cooperatives published it. */
export interface Demand {
  readonly cells: readonly DemandCell[]
}

export interface DemandCell {
  readonly cooperative: string
  readonly period: string
  /** From the widest to the finest. */
  readonly node: readonly string[]
  /** The name of a product that the commons knows by its code. */
  readonly product?: string
  /** Whether it is what is left of that node after what is published of it more finely. */
  readonly other: boolean
  readonly quantity: string
  readonly unit: string
  readonly unitPrice: string
  readonly currency: string
  readonly members: string
}

/** What the host answers to each request. */
export interface Answers {
  readonly state: DesktopState
  readonly speak: DesktopState
  readonly begin: RecoverySheet | Refusal
  readonly found: DesktopState | Refusal
  readonly "read-invite": InvitePreview | Refusal
  readonly join: DesktopState | Refusal
  readonly "keep-draft": DraftState | Refusal
  readonly "drop-draft": DesktopState
  readonly review: Review | DraftState | Refusal
  readonly sign: Receipt | Refusal
  readonly demand: Demand
}
export type AnswerTo<Asked extends Request["ask"]> = Answers[Asked]

/** What the host tells without being asked: the page asks for the state again. */
export type HostEvent = { readonly type: "changed" }
