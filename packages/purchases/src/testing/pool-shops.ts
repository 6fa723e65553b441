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

/** A party with the database of its ledger. */
export type PoolShop = PoolParty & { readonly db: InstanceType<typeof DatabaseSync> }

/** A shop where ten members buy bread and a few of them tofu, its first two months released. `more` rows are of each month. */
export async function poolShop(
  name: string,
  tofuBuyers = 4,
  more: readonly string[] = [],
): Promise<PoolShop> {
  const db = new DatabaseSync(":memory:")
  const ledger = openSeededLedger(db, name)
  loadRows(
    ledger,
    MONTHS.flatMap((month) => [
      ...Array.from({ length: 10 }, (_, member) =>
        saleRow(month, member, 1, "Bakery", 5 + (member % 3), 900),
      ),
      ...Array.from({ length: tofuBuyers }, (_, member) => saleRow(month, member, 7, "Dry goods", 4, 1250)),
      ...more.map((line) => `${month}${line}`),
    ]),
  )
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
