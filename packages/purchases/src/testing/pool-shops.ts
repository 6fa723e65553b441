import { type PoolNode } from "@commonshelf/documents"
import { DatabaseSync } from "@photostructure/sqlite"
import { loadRows, release } from "./load-ledger.ts"
import { type PoolParty } from "./pool-parties.ts"
import { openSeededLedger } from "./seeded-ledger.ts"

export const TOFU: PoolNode = {
  node: ["Dry goods", "local:7"],
  level: "product",
  unit: "{piece}",
  currency: "ILS",
}

const MONTHS = ["2026-01", "2026-02", "2026-03"]
const BREAD_BUYERS = 10

/** A party with the database of its ledger. */
export type PoolShop = PoolParty & { readonly db: InstanceType<typeof DatabaseSync> }

/** Rows of a till where in each month ten members buy bread, and a few of them some packs of tofu each. */
export function breadAndTofu(months: readonly string[], tofuBuyers: number, packs = 4): readonly string[] {
  const members = (count: number) => Array.from({ length: count }, (_, member) => member)
  return months.flatMap((month) => [
    ...members(BREAD_BUYERS).map((member) => saleRow(month, member, 1, "Bakery", 5 + (member % 3), 900)),
    ...members(tofuBuyers).map((member) => saleRow(month, member, 7, "Dry goods", packs, 1250)),
  ])
}

/** A shop of `breadAndTofu`, its first two months released. `more` rows are of each month. */
export async function poolShop(
  name: string,
  tofuBuyers = 4,
  more: readonly string[] = [],
): Promise<PoolShop> {
  const db = new DatabaseSync(":memory:")
  const ledger = openSeededLedger(db, name)
  loadRows(ledger, [
    ...breadAndTofu(MONTHS, tofuBuyers),
    ...MONTHS.flatMap((month) => more.map((line) => `${month}${line}`)),
  ])
  await release(ledger, "2026-01")
  await release(ledger, "2026-02")
  return { did: `did:web:${name}`, ledger, db }
}

/** A row of a till's file: so many pieces at a price in minor units. */
export function saleRow(
  month: string,
  member: number,
  code: number,
  department: string,
  count: number,
  price: number,
): string {
  const value = ((count * price) / 100).toFixed(2)
  return `${month}-05,${month}-${member}-${code},M${member},${code},${department},${count},${value}`
}

/** Three shops with four buyers of tofu each. */
export async function threeShops(): Promise<readonly [PoolShop, PoolShop, PoolShop]> {
  return [await poolShop("alice"), await poolShop("bob"), await poolShop("carol")]
}

/** How many lines a shop has said parts of. */
export function spentLines({ db }: PoolShop): number {
  const { count }: { count: number } = db.prepare("SELECT count(*) AS count FROM pooled").get()
  return count
}

/** What became of a step. */
export function kindOf(result: { readonly ok: boolean; readonly error?: { readonly kind: string } }): string {
  return result.ok ? "done" : (result.error?.kind ?? "")
}
