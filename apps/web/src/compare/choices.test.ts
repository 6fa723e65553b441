import { IMPORTANCES } from "@commonshelf/comparison"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import { choicesFromLink, choicesToLink, parseStoredChoices } from "./choices.ts"

const key = fc.stringMatching(/^[a-z]{1,8}(-[a-z]{1,8})?(@[A-Za-z0-9]{8})?$/)
const choices = fc.dictionary(key, fc.constantFrom(...IMPORTANCES), { noNullPrototype: true })

test("[M2] choices that were stored are read again as they were", () => {
  fc.assert(
    fc.property(choices, (chosen) => {
      expect(parseStoredChoices(JSON.stringify(chosen))).toEqual(chosen)
    }),
    { seed: 20_261_103 },
  )
})

test("[M2] what is no choice is left out, and no stored text is an error", () => {
  expect(parseStoredChoices('{"pay-spread":"must","distance":"extremely","x":2}')).toEqual({
    "pay-spread": "must",
  })
  for (const text of [null, "", "{", "null", "3", "[]"]) expect(parseStoredChoices(text)).toEqual({})
})

test("[M1] choices travel in a link and come back", () => {
  fc.assert(
    fc.property(
      choices.filter((chosen) => Object.keys(chosen).length > 0),
      (chosen) => {
        expect(choicesFromLink(choicesToLink(chosen))).toEqual(chosen)
      },
    ),
    { seed: 20_261_103 },
  )
})

test("[M1] an address without weights carries none", () => {
  expect(choicesFromLink({ category: "Oils", view: "table" })).toBeUndefined()
})
