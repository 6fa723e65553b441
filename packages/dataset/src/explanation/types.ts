import type { Answer, LanguageText, SupplierDisclosure } from "@commonshelf/documents"
import type { Digest } from "@commonshelf/identity"
import type { Cell, MetricColumn, PartyName, PartyStanding } from "../table/types.ts"
import type { Recomputation } from "../answer/recomputation.ts"
import type { ExplainedChecks } from "./check-types.ts"
import type { ExplainedStatement } from "./explained-statement.ts"
import type { Trust } from "../trust/trust.ts"

/** Everything behind one cell, down to the signed text; with what others say of `answers`, and contests of older ones too. */
export interface CellExplanation extends ExplainedChecks {
  readonly supplier: PartyName & { readonly did: string; readonly standing: PartyStanding }
  readonly metric: ExplainedMetric
  /** The cell as the table shows it. */
  readonly cell: Cell
  /** The answers that make the cell: one, or one for each product, or none. */
  readonly answers: readonly ExplainedAnswer[]
  /** Every other answer to any version of the metric about the same subjects, newest first. */
  readonly olderAnswers: readonly ExplainedAnswer[]
  /** The supplier's answers to the same that do not count, because no quorum saw them in time [S11]; newest first. */
  readonly unproven: readonly ExplainedAnswer[]
  /** What the supplier took back among `answers` and `olderAnswers`, newest first. */
  readonly withdrawals: readonly ExplainedWithdrawal[]
  /** Whose checkpoints the times rest on; absent where nothing was judged. */
  readonly trust?: Trust
}

/** The column, who designed it, the statement that defines it, and who adopted which version of it. */
export interface ExplainedMetric extends Omit<MetricColumn, "adoptedBy" | "owner"> {
  /** `name` is absent when the profile of the owner is not here. */
  readonly owner: { readonly scid: string; readonly name?: LanguageText }
  /** The digest of the statement in which its owner published it. */
  readonly definition: Digest
  readonly adoptedBy: readonly ExplainedAdoption[]
}

/** A cooperative that measures by a version of the metric. */
export interface ExplainedAdoption extends PartyName {
  readonly version: string
  /** The day that it names. */
  readonly since: string
  /** The statement that says so. */
  readonly digest: Digest
}

/** One signed answer. */
export interface ExplainedAnswer extends ExplainedStatement {
  /** The DID of the supplier, or the id of its product. */
  readonly subject: string
  readonly productName?: LanguageText
  /** The digest of the content of the version that it answers. */
  readonly metric: Digest
  readonly metricVersion: string
  readonly period: string
  readonly answer: Answer
  /** What went into the value, how much it covers, how sure it is, and where it was measured otherwise. */
  readonly stated: StatedBeside
  /** What the metric's formula gives for its inputs, where it has both. */
  readonly recomputed?: Recomputation
}

/** What an answer states beside its value. */
export type StatedBeside = Pick<
  SupplierDisclosure,
  "inputs" | "accuracy" | "coverage" | "deviations" | "scope" | "note" | "evidence"
>

export interface ExplainedWithdrawal extends ExplainedStatement {
  readonly target: Digest
  readonly reason: string
  readonly replacedBy?: Digest
  /** Whether it is proven: an unproven one takes nothing back. */
  readonly counts: boolean
}
