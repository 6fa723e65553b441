import { DatabaseSync } from "@photostructure/sqlite"
import { expect, test } from "vitest"
import { loadRows } from "../testing/load-ledger.ts"
import { openLedger } from "./ledger.ts"
import { memberSpending } from "./member-spending.ts"

test("[MB5] a member's mirror holds what the member allows, net of what came back, and nobody else's", () => {
  const ledger = openLedger(new DatabaseSync(":memory:"))
  loadRows(ledger, [
    "2026-01-05,1,M1,7,Dairy,2,10.50",
    "2026-01-06,2,M1,7,Dairy,-1,-5.25",
    "2026-01-06,2,M1,8,Dairy,1,4.00",
    "2026-02-06,3,M1,9,Dairy,1,3.00",
    "2026-02-07,4,M1,9,Dairy,-1,-3.00",
    "2026-01-05,5,M2,7,Dairy,9,99.00",
  ])
  const [currency] = memberSpending(ledger, "M1").map((spending) => spending.currency)
  expect(memberSpending(ledger, " M1 ")).toEqual([
    { month: "2026-01", currency, product: "local:7", amount: { n: 21n, d: 4n } },
    { month: "2026-01", currency, product: "local:8", amount: { n: 4n, d: 1n } },
  ])
  ledger.setConsent("M1", "totals", "2026-03-01")
  expect(memberSpending(ledger, "M1")).toEqual([{ month: "2026-01", currency, amount: { n: 37n, d: 4n } }])
  ledger.setConsent("M1", "none", "2026-03-02")
  expect(memberSpending(ledger, "M1")).toEqual([])
})
