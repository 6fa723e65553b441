import { ReleaseCell, ReleaseRules } from "@commonshelf/documents"
import { z } from "zod"
import { Month, Quarter } from "../till/period.ts"

const Share = z.number().min(0).max(1)

/** Shares of the period's value, by the level at which it is published. */
export const SharesByLevel = z.strictObject({
  product: Share,
  type: Share,
  category: Share,
  department: Share,
  all: Share,
})
export type SharesByLevel = z.infer<typeof SharesByLevel>

/** What a release does not show, for the operator's own screen. Never published: it tells of what is hidden. */
export const HeldBack = z.strictObject({
  month: z.strictObject({
    publishedShare: Share,
    /** The share that waits for the quarter. */
    waitingShare: Share,
    cellsGivenUp: z.int(),
  }),
  quarter: z
    .strictObject({
      /** Of the whole quarter, its months' cells included. */
      publishedShares: SharesByLevel,
      /** The share that is shown together with other cooperatives' only [PO6]; absent where there is none. */
      pooledShare: Share.exactOptional(),
      /** The share that is never published. */
      withheldShare: Share,
      cellsGivenUp: z.int(),
    })
    .exactOptional(),
  /** How many members the smallest cell of this release has; 0 where there is none. */
  membersInSmallestCell: z.int(),
})
export type HeldBack = z.infer<typeof HeldBack>

/** What the audit of a release came to [V1–V3], for the operator's own screen. Never published. */
export const AuditSummary = z.strictObject({
  /** How many amounts of members were asked for. */
  amounts: z.int(),
  /** How many questions needed a linear program. */
  programs: z.int(),
  /** How close anybody comes to an amount, at most, in percent of it; none where nothing was asked. */
  closestPercent: z.number().exactOptional(),
  /** How many cells were raised because they told too much. */
  cellsRaised: z.int(),
})
export type AuditSummary = z.infer<typeof AuditSummary>

/** Exactly what is about to be published, and what is not. */
export const ReleasePlan = z.strictObject({
  /** The month. */
  period: Month,
  rules: ReleaseRules,
  cells: z.array(ReleaseCell).readonly(),
  /** With the last of a quarter's three months to be released: what they left. */
  quarter: z.strictObject({ period: Quarter, cells: z.array(ReleaseCell).readonly() }).exactOptional(),
  heldBack: HeldBack,
  audit: AuditSummary.exactOptional(),
})
export type ReleasePlan = z.infer<typeof ReleasePlan>

/** Why a month is not released now. `period` is the month that the message speaks of. */
export interface ReleaseError {
  readonly kind:
    | "bad-rules"
    | "bad-period"
    | "already-published"
    | "not-closed"
    | "unfinished"
    | "plan-changed"
    | "too-telling"
    | "pool-open"
  readonly period: string
  readonly message: string
}
