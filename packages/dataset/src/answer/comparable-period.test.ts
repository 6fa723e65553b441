import { describe, expect, test } from "vitest"
import { buildDataset } from "../store/create-index.ts"
import { comparisonTable } from "../table/comparison-table.ts"
import { answered } from "../testing/sayings.ts"
import { testWorld } from "../testing/world.ts"

describe("answers of another time", () => {
  function cellFor(period: string, asOf = "2026-06-01T00:00:00Z") {
    const world = testWorld()
    const { bob } = world.suppliers
    world.answer(bob, world.metrics.workerVoice, answered({ type: "ordinal", level: "asked" }), { period })
    const { rows } = comparisonTable(buildDataset(world.statements), { category: "all", asOf })
    return rows.find(({ supplier }) => supplier === bob.scid)?.cells["worker-voice"]
  }

  test("[M3] what has not begun is no answer to how things are", () => {
    expect(cellFor("2026-07")).toMatchObject({ state: "answered", notComparable: { code: "other-period" } })
    expect(cellFor("2026-06")).not.toHaveProperty("notComparable")
  })

  test("[M3] where the metric does not say how long an answer holds, it is compared for 36 months", () => {
    expect(cellFor("2025", "2028-12-31T00:00:00Z")).not.toHaveProperty("notComparable")
    expect(cellFor("2025", "2029-01-01T00:00:00Z")).toMatchObject({
      state: "answered",
      notComparable: { code: "other-period" },
    })
  })
})
