import { describe, expect, test } from "vitest"
import { buildDataset } from "../store/create-index.ts"
import { testWorld } from "../testing.ts"
import { comparisonTable } from "./comparison-table.ts"

test("smoke", () => {
  const world = testWorld()
  const t = comparisonTable(buildDataset(world.statements), { category: "dairy", asOf: world.asOf })
  console.log(JSON.stringify(t, null, 1))
})
