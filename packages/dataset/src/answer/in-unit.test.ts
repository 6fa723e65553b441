import type { AnswerValue } from "@commonshelf/documents"
import { convert, parseDecimal, parseUnit, UNIT_ROWS } from "@commonshelf/documents/measure"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { organicShare } from "../testing/metrics.ts"
import { inColumnUnit } from "./in-unit.ts"

const number = (value: string, unit: string): AnswerValue => ({ type: "number", value, unit })
const money = (amountMinor: number, per: string): AnswerValue => ({
  type: "money",
  amountMinor,
  currency: "ILS",
  per,
})
const inUnit = (unit: string, value: AnswerValue) => inColumnUnit(organicShare({ unit }), value)

describe("a value in the unit of its column", () => {
  test("[M4] is converted exactly, and what was answered stays beside it", () => {
    expect(inUnit("KGM", number("1250", "GRM"))).toEqual({
      value: number("1.25", "KGM"),
      original: number("1250", "GRM"),
    })
    expect(inUnit("GRM/LTR", number("2", "KGM/HLT"))).toMatchObject({ value: number("20", "GRM/LTR") })
    expect(inUnit("ILS/KGM", money(3, "GRM"))).toEqual({
      value: money(3000, "KGM"),
      original: money(3, "GRM"),
    })
  })

  test("[M4] is the same where a unit is only spelt in another way", () => {
    expect(inUnit("KGM", number("5", "kg"))).toEqual({ value: number("5", "KGM") })
  })

  test("[M4] stays as it was answered where it cannot be told exactly, or is of something else", () => {
    for (const [unit, value] of [
      ["LBR", number("1", "KGM")],
      ["KGM", number("1", "LTR")],
      ["P1", number("1", "KGM/KGM")],
      ["ILS/GRM", money(1, "KGM")],
      ["EUR/KGM", money(1, "GRM")],
      ["furlongs", number("1", "KGM")],
    ] as const)
      expect(inUnit(unit, value)).toEqual({ value })
  })

  test("[M4] is nowhere rounded, whatever the units", () => {
    const unit = fc.constantFrom(...UNIT_ROWS.map(({ code }) => code))
    fc.assert(
      fc.property(unit, unit, fc.integer({ min: -9999, max: 9999 }), (from, to, amount) => {
        const { value, original } = inUnit(to, number(`${amount}`, from))
        if (original === undefined || value.type !== "number") return
        const [parsedFrom, parsedTo, back] = [parseUnit(from), parseUnit(to), parseDecimal(value.value)]
        if (!parsedFrom.ok || !parsedTo.ok || back === undefined) throw new TypeError("units of the table")
        expect(convert(back, parsedTo.value, parsedFrom.value)).toEqual({
          ok: true,
          value: { n: BigInt(amount), d: 1n },
        })
      }),
    )
  })
})
