import { describe, expect, test } from "vitest"
import { amountInWords, unitInWords, unitsInWords } from "./unit-words.ts"
import { UNIT_ROWS } from "./unit-table.ts"

const LANGUAGES = ["en", "he", "es"] as const

describe("units in words", () => {
  test.each([
    ["P1", "%"],
    ["KGM/KMT", "kg/km"],
    ["kg/{piece}", "kg/piece"],
    ["ILS/KGM", "ILS/kg"],
    ["KGM/HAR/ANN", "kg/ha/year"],
    ["1/1", ""],
    ["C62/KGM", "1/kg"],
    ["kg CO₂e/kg", "kg CO₂e/kg"],
    ["constructor", "constructor"],
    ["", ""],
  ])("[LA8] %s is written %s, and what is no unit as it came", (unit, written) => {
    expect(unitInWords(unit, "en")).toBe(written)
  })

  test.each([
    ["1", "1 piece", "יחידה אחת", "1 unidad"],
    ["2", "2 pieces", "שתי יחידות", "2 unidades"],
    ["2.0", "2.0 pieces", "שתי יחידות", "2.0 unidades"],
    ["12", "12 pieces", "12 יחידות", "12 unidades"],
    ["1000000", "1000000 pieces", "1000000 יחידות", "1000000 unidades"],
  ])("[LA8] %s pieces are told in the numbers that a language has", (number, ...told) => {
    expect(LANGUAGES.map((language) => amountInWords(number, "{piece}", language))).toEqual(told)
  })

  test("[LA8] a number stands as the reader's language writes it, before a sign as before a word", () => {
    expect(amountInWords("1234.5", "KGM", "es", "1234,5")).toBe("1234,5 kg")
    expect(amountInWords("1234.5", "kg", "he", "1,234.5")).toBe("1,234.5 ק״ג")
    expect(amountInWords("0.12", "Q26", "en")).toBe("0.12")
    expect(amountInWords("2", "HUR/KGM", "he")).toBe("2 שעות/ק״ג")
  })

  test("[LA8] several stand over a column, one after the stroke", () => {
    expect(unitsInWords("{piece}", "en")).toBe("pieces")
    expect(unitsInWords("HUR/{piece}", "es")).toBe("horas/unidad")
  })

  test("[LA8] no unit is told by a code or in brackets", () => {
    const told = UNIT_ROWS.flatMap(({ code, symbol }) =>
      LANGUAGES.flatMap((language) =>
        [code, symbol].map((unit) => [unitInWords(unit, language), amountInWords("3", unit, language)]),
      ),
    ).flat()
    expect(told.filter((text) => /[[\]{}]|\b[A-Z]{3}\b/.test(text))).toEqual([])
    expect(told.filter((text) => text.trim() !== text)).toEqual([])
  })
})
