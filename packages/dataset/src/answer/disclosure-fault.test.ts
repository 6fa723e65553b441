import { authoritativeText, draftDisclosure, type MethodDeviation } from "@commonshelf/documents"
import { describe, expect, test } from "vitest"
import { buildDataset } from "../store/create-index.ts"
import { cellsOf } from "../testing/cells-of.ts"
import { answered, testWorld } from "../testing.ts"
import { explainCell } from "../explanation/explain-cell.ts"

type More = Partial<Parameters<typeof draftDisclosure>[1]>

/** The cell of a supplier that answered its pay spread with something beside the value. */
function told(more: More) {
  const world = testWorld()
  const { silent } = world.suppliers
  const metric = world.metrics.paySpread
  const answer = answered({ type: "ratio", value: "5" })
  world.say(silent, draftDisclosure(silent.did, { metric, period: "2025", answer, ...more }))
  return { world, cell: cellsOf(world, "silent")("pay-spread") }
}

const deviation = (effect: MethodDeviation["effect"]): MethodDeviation => ({
  what: authoritativeText("en", "Without bonuses."),
  effect,
})

describe("what is said beside a value", () => {
  test("[DI1] who does not know has declined like who does not say, and it is told which", () => {
    const { cell } = told({ answer: { state: "unknown", reason: "our books burnt" } })
    expect(cell).toMatchObject({ state: "declined", unknown: true, reason: "our books burnt" })
    expect(cell?.value).toBeUndefined()
    expect(cellsOf(testWorld(), "emek")("pay-spread")?.unknown).toBeUndefined()
  })

  test("[DI2] an answer about a part is shown and not compared, one about everything is", () => {
    expect(told({ coverage: { sites: "80" } }).cell).toMatchObject({
      state: "answered",
      coverage: { sites: "80" },
      notComparable: { code: "part-covered", message: "The answer covers 80 % of the sites." },
    })
    expect(told({ coverage: { sites: "100.0", products: "100" } }).cell?.notComparable).toBeUndefined()
  })

  test.each([
    ["none", undefined],
    ["higher", undefined],
    ["lower", "method-deviation"],
    ["unknown", "method-deviation"],
  ] as const)("[DI3] a deviation whose effect is %s: of a spread, where less is better", (effect, code) => {
    const { cell } = told({ deviations: [deviation(effect)] })
    expect(cell?.notComparable?.code).toBe(code)
    expect(cell?.deviations).toHaveLength(1)
  })

  test("[DI3] one harmful deviation among harmless ones is enough", () => {
    const { cell } = told({ deviations: [deviation("none"), deviation("lower")] })
    expect(cell?.notComparable?.code).toBe("method-deviation")
  })

  test("[DI4] who says how sure it is is compared like who does not", () => {
    const { cell } = told({ accuracy: { low: "4", high: "9" } })
    expect(cell).toMatchObject({ accuracy: { low: "4", high: "9" } })
    expect(cell?.notComparable).toBeUndefined()
  })

  test("[DI1] the reasons of a cell show what went into it", () => {
    const inputs = [{ name: "highest", value: "20000", unit: "ILS" }]
    const { world } = told({ inputs, scope: "The bakery" })
    const why = explainCell(buildDataset(world.statements), {
      supplier: world.suppliers.silent.scid,
      metric: "pay-spread",
      category: "all",
      asOf: world.asOf,
    })
    expect(why?.answers[0]?.stated).toEqual({ inputs, scope: "The bakery" })
  })
})
