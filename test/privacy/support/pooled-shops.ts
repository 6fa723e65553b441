import type { PoolNode, PoolQuestion } from "@commonshelf/documents"
import {
  commitRelease,
  DEFAULT_RULES,
  findProfile,
  parseTill,
  previewRelease,
  type Ledger,
  type ReleaseLine,
} from "@commonshelf/purchases"
import {
  generateTill,
  openSeededLedger,
  poolQuestion,
  runPool,
  type PoolOutcome,
  type PoolParty,
} from "@commonshelf/purchases/testing"
import { DatabaseSync } from "@photostructure/sqlite"
import { AFTER } from "./our-publisher.ts"

const MONTHS = ["2026-01", "2026-02", "2026-03"] as const

/** A shop of a federation with the ledger behind it, for the test to compare with. */
export interface PooledShop extends PoolParty {
  readonly db: InstanceType<typeof DatabaseSync>
  readonly name: string
  /** The lines that the quarter's own cells would have got, before the pool. */
  readonly open: readonly ReleaseLine[]
}

/** Small shops of one federation after a pool and the release of their quarter. */
export interface PooledShops {
  readonly shops: readonly PooledShop[]
  /** Every product that a shop has left; the call asks for those of most lines. */
  readonly left: readonly PoolNode[]
  readonly question: PoolQuestion
  readonly outcome: PoolOutcome
}

/** Invented shops of so few households that most products climb, after a pool of some of their products. */
export async function pooledShops({
  shops: count = 4,
  households = 8,
  nodes: most = 24,
} = {}): Promise<PooledShops> {
  const shops: PooledShop[] = []
  for (let place = 0; place < count; place += 1) shops.push(await openShop(place, households))
  const left = nodesOf(shops)
  const question = poolQuestion(shops, left.slice(0, most))
  const outcome = await runPool(shops, question)
  for (const { ledger } of shops) await releaseMonth(ledger, MONTHS[2])
  return { shops, left, question, outcome }
}

/** A shop's lines that are in its part of each node, by the place of the node in the call. */
export function partsOf({ db, name }: PooledShop): ReadonlyMap<number, ReleaseLine[]> {
  const rows: (LineRow & { node: number })[] = db
    .prepare(`SELECT node, ${COLUMNS} FROM pooled JOIN line ON line.id = pooled.line ORDER BY line.id`)
    .all()
  const parts = new Map<number, ReleaseLine[]>()
  for (const { node, ...row } of rows) parts.set(node, [...(parts.get(node) ?? []), toLine(row, name)])
  return parts
}

async function openShop(place: number, households: number): Promise<PooledShop> {
  const db = new DatabaseSync(":memory:")
  const name = `shop ${place}`
  const ledger = openSeededLedger(db, name)
  const profile = findProfile("generic")
  const { till } = generateTill({ profile: "generic", households, months: MONTHS, seed: 50 + place })
  const parsed = profile && parseTill({ bytes: till, profile })
  if (parsed?.ok !== true) throw new Error("the till was not read")
  ledger.importFile({ bytes: till, parsed: parsed.value, profile: "generic", at: AFTER })
  for (const month of MONTHS.slice(0, 2)) await releaseMonth(ledger, month)
  const rows: LineRow[] = db
    .prepare(`SELECT ${COLUMNS} FROM line LEFT JOIN covered ON covered.line = line.id WHERE cell IS NULL`)
    .all()
  return {
    did: `did:web:shop-${place}.example`,
    ledger,
    db,
    name,
    open: rows.map((row) => toLine(row, name)),
  }
}

/** The products that most of these shops have left, those of most lines first. */
function nodesOf(shops: readonly PooledShop[]): readonly PoolNode[] {
  const found = new Map<string, { readonly node: PoolNode; lines: number }>()
  for (const { path, product, unit, currency } of shops.flatMap(({ open }) => open)) {
    const node: PoolNode = { node: [...path, product], level: "product", unit, currency }
    const entry = found.get(JSON.stringify(node)) ?? { node, lines: 0 }
    found.set(JSON.stringify(node), entry)
    entry.lines += 1
  }
  return [...found.values()].toSorted((a, b) => b.lines - a.lines).map(({ node }) => node)
}

async function releaseMonth(ledger: Ledger, month: string): Promise<void> {
  const plan = await previewRelease(ledger, month, DEFAULT_RULES)
  if (!plan.ok) throw new Error(plan.error.message)
  const done = await commitRelease(ledger, plan.value, AFTER, () => undefined)
  if (!done.ok) throw new Error(done.error.message)
}

const COLUMNS = "line.id, member, countedIn, path, product, supplier, quantity, unit, value, currency"

interface LineRow extends Omit<ReleaseLine, "path" | "month" | "supplier"> {
  readonly countedIn: string
  readonly path: string
  readonly supplier: string | null
}

/** Members of two shops are two. */
function toLine({ countedIn, path, supplier, member, ...row }: LineRow, shop: string): ReleaseLine {
  return {
    ...row,
    ...{ member: `${shop} ${member}`, month: countedIn, path: JSON.parse(path) },
    ...(supplier !== null && { supplier }),
  }
}
