import { runSeed } from "@commonshelf/identity/testing"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { splices } from "./splice-text.ts"

const words = fc
  .array(fc.constantFrom("we", " ", "show", "wages", ".", "שכר", "👨‍👩‍👧", "\n"), { maxLength: 25 })
  .map((parts) => parts.join(""))

function applied(text: string, to: string): string {
  return splices(text, to)
    .toReversed()
    .reduce(
      (sofar, { start, deleted, inserted }) =>
        sofar.slice(0, start) + inserted + sofar.slice(start + deleted),
      text,
    )
}

describe("the pieces by which one text becomes another", () => {
  test("[DR5] make exactly the other text", () => {
    fc.assert(
      fc.property(words, words, (from, to) => {
        expect(applied(from, to)).toBe(to)
      }),
      { seed: runSeed(72), numRuns: 300 },
    )
  })

  test("[DR5] leave words alone that both have", () => {
    expect(splices("We show wages. We visit.", "We show all wages. We visit twice.")).toEqual([
      { start: 8, deleted: 0, inserted: "all " },
      { start: 23, deleted: 0, inserted: " twice" },
    ])
    expect(splices("same", "same")).toEqual([])
  })
})
