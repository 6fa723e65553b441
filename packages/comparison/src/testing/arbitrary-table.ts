import type { Cell, ComparisonTable } from "@commonshelf/dataset"
import * as fc from "fast-check"
import { answeredCell, TEST_COLUMNS, testTable } from "../testing.ts"
import { IMPORTANCES, type Weights } from "../weights.ts"

/*
 * Tables of a few suppliers with any answers, and any weights.
 */

const silentCell: fc.Arbitrary<Cell> = fc.constantFrom(
  { state: "declined" },
  { state: "waiting" },
  { state: "not-asked" },
  { state: "withdrawn" },
  { state: "not-applicable" },
)

const decimal = fc
  .tuple(fc.integer({ min: -3, max: 130 }), fc.nat(9))
  .map(([whole, tenth]) => `${whole}.${tenth}`)

const valueCell: Readonly<Record<string, fc.Arbitrary<Cell>>> = {
  "pay-spread": decimal.map((value) => answeredCell({ type: "ratio", value })),
  "organic-share": decimal.map((value) => answeredCell({ type: "number", value, unit: "P1" })),
  "wage-cap": fc.boolean().map((value) => answeredCell({ type: "boolean", value })),
  "worker-voice": fc
    .constantFrom("none", "asked", "co-decide", "own")
    .map((level) => answeredCell({ type: "ordinal", level })),
  certificates: fc.constant(answeredCell({ type: "category", options: ["fair"] })),
}

/** An answer with a value, now and then disputed or not comparable, or one of the silent states. */
function cellOf(key: string): fc.Arbitrary<Cell> {
  const value = valueCell[key] ?? silentCell
  const disputed = value.map((cell): Cell => ({ ...cell, state: "disputed" }))
  const notComparable = { code: "other-unit", message: "The answer is in KGM." } as const
  const other = value.map((cell): Cell => ({ ...cell, notComparable }))
  return fc.oneof({ weight: 4, arbitrary: value }, { weight: 2, arbitrary: silentCell }, disputed, other)
}

const answers = fc.record(Object.fromEntries(TEST_COLUMNS.map(({ key }) => [key, cellOf(key)])))

/** Up to eight suppliers, named A to H in any order. */
export const arbitraryTable: fc.Arbitrary<ComparisonTable> = fc
  .uniqueArray(fc.tuple(fc.constantFrom("A", "B", "C", "D", "E", "F", "G", "H"), answers), {
    minLength: 1,
    selector: ([supplier]) => supplier,
  })
  .map((suppliers) => testTable(TEST_COLUMNS, Object.fromEntries(suppliers)))

const weight = fc.oneof(
  fc.constantFrom(...IMPORTANCES),
  fc.constantFrom("0", "0.25", "0.9", "1").map((minimum) => ({ importance: "must", minimum }) as const),
)

/** A weight for every metric. */
export const arbitraryWeights: fc.Arbitrary<Weights> = fc.record(
  Object.fromEntries(TEST_COLUMNS.map(({ key }) => [key, weight])),
)
