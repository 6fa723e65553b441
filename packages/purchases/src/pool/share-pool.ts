import { err, ok, type Digest, type Result } from "@commonshelf/identity"
import { storeOf, type Ledger } from "../ledger/ledger.ts"
import { inTransaction } from "../ledger/schema.ts"
import { openLines, type LedgerStore } from "../ledger/store.ts"
import { compareTexts } from "../release/cell.ts"
import { monthsOf } from "../till/period.ts"
import { basisOf } from "./basis.ts"
import { circleOf, nameOf, type Circle } from "./circle.ts"
import { maskWords } from "./masked-words.ts"
import { partsOf } from "./part.ts"
import { standing, storable } from "./plan-parts.ts"
import { notJoined, otherQuestion, poolOver, type PoolError } from "./pool-error.ts"
import {
  findPool,
  storeShare,
  type StoredCount,
  type StoredPart,
  type StoredPool,
  type StoredShare,
} from "./pool-store.ts"
import { openBits } from "./sealed-bits.ts"

/** What one party told in its count. */
export interface PoolCount {
  readonly did: string
  /** The statement. */
  readonly count: Digest
  readonly sealed: string
}

/** What is said of the own part. */
export interface SharedPart {
  /** For each node of the call, of how many parts it is; 0 where it does not come out. */
  readonly parts: readonly number[]
  /** The masked words of the nodes that come out; absent where none does. */
  readonly masked?: string
}

/**
 * Says the own part of each node of which enough parties have one, by the counts of all parties, the own included. Its lines
 * are spent before anybody hears of it; those of the other nodes are open again [PO6]. Asked again, it gives the very same
 * answer; for other counts it gives none.
 */
export async function sharePool(
  ledger: Ledger,
  call: Digest,
  counts: readonly PoolCount[],
): Promise<Result<SharedPart, PoolError>> {
  const store = storeOf(ledger)
  const found = findPool(store.db, call)
  if (found?.share !== undefined) return answerAgain(found.share, counts)
  const ready = prepare(found, counts)
  if (!ready.ok) return ready
  const { pool, count, numbers } = ready.value
  const basis = basisOf(store.db, pool.question.period)
  const counted = count.parts.filter(({ place }) => (numbers[place] ?? 0) > 0)
  const parts = basis === count.basis ? counted : await withoutTheWithdrawn(store, pool, count, counted)
  if (parts === undefined) return err(fallen())
  const share = said(parts, counts, ready.value)
  return inTransaction(store.db, () => {
    const now = findPool(store.db, call)
    if (now?.share !== undefined) return answerAgain(now.share, counts)
    if (now?.state !== "counted") return err(poolOver())
    // While the audit ran, lines may have gone.
    if (basisOf(store.db, pool.question.period) !== basis) return err(changing(pool.question.period))
    storeShare(store.db, call, share)
    return ok(answerOf(share))
  })
}

function answerAgain(share: StoredShare, counts: readonly PoolCount[]): Result<SharedPart, PoolError> {
  return share.asked === printCounts(counts) ? ok(answerOf(share)) : err(otherQuestion())
}

function answerOf({ numbers, masked }: StoredShare): SharedPart {
  return { parts: numbers, ...(masked !== undefined && { masked }) }
}

interface Ready {
  readonly pool: StoredPool
  readonly count: StoredCount
  readonly circle: Circle
  readonly numbers: readonly number[]
}

function prepare(pool: StoredPool | undefined, counts: readonly PoolCount[]): Result<Ready, PoolError> {
  if (pool === undefined) return err(notJoined())
  const { secret, count } = pool
  if (secret === undefined) return err(poolOver())
  if (count === undefined)
    return err({ kind: "not-counted", message: "The parts of this pool were not counted here." })
  const { parties } = pool.question
  const circle = circleOf(secret, { call: pool.call, parties, ...count.asked })
  const numbers = circle && numbersOf(pool, count, counts, circle)
  if (circle !== undefined && numbers !== undefined) return ok({ pool, count, circle, numbers })
  const message = "The counts are not one of each party that fits the call, ours as it was given."
  return err({ kind: "bad-counts", message })
}

/** [PO3] How many parts each node has, 0 where there are too few; undefined where a count is missing or none. */
function numbersOf(
  { question: { parties, nodes, leastParts } }: StoredPool,
  { asked, bits, sealed }: StoredCount,
  counts: readonly PoolCount[],
  circle: Circle,
): readonly number[] | undefined {
  const byName = new Map(counts.map((one) => [nameOf(one.did), one]))
  const digests = new Set(counts.map(({ count }) => count))
  const isOfAll = [byName.size, digests.size, counts.length].every((size) => size === parties.length)
  if (!isOfAll || byName.get(nameOf(asked.own))?.sealed !== sealed) return undefined
  const told = circle.others.map((other) => {
    const one = byName.get(nameOf(other.did))
    return one && openBits(one.sealed, other, circle, nodes.length)
  })
  if (told.includes(undefined)) return undefined
  return nodes.map((_, place) => {
    const parts = [bits, ...told].filter((some) => some?.[place] === true).length
    return parts >= leastParts ? parts : 0
  })
}

function said(
  parts: readonly StoredPart[],
  counts: readonly PoolCount[],
  { circle, numbers }: Ready,
): StoredShare {
  const words = new Map(parts.map(({ place, quantity, value }) => [place, { quantity, value }]))
  const masked = maskWords(words, circle, { counts: counts.map(({ count }) => count), parts: numbers })
  return { asked: printCounts(counts), numbers, ...(masked !== undefined && { masked }), parts }
}

/** [MB1] The same parts without the lines that are not open any more; undefined where one of them does not stand so. */
async function withoutTheWithdrawn(
  store: LedgerStore,
  { question }: StoredPool,
  { asked }: StoredCount,
  counted: readonly StoredPart[],
): Promise<readonly StoredPart[] | undefined> {
  const open = openLines(store.db, monthsOf(question.period))
  const ids = new Set(counted.flatMap(({ lines }) => lines))
  const settings = { question, rules: asked.rules, roundingSecret: store.keys.rounding }
  const wanted = partsOf(
    open.filter(({ id, totalsOnly }) => ids.has(id) || totalsOnly === true),
    settings,
  ).filter(({ place }) => counted.some((part) => part.place === place))
  const parts = await standing(store, wanted, open, settings)
  return parts.length === counted.length ? parts.map(storable) : undefined
}

function printCounts(counts: readonly PoolCount[]): string {
  const told = counts.map(({ did, count, sealed }) => JSON.stringify([nameOf(did), count, sealed]))
  return JSON.stringify(told.toSorted(compareTexts))
}

function fallen(): PoolError {
  const message =
    "What was counted does not stand any more: lines were taken back, or members allow less than then. Leave the pool."
  return { kind: "pool-changed", message }
}

function changing(period: string): PoolError {
  const message = `The lines of ${period} changed while the part was made. Ask again.`
  return { kind: "pool-changed", message }
}
