import { DatabaseSync } from "@photostructure/sqlite"
import { describe, expect, test } from "vitest"
import { DEFAULT_RULES } from "../release/rules.ts"
import { AS_OF, loadRows, preview, release } from "../testing/load-ledger.ts"
import { auditReleases } from "./audit-releases.ts"
import { commitRelease } from "./commit.ts"
import { openLedger } from "./ledger.ts"

/** Eight members who buy one piece each of forty products: about a third of the sums are rounded down to six. */
function singlePieces(month: string): string[] {
  return Array.from({ length: 40 * 8 }, (_, index) => {
    const [product, member] = [Math.floor(index / 8), index % 8]
    return `${month}-05,${month}-${index},M${member},${100 + product},Dairy,1,5.00`
  })
}

function shop() {
  const db = new DatabaseSync(":memory:")
  const ledger = openLedger(db)
  loadRows(ledger, singlePieces("2026-01"))
  return { db, ledger }
}

describe("a release that is audited before it is published", () => {
  test("[V3][V4] cells that tell too much are raised, and what is published tells nothing", async () => {
    const { ledger } = shop()
    const plan = await preview(ledger, "2026-01")
    expect(plan.audit?.cellsRaised).toBeGreaterThan(0)
    expect(plan.cells.length).toBeGreaterThan(5)
    expect(plan.cells.filter(({ quantity }) => quantity === "6")).toEqual([])
    await release(ledger, "2026-01")
    const audit = await auditReleases(ledger, undefined, DEFAULT_RULES)
    expect(audit).toMatchObject({ ok: true, value: { months: 1, cells: plan.cells.length, findings: [] } })
  })

  test("[V2] a month that would be published is audited with what is, and nothing changes", async () => {
    const { ledger } = shop()
    const { audit, cells } = await preview(ledger, "2026-01")
    expect(await auditReleases(ledger, "2026-01", DEFAULT_RULES)).toMatchObject({
      ok: true,
      value: {
        ...{ months: 0, proposed: "2026-01", cells: cells.length },
        ...{ cellsRaised: audit?.cellsRaised, findings: [] },
      },
    })
    expect(ledger.releases()).toEqual([])
    expect(await auditReleases(ledger, "2026-Q1", DEFAULT_RULES)).toMatchObject({
      ok: false,
      error: { kind: "bad-period" },
    })
  })

  test("[V2] nobody publishes another plan than the audited one", async () => {
    const { ledger } = shop()
    const plan = await preview(ledger, "2026-01")
    const [first] = plan.cells
    const telling = {
      ...plan,
      cells: plan.cells.map((cell) => (cell === first ? { ...cell, quantity: "6" } : cell)),
    }
    const refused = await commitRelease(ledger, telling, AS_OF, () => undefined)
    expect(refused).toMatchObject({ ok: false, error: { kind: "plan-changed" } })
  })

  test("[V1] a release of the past that tells too much is named by its cell, and by no member", async () => {
    const { db, ledger } = shop()
    const { cells } = await release(ledger, "2026-01")
    const [first] = cells
    const telling = cells.map((cell) => (cell === first ? { ...cell, quantity: "3" } : cell))
    db.prepare("UPDATE release SET plan = json_set(plan, '$.cells', json(?))").run(JSON.stringify(telling))
    const audit = await auditReleases(ledger, undefined, DEFAULT_RULES)
    const findings = audit.ok ? audit.value.findings : []
    expect(findings).toMatchObject([{ period: "2026-01", node: first?.node, by: "counting", percent: 0 }])
    expect(findings[0]?.message).toContain("exactly")
    expect(JSON.stringify(findings)).not.toMatch(/"M\d|[0-9a-f]{32}/)
  })
})
