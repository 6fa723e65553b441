import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { fraction, ONE, parseDecimal, toDecimal, type Fraction } from "../number/fraction.ts"
import { convert, convertible, isSameUnit } from "./convert.ts"
import { formatUnit, parseUnit, type Unit } from "./unit.ts"
import { UNIT_ROWS } from "./unit-table.ts"

const RUNS = { seed: 20_261_125 }

function unit(text: string): Unit {
  const parsed = parseUnit(text)
  if (!parsed.ok) throw new TypeError(`${text} is no unit`)
  return parsed.value
}

function converted(value: string, from: string, to: string): string {
  const exact = convert(parseDecimal(value) ?? ONE, unit(from), unit(to))
  return exact.ok ? toDecimal(exact.value, 12).text : exact.error.kind
}

describe("units", () => {
  test("[ME1] have one code and one symbol each, and one base unit a dimension", () => {
    const spellings = UNIT_ROWS.flatMap(({ code, symbol }) => [...new Set([code, symbol])])
    expect(new Set(spellings).size).toBe(spellings.length)
    for (const { size } of UNIT_ROWS) expect(parseDecimal(size)?.n).toBeGreaterThan(0n)
    const bases = new Set(UNIT_ROWS.filter(({ size }) => size === "1").map(({ dimension }) => dimension))
    expect(bases).toEqual(new Set(UNIT_ROWS.map(({ dimension }) => dimension)))
  })

  test.each([
    ["KGM", "KGM"],
    ["kg", "KGM"],
    ["ILS/kg", "ILS/KGM"],
    ["g/kg", "GRM/KGM"],
    ["KGM/HAR/ANN", "KGM/HAR/ANN"],
    ["ILS", "ILS"],
    ["P1", "P1"],
    ["1/1", "Q26"],
  ])("[ME1] %s is read as %s", (text, code) => {
    expect(formatUnit(unit(text))).toBe(code)
  })

  test.each([
    ["KGR", "KGR"],
    ["kg CO2e/kg", "kg CO2e"],
    ["KGM/", ""],
    ["", ""],
    ["XXX", "XXX"],
    ["constructor", "constructor"],
  ])("[ME1] %j is none, and what of it is not known is told", (text, part) => {
    expect(parseUnit(text)).toEqual({ ok: false, error: { kind: "unknown-unit", part } })
  })

  test("[ME1] has at most two strokes", () => {
    expect(parseUnit("KGM/HAR/ANN/IE")).toMatchObject({ error: { kind: "too-many-strokes" } })
  })

  test("[ME1] two spellings of one are the same, a unit that nobody knows is itself", () => {
    expect(isSameUnit("ILS/kg", "ILS/KGM")).toBe(true)
    expect(isSameUnit("cups", "cups")).toBe(true)
    expect(isSameUnit("cups", "mugs")).toBe(false)
    expect(isSameUnit("GRM", "KGM")).toBe(false)
  })
})

describe("conversion", () => {
  test.each([
    ["2.5", "KGM", "GRM", "2500"],
    ["1", "KWH", "3B", "3.6"],
    ["1", "ANN", "DAY", "365.25"],
    ["1", "ANN", "MON", "12"],
    ["4", "DAA", "HAR", "0.4"],
    ["25", "GRM/KGM", "KGM/TNE", "25"],
    ["3", "KGM/HAR/ANN", "GRM/MTK/ANN", "0.3"],
    ["90", "ILS/KGM", "ILS/GRM", "0.09"],
    ["1", "LBR", "KGM", "0.45359237"],
    ["12", "P1", "Q26", "0.12"],
  ])("[ME2] %s %s are %s %s", (value, from, to, expected) => {
    expect(converted(value, from, to)).toBe(expected)
  })

  test.each([
    ["KGM", "LTR"],
    ["ILS/KGM", "EUR/KGM"],
    ["ILS", "ILS/KGM"],
    ["KGM/KGM", "P1"],
    ["HUR", "LH"],
    ["HEA", "IE"],
    ["ILS", "KGM"],
  ])("[ME2] %s is none of %s, whatever the number", (from, to) => {
    expect(converted("1", from, to)).toBe("not-convertible")
  })

  test("[ME2] there and back gives the same number, and over a third unit the same as straight", () => {
    const anyUnit = fc.constantFrom(...UNIT_ROWS.map(({ code }) => unit(code)))
    const value = fc
      .tuple(fc.bigInt({ min: -10_000n, max: 10_000n }), fc.bigInt({ min: 1n, max: 100n }))
      .map(([n, d]) => fraction(n, d))
    let met = 0
    fc.assert(
      fc.property(anyUnit, anyUnit, anyUnit, value, (a, b, c, exact) => {
        if (!convertible(a, b) || !convertible(b, c)) return
        met += 1
        expect(must(convert(must(convert(exact, a, b)), b, a))).toEqual(exact)
        expect(must(convert(must(convert(exact, a, b)), b, c))).toEqual(must(convert(exact, a, c)))
      }),
      { ...RUNS, numRuns: 2000 },
    )
    expect(met).toBeGreaterThan(10)
  })
})

function must(result: ReturnType<typeof convert>): Fraction {
  if (!result.ok) throw new TypeError(result.error.kind)
  return result.value
}
