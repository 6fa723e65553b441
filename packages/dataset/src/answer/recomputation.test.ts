import {
  authoritativeText,
  draftDisclosure,
  MetricContent,
  type SupplierDisclosure,
} from "@commonshelf/documents"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { explainCell } from "../explanation/explain-cell.ts"
import { buildDataset } from "../store/create-index.ts"
import { cellsOf } from "../testing/cells-of.ts"
import { answered, testWorld } from "../testing.ts"

const text = (words: string) => authoritativeText("en", words)

/** Highest to lowest pay, calculated from both. */
const SPREAD = MetricContent.parse({
  type: "Metric",
  v: 2,
  name: "spread-by-formula",
  version: "1.0.0",
  status: "adopted",
  title: text("Pay spread"),
  question: text("How many times the lowest is the highest?"),
  method: text("Divide the highest by the lowest."),
  subjectTypes: ["supplier"],
  valueType: "ratio",
  anchors: { worst: "12", best: "2" },
  topic: "social.labour",
  inputs: ["highest", "lowest"].map((name) => ({ name, label: text(name), valueType: "money", unit: "ILS" })),
  formula: "highest / lowest",
})

const SPREAD_IN_ANY_CURRENCY = MetricContent.parse({
  ...SPREAD,
  inputs: ["highest", "lowest"].map((name) => ({ name, label: text(name), valueType: "money" })),
})

/** The cell of a supplier that states a spread with its inputs. */
function told(value: string, inputs: SupplierDisclosure["inputs"], content = SPREAD) {
  const world = testWorld()
  const { silent } = world.suppliers
  const { galil } = world.cooperatives
  const metric = world.define(galil, content)
  world.decide(galil, "adopt", metric)
  const answer = answered({ type: "ratio", value })
  world.say(
    silent,
    draftDisclosure(silent.did, { metric, period: "2025", answer, ...(inputs && { inputs }) }),
  )
  const why = explainCell(buildDataset(world.statements), {
    supplier: silent.scid,
    metric: "spread-by-formula",
    category: "all",
    asOf: world.asOf,
  })
  return { cell: cellsOf(world, "silent")("spread-by-formula"), recomputed: why?.answers[0]?.recomputed }
}

const pay = (highest: string, lowest: string, unit = "ILS") => [
  { name: "highest", value: highest, unit },
  { name: "lowest", value: lowest, unit },
]

describe("[DI17] an answer that is calculated again", () => {
  test.each([
    ["5", "20000", "4000"],
    ["4.88", "20000", "4100"],
    ["4.878", "20000", "4100"],
    ["4.9", "20000", "4100"],
  ])("[DI17] %s is what %s / %s gives, rounded as it is stated", (value, highest, lowest) => {
    const { cell, recomputed } = told(value, pay(highest, lowest))
    expect(recomputed?.state).toBe("same")
    expect(cell?.notComparable).toBeUndefined()
  })

  test("[DI17] a stated value that differs is shown with what the formula gives, and not compared", () => {
    const { cell, recomputed } = told("4.87", pay("20000", "4100"))
    expect(recomputed).toEqual({ state: "differs", value: "4.878049" })
    expect(cell).toMatchObject({
      state: "answered",
      value: { value: "4.87" },
      notComparable: { code: "recomputed-otherwise" },
    })
  })

  test.each([
    ["missing-input", [{ name: "highest", value: "20000" }]],
    ["division-by-zero", pay("20000", "0")],
    ["other-unit", pay("20000", "4000", "EUR")],
  ] as const)(
    "[DI17] inputs that give no value are told: %s; the answer stands as without them",
    (kind, inputs) => {
      const { cell, recomputed } = told("5", [...inputs])
      expect(recomputed).toMatchObject({ state: "impossible", kind })
      expect(cell?.notComparable).toBeUndefined()
    },
  )

  test("[DI17] money in any currency is in one: the same ratio in euros, none of two currencies", () => {
    const anyCurrency = SPREAD_IN_ANY_CURRENCY
    expect(told("5", pay("20000", "4000", "EUR"), anyCurrency).recomputed?.state).toBe("same")
    const [highest, lowest] = pay("20000", "4000", "EUR")
    const mixed = highest && lowest ? [highest, { ...lowest, unit: "ILS" }] : []
    expect(told("5", mixed, anyCurrency).recomputed).toMatchObject({
      state: "impossible",
      kind: "other-unit",
    })
  })

  test("[DI17] without inputs nothing is calculated, and input that the formula does not know changes nothing", () => {
    expect(told("5", undefined).recomputed).toBeUndefined()
    const more = [...pay("20000", "4000"), { name: "median", value: "9000" }]
    expect(told("5", more).recomputed?.state).toBe("same")
  })

  test("[DI17] the exact quotient with up to six places is always the same, one more unit in its last place never", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10 ** 6 }),
        fc.integer({ min: 1, max: 10 ** 6 }),
        (highest, lowest) => {
          const inputs = pay(String(highest), String(lowest))
          const micro = (BigInt(highest) * 2_000_000n + BigInt(lowest)) / (2n * BigInt(lowest))
          const stated = (n: bigint) => `${n / 1_000_000n}.${String(n % 1_000_000n).padStart(6, "0")}`
          expect(told(stated(micro), inputs).recomputed?.state).toBe("same")
          expect(told(stated(micro + 1n), inputs).recomputed?.state).toBe("differs")
        },
      ),
      { seed: 20_261_125, numRuns: 8 },
    )
  })
})
