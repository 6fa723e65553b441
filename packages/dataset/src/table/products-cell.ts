import { byAge } from "../store/entry.ts"
import { hasValue, missingCell, type CellQuestion, type ResolvedCell } from "./cell.ts"
import type { Cell } from "./types.ts"

/**
 * One cell for what a supplier says about several products: their answer when only one has one or all have the same.
 * Different answers are shown as answered, and never compared: a supplier could otherwise pick the product that looks
 * best. When none of the different ones has a value, the most silent state stands for all.
 */
export function productsCell(cells: readonly ResolvedCell[], question: CellQuestion): Cell {
  const said = cells
    .flatMap(({ cell, answer }) => (answer === undefined ? [] : [{ cell, answer }]))
    .toSorted((a, b) => byAge(b.answer.entry, a.answer.entry))
  const [latest] = said
  if (latest === undefined) return missingCell(question)
  if (new Set(said.map(({ cell }) => sameness(cell))).size === 1) return latest.cell
  const withValue = said.filter(({ cell }) => hasValue(cell)).length
  if (withValue === 0) return mostSilent(said.map(({ cell }) => cell)) ?? latest.cell
  const message = `The answers about ${said.length} products of the category differ.`
  return { state: "answered", notComparable: { code: "several-products", message } }
}

/** What must be equal for two cells to say the same. */
function sameness({ state, value, unknown, metricVersion, notComparable }: Cell): string {
  return JSON.stringify([
    state,
    unknown ?? "",
    value ?? "",
    notComparable === undefined ? "" : [notComparable.code, metricVersion],
  ])
}

function mostSilent(cells: readonly Cell[]): Cell | undefined {
  const states = ["declined", "withdrawn", "disputed"] as const
  return states.flatMap((state) => cells.find((cell) => cell.state === state) ?? [])[0]
}
