import type { LanguageText, Product, SupplierDisclosure, ValueType } from "@commonshelf/documents"
import type { Digest } from "@commonshelf/identity"
import type { MetricVersion } from "../metric/metrics.ts"
import type { Party } from "../party/parties.ts"
import type { EvidenceStep, NotComparableCode, SignedName } from "../table/types.ts"

/** Why a statement cannot be told as a conformity credential [IN10]. */
export type ClaimFault =
  /** It is no answer, or not here. */
  | { readonly kind: "no-answer" }
  /** It declines, does not know, or says that the question does not apply. */
  | { readonly kind: "no-value"; readonly state: "declined" | "unknown" | "not-applicable" }
  | { readonly kind: "no-metric" | "no-profile" | "no-product" }
  | { readonly kind: "unproven" | "withdrawn" | "disputed" | "contradicted" }
  | { readonly kind: "foreign"; readonly source: string }
  /** A later answer to the same, of the same period. */
  | { readonly kind: "replaced"; readonly by: Digest }
  | { readonly kind: "expired"; readonly on: string }
  | { readonly kind: "not-by-the-metric"; readonly code: NotComparableCode }
  /** UNTP measures by one number in one unit of UN/CEFACT. */
  | { readonly kind: "no-measure"; readonly type: ValueType }
  | { readonly kind: "no-unit-code"; readonly unit: string }
  | { readonly kind: "too-precise"; readonly value: string }
  | { readonly kind: "no-topic"; readonly topic: string }

/** One number as UNTP states it, and a word that goes with it. */
export interface DeclaredMeasure {
  readonly value: number
  /** A common code of UN/CEFACT Recommendation 20. */
  readonly unit: string
  readonly score?: string
}

/** An answer that can be told as a conformity credential, with everything that the credential says of it. */
export interface ConformityClaim {
  /** The statement of the answer. */
  readonly statement: Digest
  /** The day that its signer names. */
  readonly signedOn: string
  /** Whose word it is. */
  readonly supplier: Party
  /** What it is about, when that is not the supplier. */
  readonly product?: Product
  readonly disclosure: SupplierDisclosure
  readonly metric: ClaimedMetric
  readonly measure: DeclaredMeasure
  /** How far the true value may lie from the declared one, as a part of it. */
  readonly accuracy?: number
  /** The step on which the view counts it: never above the weakest of what it rests on [CH9]. */
  readonly step: EvidenceStep
  readonly checkedBy: readonly SignedName[]
  /** The findings that bear it out, and the statements that it rests on. */
  readonly restsOn: readonly Digest[]
  /** The last instant at which it is current. */
  readonly currentUntil: string
}

/** A version of a metric as a scheme and its criterion. */
export interface ClaimedMetric extends MetricVersion {
  readonly status: "proposed" | "active" | "deprecated"
  /** A conformity topic of UNTP. */
  readonly topic: string
  readonly designer: { readonly did: string; readonly name?: LanguageText }
  readonly publishedOn: string
}
