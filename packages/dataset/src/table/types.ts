import type {
  AnswerState,
  AnswerValue,
  LanguageText,
  MethodDeviation,
  PartyAttestation,
  SupplierDisclosure,
  ValueType,
} from "@commonshelf/documents"
import type { Digest } from "@commonshelf/identity"
import type { Marks } from "../trust/marks.ts"

/** A party as people see it: its SCID [A7] and the name that it gives itself. */
export interface PartyName {
  readonly scid: string
  readonly name: LanguageText
}

/** A party that said something, and the day on which it says it did (`YYYY-MM-DD`). */
export interface SignedName extends PartyName {
  readonly on: string
}

/** What cooperatives say of who a party is; nobody says so is an unconfirmed identity. */
export interface PartyStanding {
  readonly confirmedBy: readonly Confirmation[]
  /** Identities whose keys are lost and which this one continues. What they said stays theirs. */
  readonly continues?: readonly Continuation[]
  /** Who continues this identity, whose keys are lost. */
  readonly continuedBy?: readonly Continuation[]
}

/** A cooperative that vouches that a party is a registered company. */
export interface Confirmation extends SignedName {
  readonly legalName: string
  readonly registeredId: string
  /** The name of the register. */
  readonly register: string
  readonly method: PartyAttestation["method"]
  /** The day on which the cooperative looked. */
  readonly checkedOn: string
  /** The last day on which it holds. */
  readonly until?: string
  /** The statement that says so. */
  readonly digest: Digest
}

/** A cooperative says that one identity continues another. `name` is absent when the profile is not here. */
export interface Continuation {
  readonly from: { readonly scid: string; readonly name?: LanguageText }
  readonly to: { readonly scid: string; readonly name?: LanguageText }
  readonly by: SignedName
  readonly digest: Digest
}

/** What a member compares: one row a supplier, one column a metric that cooperatives adopted. */
export interface ComparisonTable {
  /** As it was asked: a segment of a category path, such as `Dairy`, or a path, such as `Food > Dairy`; `all` for all. */
  readonly category: string
  /** The instant for which the table holds. */
  readonly asOf: string
  /** The ones that most cooperatives adopted first. */
  readonly metrics: readonly MetricColumn[]
  /** By SCID. Ranking them is the comparison's work. */
  readonly rows: readonly SupplierRow[]
}

/** One metric in its one version that counts here. */
export interface MetricColumn {
  /** The name of the family, with `@` and the beginning of its owner's SCID when two families share a name. */
  readonly key: string
  /** The digest of the metric's content: its exact version [S5]. */
  readonly digest: Digest
  /** The SCID of the party that designed it. */
  readonly owner: string
  readonly version: string
  readonly status: string
  readonly title: LanguageText
  readonly question: LanguageText
  readonly method: LanguageText
  /** A UNTP conformity topic such as `social.labour`. */
  readonly topic: string
  readonly valueType: ValueType
  readonly unit?: string
  /** Fixed in the version. For money in minor units, as the answers are. */
  readonly anchors?: { readonly worst: string; readonly best: string }
  /** Which answer of a boolean metric is the better one. */
  readonly betterAnswer?: boolean
  /** Ordinal ones stand from worst to best. */
  readonly options?: readonly { readonly code: string; readonly label: LanguageText }[]
  /** The cooperatives that measure by exactly this version. */
  readonly adoptedBy: readonly PartyName[]
}

export interface SupplierRow {
  /** The SCID of the supplier. */
  readonly supplier: string
  readonly name: LanguageText
  /** Where a party that was converted from elsewhere came from: it did not speak itself. */
  readonly foreign?: ForeignSource
  /** Who says that it is the company that it claims to be. Says nothing of its answers. */
  readonly standing: PartyStanding
  /** Its current products in the category. */
  readonly products: readonly ProductSummary[]
  /** Of the profile and the products: what a reader must know before relying on them. */
  readonly marks?: Marks
  /** How many of the questions it answered, of those that apply to it. Never a part of a score. */
  readonly openness: { readonly answered: number; readonly of: number }
  /** One cell for every column, by the column's key. */
  readonly cells: Readonly<Record<string, Cell>>
}

export interface ForeignSource {
  readonly name: string
  readonly url?: string
  readonly licence?: string
}

export interface ProductSummary {
  readonly id: string
  readonly name: LanguageText
  readonly category: readonly string[]
}

/** How far an answer is supported [CH8]: the supplier says it, with a document, it was checked, it is certified. */
export type EvidenceStep = "says" | "document" | "checked" | "certified"

/** A certificate that a cooperative saw when it audited, while it holds. */
export interface Certification {
  /** Who certified, by the name on the certificate. */
  readonly certifier: string
  readonly scheme?: string
  /** The number of the certificate. */
  readonly reference: string
  /** The last day on which it holds. */
  readonly until: string
  /** The cooperative that says so. */
  readonly by: SignedName
}

/** A statement that a derived answer rests on. */
export interface CellInput {
  /** What the metric's formula calls it. */
  readonly name: string
  readonly digest: Digest
  readonly step: EvidenceStep
}

/** A contest that changes what counts of an answer: open, answered and not resolved, or upheld. */
export interface CellContest {
  /** The contest itself. */
  readonly digest: Digest
  readonly state: "open" | "answered" | "upheld"
  /** Nobody answered by the day that it names. */
  readonly overdue?: true
  readonly by: SignedName
}

/** Why an answer is shown but not compared. */
export type NotComparableCode =
  | "other-metric-version"
  | "other-value-type"
  | "other-unit"
  | "other-option"
  | "other-period"
  | "several-products"
  | "part-covered"
  | "method-deviation"
  | "recomputed-otherwise"

/** Why a question is not asked of a party [ME6]. */
export type OutOfScope = "sector" | "size"

/** What one supplier says to one metric, in one of the seven states. */
export interface Cell {
  readonly state: AnswerState
  /** Of `not-asked`: the metric is not for what the party does, or for its size, as it says; counted nowhere [ME6]. */
  readonly notAskedBecause?: OutOfScope
  readonly value?: AnswerValue
  /** What was answered, where `value` was converted into the unit of the column [M4]. */
  readonly original?: AnswerValue
  /** The unit of `value`, for numbers and money. */
  readonly unit?: string
  /** It says that it does not know itself: of `declined`, and of `disputed` without a value. */
  readonly unknown?: true
  /** Between which values the true one lies, as it says: shown, never scored. */
  readonly accuracy?: SupplierDisclosure["accuracy"]
  /** How much of its sites and products the answer covers, in per cent. */
  readonly coverage?: SupplierDisclosure["coverage"]
  /** Where it measured otherwise than the metric says. */
  readonly deviations?: readonly MethodDeviation[]
  readonly period?: string
  /** The statement that says so. */
  readonly digest?: Digest
  readonly signedBy?: PartyName
  /** The day on which the supplier says that it signed: a claim, not a proof. */
  readonly signedOn?: string
  /** The version of the metric that was answered. */
  readonly metricVersion?: string
  readonly step?: EvidenceStep
  /** The cooperatives that checked it, and when. */
  readonly checkedBy?: readonly SignedName[]
  /** The certificates that cooperatives saw. */
  readonly certifiedBy?: readonly Certification[]
  /** Its period ended more than a year ago: it stands one step lower than its evidence reached. */
  readonly olderThanAYear?: true
  /** The inputs that name who states them, each on its own step: the answer stands on no higher one [CH9]. */
  readonly restsOn?: readonly CellInput[]
  /** What is contested and not put right. */
  readonly contests?: readonly CellContest[]
  /** The name of the source of a foreign claim: not the supplier's own word. */
  readonly foreign?: string
  /** Why it was declined, does not apply, or was withdrawn or has expired. */
  readonly reason?: string
  readonly notComparable?: {
    readonly code: NotComparableCode
    readonly message: string
    /** Of another version: the members of the metric in which the two differ, such as `unit` and `boundary`. */
    readonly differs?: readonly string[]
  }
  /** Of the answer, its checks and its withdrawal: what a reader must know before relying on them. */
  readonly marks?: Marks
}
