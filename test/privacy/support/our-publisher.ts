import { ConsumptionRelease, draftRelease, type ReleaseCell } from "@commonshelf/documents"
import { testAuthor } from "@commonshelf/documents/testing"
import { commitRelease, DEFAULT_RULES, previewRelease, type Ledger } from "@commonshelf/purchases"
import { openSeededLedger } from "@commonshelf/purchases/testing"
import { DatabaseSync } from "@photostructure/sqlite"
import type { AttackedShop } from "./shops.ts"

/** After every month of the shops. */
export const AFTER = "2026-08-01T00:00:00Z"

/** All that a node ever says of a shop, and the ledger behind it, for the test to compare with. */
export interface OurReleases {
  /** The signed texts, as they stand in documents and travel between nodes. */
  readonly texts: readonly string[]
  /** What can be read in the texts. */
  readonly cells: readonly (ReleaseCell & { readonly period: string })[]
  readonly ledger: Ledger
  readonly db: InstanceType<typeof DatabaseSync>
}

/** Imports a shop's lines and publishes months of it as a node does: previewed, audited, signed. */
export async function publishShop(
  shop: AttackedShop,
  months: readonly string[] = shop.months,
): Promise<OurReleases> {
  const db = new DatabaseSync(":memory:")
  const ledger = openSeededLedger(db, shop.name)
  const parsed = { rows: shop.lines.length, lines: shop.lines, refused: [], otherStores: 0 }
  ledger.importFile({ bytes: new Uint8Array(), parsed, profile: "attacked", at: AFTER })
  const author = testAuthor(`The cooperative of ${shop.name}`)
  const texts: string[] = []
  for (const month of months) {
    const plan = await previewRelease(ledger, month, DEFAULT_RULES)
    if (!plan.ok) throw new Error(plan.error.message)
    const done = await commitRelease(ledger, plan.value, AFTER, ({ period, cells, rules, quarter }) => {
      for (const part of [{ period, cells }, ...(quarter === undefined ? [] : [quarter])])
        texts.push(author.say(draftRelease(author.did, { ...part, rules })).text)
    })
    if (!done.ok) throw new Error(done.error.message)
  }
  return { texts, cells: texts.flatMap(cellsIn), ledger, db }
}

function cellsIn(text: string): (ReleaseCell & { period: string })[] {
  const { credentialSubject } = JSON.parse(text)
  const { period, cells } = ConsumptionRelease.parse(credentialSubject)
  return cells.map((cell) => ({ ...cell, period }))
}
