import { describe, expect, test } from "vitest"
import { jsonFault } from "./json.ts"

describe("jsonFault", () => {
  test.each([
    [1, 0, true],
    [[], 0, false],
    [[], 1, true],
    [{ a: [1] }, 1, false],
    [{ a: [1] }, 2, true],
  ])("[S1] says of %j whether it nests at most %i levels: %s", (value, levels, fits) => {
    expect(jsonFault(value, levels) === undefined).toBe(fits)
  })

  test("[S2] names the fault", () => {
    expect(jsonFault({ price: [Number.NaN] }, 32)).toBe("has the number NaN")
  })
})
