import {
  nodesOverlap,
  poolNodeKey,
  type PoolPeer,
  type PoolQuestion,
  type ReleaseRules,
} from "@commonshelf/documents"
import { err, ok, type Digest, type Result } from "@commonshelf/identity"
import { type DatabaseSyncInstance } from "@photostructure/sqlite"
import { storeOf, type Ledger } from "../ledger/ledger.ts"
import { inTransaction } from "../ledger/schema.ts"
import { type LedgerStore } from "../ledger/store.ts"
import { compareTexts } from "../release/cell.ts"
import { isClosed, monthsOf, type Quarter } from "../till/period.ts"
import { circleOf, type Circle } from "./circle.ts"
import { planParts, storable, type PartPlan } from "./plan-parts.ts"
import { notJoined, otherQuestion, poolOver, type PoolError } from "./pool-error.ts"
import { basisOf } from "./basis.ts"
import { findPool, openPool, poolsOf, storeCount, StoredCount, type StoredPool } from "./pool-store.ts"
import { sealBits } from "./sealed-bits.ts"

/** Who counts, with whom, by which rules and at which instant. */
export interface CountAsked {
  readonly own: string
  /** The statement of the own key. */
  readonly ownKey: Digest
  /** All other parties with their keys. */
  readonly peers: readonly PoolPeer[]
  readonly rules: ReleaseRules
  readonly asOf: string
}

/**
 * Plans this cooperative's parts, and tells each other party of which nodes it has one [PO3]. From then on the quarter takes no
 * other lines, and none of its months is released, until the part is said or the pool left [PO12]. Asked again, it gives the
 * very same answer; to another question it gives none.
 */
export async function countPool(
  ledger: Ledger,
  question: PoolQuestion,
  asked: CountAsked,
): Promise<Result<{ readonly sealed: string }, PoolError>> {
  const store = storeOf(ledger)
  const begun = begin(store, question, asked)
  if (!begun.ok) return begun
  const { pool, circle } = begun.value
  if (pool.count !== undefined) return ok({ sealed: pool.count.sealed })
  const basis = basisOf(store.db, question.period)
  const planned = await planParts(
    store,
    { question, rules: asked.rules, roundingSecret: store.keys.rounding },
    (place) => mayCount(store.db, question, place),
  )
  if (!planned.ok) return planned
  return inTransaction(store.db, () => {
    // While the audit ran, lines may have come.
    if (basisOf(store.db, question.period) !== basis) {
      const message = `The lines of ${question.period} changed while they were counted. Count again.`
      return err({ kind: "pool-changed", message })
    }
    const now = begin(store, question, asked)
    if (!now.ok) return now
    if (now.value.pool.count !== undefined) return ok({ sealed: now.value.pool.count.sealed })
    return ok({ sealed: keep(store, question, asked, circle, planned.value, basis) })
  })
}

function keep(
  { db }: LedgerStore,
  { call, nodes }: PoolQuestion,
  asked: CountAsked,
  circle: Circle,
  { parts }: PartPlan,
  basis: string,
): string {
  const bits = nodes.map((_, place) => parts.some((part) => part.place === place))
  const sealed = sealBits(bits, circle)
  storeCount(db, call, { asked: whoAsks(asked), sealed, bits, parts: parts.map(storable), basis })
  return sealed
}

/** The pool and its circle, where a count may begin or was answered already. */
function begin(
  store: LedgerStore,
  question: PoolQuestion,
  asked: CountAsked,
): Result<{ readonly pool: StoredPool; readonly circle: Circle }, PoolError> {
  const pool = findPool(store.db, question.call)
  if (pool === undefined) return err(notJoined())
  if (pool.count !== undefined && !isAskedSo(pool.count, asked)) return err(otherQuestion())
  if (pool.state === "left" || pool.secret === undefined) return err(poolOver())
  const circle = circleOf(pool.secret, { ...question, ...asked })
  if (circle === undefined) return err(badPeers())
  const refusal = pool.count === undefined ? refuse(store.db, question.period, asked.asOf) : undefined
  return refusal === undefined ? ok({ pool, circle }) : err(refusal)
}

function refuse(db: DatabaseSyncInstance, quarter: Quarter, asOf: string): PoolError | undefined {
  if (!monthsOf(quarter).every((month) => isClosed(month, asOf))) {
    const message = `${quarter} is not over everywhere on earth. Count when it is.`
    return { kind: "not-closed", message }
  }
  if (openPool(db, quarter) === undefined) return undefined
  const message = `Another pool of ${quarter} is counted and not at its end. Say the part in it, or leave it, first.`
  return { kind: "pool-open", message }
}

/**
 * [PO8] A node that was counted for the quarter before is counted only as it was then, and only if it had a part. Else calls
 * with another least number of members, or for a little more or less, would count members by their answers.
 */
export function mayCount(db: DatabaseSyncInstance, question: PoolQuestion, place: number): boolean {
  const node = question.nodes[place]
  if (node === undefined) return false
  return poolsOf(db, question.period).every(({ call, question: earlier, count }) => {
    if (call === question.call || count === undefined) return true
    return earlier.nodes.every((other, otherPlace) => {
      if (!nodesOverlap(node, other)) return true
      const isSame = poolNodeKey(node) === poolNodeKey(other) && node.level === other.level
      return isSame && earlier.leastMembers === question.leastMembers && count.bits[otherPlace] === true
    })
  })
}

function whoAsks({ own, ownKey, peers, rules }: CountAsked): StoredCount["asked"] {
  const others = peers.map(({ did, key, publicKey }) => ({ did, key, publicKey }))
  return StoredCount.shape.asked.parse({
    ...{ own, ownKey, rules },
    peers: others.toSorted((a, b) => compareTexts(a.key, b.key)),
  })
}

function isAskedSo(count: StoredCount, asked: CountAsked): boolean {
  return JSON.stringify(count.asked) === JSON.stringify(whoAsks(asked))
}

function badPeers(): PoolError {
  const message =
    "The keys are not one of each party, all different. A key that stands twice would lay bare what it should hide."
  return { kind: "bad-peers", message }
}
