import { authoritativeText, SupplierDisclosure, type LanguageText } from "@commonshelf/documents"
import { testAuthor } from "@commonshelf/documents/testing"
import { digestBytes, utf8 } from "@commonshelf/identity"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import { notSaidAgain, saidBeside, type WholeAnswer } from "./said-beside.ts"

const digestText = (text: string) => digestBytes(utf8(text))
const bob = testAuthor("Bob's farm")

const NOTE: LanguageText = {
  ...authoritativeText("en", "As every year."),
  he: { text: "כמו בכל שנה.", status: "translated" },
}

/** Everything that an answer can say beside its value. */
const ALL = {
  scope: "The dairy alone.",
  coverage: { sites: "80", products: "90" },
  inputs: [
    { name: "highest-pay", value: "2000000", unit: "ILS", from: digestText("a statement") },
    { name: "lowest-pay", value: "400000", unit: "ILS" },
  ],
  accuracy: { low: "4.5", high: "5.5" },
  deviations: [{ what: authoritativeText("en", "Without bonuses."), effect: "lower" as const }],
  evidence: [{ name: "payroll.pdf", mediaType: "application/pdf", digest: digestText("payroll") }],
  note: NOTE,
}

function answer(members: object, validUntil?: string): WholeAnswer {
  const disclosure = SupplierDisclosure.parse({
    ...{ type: "SupplierDisclosure", v: 2, id: bob.did, metric: digestText("a metric"), period: "2025" },
    answer: { state: "answered", value: { type: "ratio", value: "5" } },
    ...members,
  })
  return { disclosure, ...(validUntil !== undefined && { validUntil }) }
}

const partsOf = (lost: ReturnType<typeof notSaidAgain>) =>
  lost.map(({ member, part }) => (part === undefined ? member : `${member} ${part}`))

test("[X7] a bare answer says nothing again of all that one said beside its value", () => {
  expect(partsOf(notSaidAgain(answer(ALL, "2027-01-01T00:00:00Z"), answer({})))).toEqual([
    ...[
      "scope",
      "coverage sites",
      "coverage products",
      "inputs highest-pay",
      "inputs lowest-pay",
      "accuracy",
    ],
    ...["deviations", "evidence payroll.pdf", "note en", "note he", "validUntil"],
  ])
})

test("[X7] a note in one language does not say the other, nor an input without its source where it is from", () => {
  const [highest, lowest] = ALL.inputs
  const { from: _from, ...bare } = highest as (typeof ALL.inputs)[number]
  const later = { ...ALL, note: authoritativeText("en", "As every year."), inputs: [bare, lowest] }
  expect(partsOf(notSaidAgain(answer(ALL), answer(later)))).toEqual(["inputs highest-pay", "note he"])
})

test("[X7] whatever is left out is told, and nothing else", () => {
  const names = Object.keys(ALL)
  fc.assert(
    fc.property(fc.subarray(names), fc.subarray(names), (before, after) => {
      const said = (chosen: readonly string[]) =>
        answer(Object.fromEntries(Object.entries(ALL).filter(([name]) => chosen.includes(name))))
      const lost = new Set(notSaidAgain(said(before), said(after)).map(({ member }) => member))
      expect([...lost].toSorted()).toEqual(before.filter((name) => !after.includes(name)).toSorted())
      expect(
        saidBeside(said(before))
          .map(({ member }) => member)
          .toSorted(),
      ).toEqual(before.toSorted())
    }),
    { seed: 20_261_126 },
  )
})
