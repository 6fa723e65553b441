import { formatRoute } from "@commonshelf/page"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import { PAGES, parseRoute } from "./route.ts"

test("a route that was formatted parses to itself", () => {
  const choices = fc.dictionary(fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), {
    noNullPrototype: true,
  })
  fc.assert(
    fc.property(fc.constantFrom(...PAGES), choices, (page, chosen) => {
      expect(parseRoute(formatRoute({ page, choices: chosen }))).toEqual({ page, choices: chosen })
    }),
    { seed: 20_261_103 },
  )
})

test("what is no route is the comparison", () => {
  for (const hash of ["", "#", "#/", "#/nowhere", "#top", "#/compare?"]) {
    expect(parseRoute(hash)).toEqual({ page: "compare", choices: {} })
  }
})

test("an empty choice is left out", () => {
  expect(formatRoute({ page: "needs", choices: { category: "" } })).toBe("#/needs")
})
