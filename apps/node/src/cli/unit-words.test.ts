import { expect, test } from "vitest"
import { wordsIn } from "../messages/words.ts"
import { unitWords } from "./unit-words.ts"

test("[LA1] a unit is told as people write it, its words in their language", () => {
  const units = ["{piece}", "kg", "P1", "KGM/IE", "C62", "ILS/KGM"]
  expect(units.map((unit) => unitWords(unit, wordsIn("en")))).toEqual([
    "pieces",
    "kg",
    "%",
    "kg/person",
    "",
    "ILS/kg",
  ])
  expect(units.map((unit) => unitWords(unit, wordsIn("he"))).slice(0, 4)).toEqual([
    "יחידות",
    "kg",
    "%",
    "kg/אדם",
  ])
})
