import { compareDecimals } from "../number/decimal.ts"
import type { Recipe } from "./schema.ts"

/**
 * How open a recipe is, from what it tells and never from what it claims [DI12]: 0 nothing, 1 a part, 2 every ingredient,
 * 3 every share exactly, 4 also what is done, under a licence.
 */
export function recipeOpenness({ flows, hiddenShare, processes = [], licence }: Recipe): 0 | 1 | 2 | 3 | 4 {
  if (compareDecimals(hiddenShare, "0") > 0) return flows.length === 0 ? 0 : 1
  if (flows.some(({ disclosed }) => disclosed === "range")) return 2
  return processes.length > 0 && licence !== undefined ? 4 : 3
}
