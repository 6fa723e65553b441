import { periodInWords } from "@commonshelf/page"
import type { AnswerState, AnswerValue, Cell, MetricColumn } from "@commonshelf/comparison"
import { describe, expect, test } from "vitest"
import { createWords } from "../messages/words.ts"
import { METRICS } from "../testing/invented-metrics.ts"
import { answered } from "../testing/invented-table.ts"
import { cellInWords, valueInWords } from "./cell-words.ts"

const words = createWords("en")
const STATES = [
  "answered",
  "declined",
  "not-asked",
  "waiting",
  "not-applicable",
  "disputed",
  "withdrawn",
] as const

function column(key: string): MetricColumn {
  const found = METRICS.find((metric) => metric.key === key)
  if (found === undefined) throw new Error(`no invented metric ${key}`)
  return found
}

const plain = (text: string) => text.replaceAll(/[\u2066-\u2069]/g, "").replaceAll("\u00a0", " ")

test("[M1] each of the seven states has words of its own", () => {
  const said = STATES.map((state: AnswerState) => cellInWords({ state }, column("distance"), words).main)
  expect(new Set(said).size).toBe(7)
})

describe("a value in words", () => {
  test.each([
    [{ type: "number", value: "1250.125", unit: "km" } as const, "1,250.125 km"],
    [{ type: "number", value: "0.1234567890123456789", unit: "t" } as const, "0.1234567890123456789 t"],
    [{ type: "ratio", value: "3.5" } as const, "3.5 : 1"],
    [{ type: "money", amountMinor: 5200, currency: "ILS", per: "h" } as const, "₪52.00 / hour"],
    [{ type: "money", amountMinor: 300, currency: "JPY" } as const, "¥300"],
    [{ type: "boolean", value: false } as const, "No"],
    [{ type: "ordinal", level: "reduced" } as const, "Reduced by plan"],
    [{ type: "ordinal", level: "unheard-of" } as const, "unheard-of"],
  ])("[M1] %j", (value, expected) => {
    expect(plain(valueInWords(value, column("pesticide-practice").options, words))).toBe(expected)
  })

  test("[M1] names its options in the reader's language", () => {
    const value: AnswerValue = { type: "category", options: ["organic-il", "kosher"] }
    expect(valueInWords(value, column("certificates").options, createWords("es"))).toBe(
      "Ecológico (IL), Kosher",
    )
  })
})

describe("a cell in words", () => {
  const ratio = { type: "ratio", value: "4" } as const

  test("[M1] says who says so, and for when", () => {
    const { main, notes } = cellInWords(answered(ratio), column("pay-spread"), words)
    expect(plain(main)).toBe("4 : 1")
    expect(notes).toEqual(["2025", "Supplier says"])
  })

  test("[M1] of a disputed answer shows the dispute before the value", () => {
    const { main, notes } = cellInWords(
      { ...answered(ratio), state: "disputed" },
      column("pay-spread"),
      words,
    )
    expect(main).toBe("Disputed")
    expect(plain(notes[0] ?? "")).toBe("4 : 1")
  })

  test("[M1] of a foreign claim never says that the supplier said it", () => {
    const cell = answered(ratio, { foreign: "WikiRate" })
    const { notes } = cellInWords(cell, column("pay-spread"), words)
    expect(notes).toContain("From WikiRate, not the supplier’s own words")
    expect(notes).not.toContain("Supplier says")
  })

  test("[M1] that cannot be compared says why", () => {
    const cell: Cell = answered(ratio, {
      metricVersion: "1.0.0",
      notComparable: { code: "other-metric-version", message: "answers 1.0.0" },
    })
    expect(cellInWords(cell, column("pay-spread"), words).notes).toContain(
      "Not comparable: answers version 1.0.0 of the question",
    )
  })
})

test.each([
  ["2025", "2025"],
  ["2025-Q3", "Q3 2025"],
  ["2025-03", "Mar 2025"],
  ["2025-01-01/2025-06-30", "Jan 1, 2025 to Jun 30, 2025"],
])("[M1] the period %s reads %s", (period, expected) => {
  expect(periodInWords(period, words)).toBe(expected)
})
