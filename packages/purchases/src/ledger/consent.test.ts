import { DatabaseSync } from "@photostructure/sqlite"
import { describe, expect, test } from "vitest"
import { DEFAULT_RULES } from "../release/rules.ts"
import { auditLedger } from "../testing/audit.ts"
import { loadRows, preview, release, rowsOfMembers } from "../testing/load-ledger.ts"
import { auditReleases } from "./audit-releases.ts"
import { openLedger } from "./ledger.ts"

const MONTHS = ["2026-01", "2026-02", "2026-03"]

/** Twenty members of whom most buy each of three products every month. */
function shop() {
  const db = new DatabaseSync(":memory:")
  const ledger = openLedger(db)
  const buys = MONTHS.flatMap((month) =>
    Array.from({ length: 60 }, (_, index) => ({
      month,
      product: 7 + (index % 3),
      member: Math.floor(index / 3),
    })),
  )
  const rows = buys
    .filter(({ product, member }) => (product + member) % 4 > 0)
    .map(({ month, product, member }, index) => {
      const amount = 2 + ((index + member) % 5)
      return `${month}-05,${month}-${index},M${member},${product},Dairy,${amount},${amount * 5}.00`
    })
  loadRows(ledger, rows)
  return { db, ledger }
}

const LEVELS_OF_TOTALS = `
  SELECT DISTINCT period, cell FROM covered JOIN line ON id = line JOIN consent USING (member)
  WHERE level = 'totals'`

describe("what members consent to", () => {
  test("[MB1] who has said nothing consents to items, and a level holds since the day on which it changed", () => {
    const ledger = openLedger(new DatabaseSync(":memory:"))
    loadRows(ledger, rowsOfMembers("2026-01-05", 1))
    expect(ledger.consentOf("M0")).toEqual({ level: "items" })
    ledger.setConsent(" M0 ", "totals", "2026-02-01")
    ledger.setConsent("M0", "totals", "2026-03-01")
    expect(ledger.consentOf("M0")).toEqual({ level: "totals", since: "2026-02-01" })
    ledger.setConsent("M0", "items", "2026-04-01")
    expect(ledger.consentOf("M0")).toEqual({ level: "items", since: "2026-04-01" })
    expect(ledger.consents()).toEqual({ none: 0, totals: 0, items: 1 })
    expect([ledger.knowsMember("M0"), ledger.knowsMember("M1")]).toEqual([true, false])
  })

  test("[MB1] totals count in figures of the whole shop only, and the audit finds nothing in all of it", async () => {
    const { db, ledger } = shop()
    for (let member = 0; member < 6; member += 1) ledger.setConsent(`M${member}`, "totals", "2026-01-01")
    for (const month of MONTHS) expect((await release(ledger, month)).cells.length).toBeGreaterThan(0)
    const plans: { plan: string }[] = db.prepare("SELECT plan FROM release ORDER BY month").all()
    const { quarter } = JSON.parse(plans.at(-1)?.plan ?? "{}") as {
      quarter: { period: string; cells: { level: string }[] }
    }
    const covered: { period: string; cell: number }[] = db.prepare(LEVELS_OF_TOTALS).all()
    expect(covered.length).toBeGreaterThan(0)
    expect(covered.map(({ period, cell }) => [period, quarter.cells[cell]?.level])).toEqual(
      covered.map(() => ["2026-Q1", "all"]),
    )
    expect(auditLedger(db, DEFAULT_RULES)).toEqual([])
    expect(await auditReleases(ledger, undefined, DEFAULT_RULES)).toMatchObject({ value: { findings: [] } })
  })

  test("[MB1][R7] a change works forward only: what is published stays, and what is open follows it", async () => {
    const { db, ledger } = shop()
    const published = await release(ledger, "2026-01")
    const before = await preview(ledger, "2026-02")
    for (const member of ["M1", "M2", "M3"]) ledger.setConsent(member, "totals", "2026-02-10")
    expect(await preview(ledger, "2026-02")).not.toEqual(before)
    for (const member of ["M1", "M2", "M3"]) ledger.setConsent(member, "items", "2026-02-11")
    expect(await preview(ledger, "2026-02")).toEqual(before)
    const row: { plan: string } = db.prepare("SELECT plan FROM release").get()
    expect(JSON.parse(row.plan)).toEqual(JSON.parse(JSON.stringify(published)))
  })

  test("[MB1] who opted out of a ledger of version 1 is still left out", () => {
    const db = new DatabaseSync(":memory:")
    openLedger(db).setConsent("M0", "none", "2026-02-01")
    db.exec(`
      CREATE TABLE optedOut (member TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
      INSERT INTO optedOut SELECT member FROM consent;
      DROP TABLE consent;
      DROP TABLE ballot;
      DROP TABLE pooled;
      DROP TABLE pool;
      DROP TRIGGER coveredINSERT;
      DROP TRIGGER coveredUPDATE;
      UPDATE ledger SET version = 1`)
    const ledger = openLedger(db)
    expect(ledger.consentOf("M0")).toEqual({ level: "none" })
    expect(db.prepare("SELECT version FROM ledger").get()).toEqual({ version: 4 })
  })
})
