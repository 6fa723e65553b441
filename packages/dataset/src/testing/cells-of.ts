import { buildDataset } from "../store/create-index.ts"
import { comparisonTable } from "../table/comparison-table.ts"
import type { Cell } from "../table/types.ts"
import type { TestWorld } from "./world.ts"

/** The cells of one supplier of the world, by the name of the metric. */
export function cellsOf(
  world: TestWorld,
  supplier: keyof TestWorld["suppliers"],
  options: { readonly asOf?: string; readonly category?: string } = {},
): (metric: string) => Cell | undefined {
  const { scid } = world.suppliers[supplier]
  const { rows } = comparisonTable(buildDataset(world.statements), {
    category: "all",
    asOf: world.asOf,
    ...options,
  })
  const row = rows.find((found) => found.supplier === scid)
  return (metric) => row?.cells[metric]
}
