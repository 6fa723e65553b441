import { type PoolNode, type PoolQuestion, type ReleaseRules } from "@commonshelf/documents"
import { ok, type Result } from "@commonshelf/identity"
import { storeOf, type Ledger } from "../ledger/ledger.ts"
import { openLines } from "../ledger/store.ts"
import { total } from "../release/line.ts"
import { countMembers } from "../release/disclosure.ts"
import { monthsOf } from "../till/period.ts"
import { mayCount } from "./count-pool.ts"
import { planParts } from "./plan-parts.ts"
import { type PoolError } from "./pool-error.ts"
import { findPool } from "./pool-store.ts"

/** What this cooperative would have in a pool, for the operator's own screen. Never published. */
export interface PoolPreview {
  /** The nodes of the call, in its order. */
  readonly nodes: readonly (PoolNode & { readonly hasPart: boolean })[]
  /** The share of the quarter's open value that the parts are, from 0 to 1; absent once it is counted. */
  readonly valueShare?: number
  /** How many members the smallest part has; absent where there is none, or once it is counted. */
  readonly membersInSmallestPart?: number
}

/** Shows of which nodes there would be a part. Changes nothing. A pool that was counted is shown as it was counted. */
export async function previewPool(
  ledger: Ledger,
  question: PoolQuestion,
  rules: ReleaseRules,
): Promise<Result<PoolPreview, PoolError>> {
  const store = storeOf(ledger)
  const counted = findPool(store.db, question.call)?.count
  if (counted !== undefined) {
    const nodes = question.nodes.map((node, place) => ({ ...node, hasPart: counted.bits[place] === true }))
    return ok({ nodes })
  }
  const settings = { question, rules, roundingSecret: store.keys.rounding }
  const planned = await planParts(store, settings, (place) => mayCount(store.db, question, place))
  if (!planned.ok) return planned
  const { parts } = planned.value
  const value = total(openLines(store.db, monthsOf(question.period)), "value")
  const members = parts.map(({ lines }) => countMembers(lines))
  const share = parts.reduce((sum, { lines }) => sum + total(lines, "value"), 0) / value
  return ok({
    nodes: question.nodes.map((node, place) => ({
      ...node,
      hasPart: parts.some((part) => part.place === place),
    })),
    valueShare: value > 0 ? Math.round(share * 10_000) / 10_000 : 0,
    ...(members.length > 0 && { membersInSmallestPart: Math.min(...members) }),
  })
}
