import { authoritativeText, draftDisclosure, SupplierDisclosure, type Answer } from "@commonshelf/documents"
import { testAuthor } from "@commonshelf/documents/testing"
import { digestBytes } from "@commonshelf/identity"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import { besideField } from "../../protocol/draft-fields.ts"
import { besideOf, keptMembers, type EarlierAnswer } from "./beside.ts"

const NOW = "2026-06-01T00:00:00Z"
const digestText = (text: string) => digestBytes(new TextEncoder().encode(text))
const bob = testAuthor("Bob's farm")
const metric = digestText("a metric")
const five: Answer = { state: "answered", value: { type: "ratio", value: "5" } }

/** Everything that an answer can say beside its value. */
const ALL = {
  scope: "The dairy alone.",
  coverage: { sites: "80" },
  inputs: [{ name: "highest-pay", value: "2000000", unit: "ILS" }],
  accuracy: { low: "4.5", high: "5.5" },
  deviations: [{ what: authoritativeText("en", "Without bonuses."), effect: "lower" as const }],
  evidence: [{ name: "payroll.pdf", mediaType: "application/pdf", digest: digestText("payroll") }],
  note: authoritativeText("en", "As every year."),
  provenance: { route: "import" as const },
}

function earlier(members: Partial<typeof ALL>, isSame: boolean, validUntil?: string): EarlierAnswer {
  const disclosure = SupplierDisclosure.parse({
    ...{ type: "SupplierDisclosure", v: 2, id: bob.did, metric, period: "2025", answer: five },
    ...members,
  })
  return { disclosure, isSame, ...(validUntil !== undefined && { validUntil }) }
}

function choices(beside: ReturnType<typeof besideOf>): Record<string, string> {
  return Object.fromEntries(beside.map(({ member, choice }) => [member, choice]))
}

test("[X7] the same question and period: all that fits is said again; where it came from is told and left out", () => {
  const form = { period: "2025", answer: five, fields: {}, typed: [] }
  const { provenance, ...rest } = choices(besideOf(earlier(ALL, true, "2027-01-01T00:00:00Z"), form, NOW))
  expect(provenance).toBe("unfit")
  expect(Object.keys(rest)).toHaveLength(8)
  expect(new Set(Object.values(rest))).toEqual(new Set(["keep"]))
})

test("[X7] another period: nothing is said again, and nothing dropped, before the person has said so", () => {
  const form = { period: "2026", answer: five, typed: [], fields: { [besideField("scope")]: "leave" } }
  expect(choices(besideOf(earlier({ ...ALL }, false), form, NOW))).toMatchObject({
    evidence: "open",
    scope: "leave",
    coverage: "open",
  })
})

test("[X7] what cannot stand beside the new answer is left out, and told", () => {
  const declined = { period: "2025", answer: { state: "declined" } as const, fields: {}, typed: [] }
  const six = { ...declined, answer: { state: "answered", value: { type: "ratio", value: "6" } } as const }
  const unread = { period: "2025", fields: { state: "declined" }, typed: [] }
  const past = earlier(ALL, true, "2026-01-01T00:00:00Z")
  expect(choices(besideOf(past, declined, NOW))).toMatchObject({
    ...{ inputs: "unfit", accuracy: "unfit", coverage: "unfit", deviations: "unfit" },
    ...{ evidence: "keep", scope: "keep", note: "keep", validUntil: "unfit" },
  })
  expect(choices(besideOf(past, six, NOW))).toMatchObject({ accuracy: "unfit", inputs: "keep" })
  expect(choices(besideOf(past, unread, NOW))).toMatchObject({ inputs: "unfit", evidence: "keep" })
})

test("[X7] a note that is typed takes the place of the earlier one", () => {
  const form = { period: "2025", answer: five, fields: {}, typed: ["note"] }
  expect(choices(besideOf(earlier(ALL, true), form, NOW))).not.toHaveProperty("note")
})

test("[X7] whatever was said and whatever is chosen, each member is said again or told, and what is kept can be said", () => {
  const members = fc
    .subarray(Object.keys(ALL))
    .map((names) => Object.fromEntries(Object.entries(ALL).filter(([name]) => names.includes(name))))
  const answer = fc.constantFrom<Answer>(
    five,
    { state: "declined" },
    { state: "not-applicable", reason: "We hire nobody." },
    { state: "answered", value: { type: "boolean", value: true } },
    { state: "answered", value: { type: "ratio", value: "4.5" } },
  )
  const chosen = fc.dictionary(
    fc.constantFrom(...Object.keys(ALL).map(besideField)),
    fc.constantFrom("keep", "leave", "", "anything"),
  )
  fc.assert(
    fc.property(members, answer, chosen, fc.boolean(), (said, given, fields, isSame) => {
      const beside = besideOf(
        earlier(said, isSame),
        { period: "2025", answer: given, fields, typed: [] },
        NOW,
      )
      expect(beside.map(({ member }) => member).toSorted()).toEqual(Object.keys(said).toSorted())
      const { members: kept } = keptMembers(beside)
      expect(Object.keys(kept).toSorted()).toEqual(
        beside
          .filter(({ choice }) => choice === "keep")
          .map(({ member }) => member)
          .toSorted(),
      )
      const { subject } = draftDisclosure(bob.did, { metric, period: "2025", answer: given, ...kept })
      expect(subject).toMatchObject(kept)
    }),
    { seed: 20_261_125 },
  )
})
