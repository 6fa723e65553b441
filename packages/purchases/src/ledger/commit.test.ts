import { DatabaseSync } from "@photostructure/sqlite"
import { describe, expect, test } from "vitest"
import { DEFAULT_RULES } from "../release/rules.ts"
import { AS_OF, loadRows, preview, release, rowsOfMembers } from "../testing/load-ledger.ts"
import { commitRelease } from "./commit.ts"
import { openLedger, type Ledger } from "./ledger.ts"
import { type ReleasePlan } from "./plan.ts"
import { previewRelease } from "./preview.ts"

describe("when a month is released", () => {
  function ready(...days: string[]): Ledger {
    const ledger = openLedger(new DatabaseSync(":memory:"))
    loadRows(
      ledger,
      days.flatMap((day) => rowsOfMembers(day, 6)),
    )
    return ledger
  }

  function kindOf(result: Awaited<ReturnType<typeof previewRelease>>): string {
    return result.ok ? "released" : `${result.error.kind} ${result.error.period}`
  }

  test("[R7] a month that is not over is previewed and not released", async () => {
    const ledger = ready("2026-01-05")
    const result = await commitRelease(
      ledger,
      await preview(ledger, "2026-01"),
      "2026-02-01T00:00:00Z",
      () => {
        throw new Error("must not be published")
      },
    )
    expect(kindOf(result)).toBe("not-closed 2026-01")
    expect(ledger.releases()).toEqual([])
  })

  test("[R7][T12] a month is released once, and a period that overlaps it never", async () => {
    const ledger = ready("2026-01-05", "2026-02-05")
    const plan = await preview(ledger, "2026-01")
    await commitRelease(ledger, plan, AS_OF, () => undefined)
    expect(kindOf(await commitRelease(ledger, plan, AS_OF, () => undefined))).toBe(
      "already-published 2026-01",
    )
    expect(kindOf(await previewRelease(ledger, "2026-01", { ...DEFAULT_RULES, series: "monthly-2" }))).toBe(
      "already-published 2026-01",
    )
    expect(kindOf(await previewRelease(ledger, "2026-W05", DEFAULT_RULES))).toBe("bad-period 2026-W05")
    expect(kindOf(await previewRelease(ledger, "2026-Q1", DEFAULT_RULES))).toBe("bad-period 2026-Q1")
    expect(ledger.releases()).toEqual([
      { month: "2026-01", state: "published", begunAt: AS_OF, publishedAt: AS_OF },
    ])
  })

  test("[R7] who asks for a quarter is told to release its months", async () => {
    const refused = await previewRelease(ready("2017-01-05"), "2017-Q1", DEFAULT_RULES)
    expect(refused).toEqual({
      ok: false,
      error: {
        kind: "bad-period",
        period: "2017-Q1",
        message:
          "2017-Q1 is a quarter, which comes with the last of its months to be released. " +
          "Release 2017-01, 2017-02, 2017-03, in any order.",
      },
    })
  })

  test("[R7] who releases a month again is told where its later lines count", async () => {
    const ledger = ready("2026-01-05")
    await release(ledger, "2026-02")
    await release(ledger, "2026-01")
    const refused = await previewRelease(ledger, "2026-01", DEFAULT_RULES)
    expect(!refused.ok && refused.error.message).toContain("count in 2026-03.")
  })

  test("[T12] rules below the minimum release nothing, however they came here", async () => {
    expect(kindOf(await previewRelease(ready("2026-01-05"), "2026-01", { ...DEFAULT_RULES, k: 3 }))).toBe(
      "bad-rules 2026-01",
    )
  })

  test("[R7] a plan that the lines have left behind is not released", async () => {
    const ledger = ready("2026-01-05")
    const plan = await preview(ledger, "2026-01")
    loadRows(ledger, rowsOfMembers("2026-01-07", 6))
    expect(kindOf(await commitRelease(ledger, plan, AS_OF, () => undefined))).toBe("plan-changed 2026-01")
    expect(ledger.releases()).toEqual([])
  })

  test("[R7] after a failure in between, the very same plan is published, whatever came in meanwhile", async () => {
    const ledger = ready("2026-01-05", "2026-02-05")
    const plan = await preview(ledger, "2026-01")
    const crash = commitRelease(ledger, plan, AS_OF, () => Promise.reject(new Error("no network")))
    await expect(crash).rejects.toThrow("no network")
    expect(ledger.releases()).toMatchObject([{ month: "2026-01", state: "pending" }])
    loadRows(ledger, rowsOfMembers("2026-01-09", 6))
    ledger.setConsent("M1", "none", "2026-02-01")
    expect(kindOf(await previewRelease(ledger, "2026-02", DEFAULT_RULES))).toBe("unfinished 2026-01")
    expect(await preview(ledger, "2026-01")).toEqual(plan)
    const published: ReleasePlan[] = []
    await commitRelease(
      ledger,
      await preview(ledger, "2026-01"),
      AS_OF,
      (again) => void published.push(again),
    )
    expect(published).toEqual([plan])
    expect(ledger.releases()).toMatchObject([{ month: "2026-01", state: "published" }])
  })

  test("[I2] an import whose lines a begun release has is not undone", async () => {
    const ledger = ready("2026-01-05")
    await commitRelease(ledger, await preview(ledger, "2026-01"), AS_OF, () =>
      Promise.reject(new Error("no network")),
    ).catch(() => undefined)
    expect(ledger.undo("1")).toMatchObject({ ok: false, error: { kind: "published", periods: ["2026-01"] } })
  })
})
