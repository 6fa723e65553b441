import { describe, expect, test } from "vitest"
import { authoritativeText } from "../kinds/text.ts"
import { testAuthor, testMetric, testMetricV2 } from "../testing.ts"
import { isKnownSector, isWithinSector } from "./applicability.ts"
import { draftMetricDefinition, metricDigest } from "./draft.ts"
import { MetricContent, subjectTypesOf, supersededVersion } from "./schema.ts"
import type { MetricContentV2 } from "./schema-v2.ts"

const alice = testAuthor("Alice's coop")
const text = authoritativeText("en", "Because")
const input = (name: string, fields: object = { valueType: "number", unit: "KGM" }) => ({
  name,
  label: text,
  ...fields,
})

describe("the content of a metric", () => {
  test("[ME4] is read in both versions of its form, each with the digest that it was signed with", () => {
    for (const content of [testMetric("pay-spread"), testMetricV2("packaging")]) {
      expect(MetricContent.parse(content)).toEqual(content)
      const said = alice.say(draftMetricDefinition(alice.did, content))
      expect(said.statement.credentialSubject).toMatchObject({ v: 1, content })
      expect(metricDigest(MetricContent.parse(content))).toBe(metricDigest(content))
    }
    expect(MetricContent.safeParse({ ...testMetricV2("x"), v: 3 }).success).toBe(false)
  })

  test("[ME4] of version 1 keeps whatever unit it has, of version 2 has one of the table", () => {
    const unit = "kg CO2e/kg"
    const old = { ...testMetric("carbon", { valueType: "number", unit }), anchors: undefined }
    const { anchors: _none, ...readable } = old
    expect(MetricContent.safeParse(readable).success).toBe(true)
    expect(faultOf({ unit })).toContain("a unit such as KGM")
  })

  test.each<[string, object, string]>([
    ["a member of version 1", { subjectType: "supplier" }, "subjectType"],
    ["products beside suppliers", { subjectTypes: ["supplier", "product"] }, "about nothing else"],
    ["one subject twice", { subjectTypes: ["supplier", "supplier"] }, "one repeats"],
    ["money for a number", { unit: "ILS/KGM" }, "a currency exactly for money"],
    ["no money for money", { valueType: "money", formula: undefined }, "a currency exactly for money"],
    ["a formula that is none", { formula: "packaging /" }, "formula: unexpected at character 12"],
    ["a formula of an input that there is not", { formula: "packaging / weight" }, "no input weight"],
    ["an input that is a word of formulas", { inputs: [input("max")], formula: "1" }, "max is a word"],
    ["an input twice", { inputs: [input("a"), input("a")], formula: "a" }, "a name repeats"],
    ["a number without a unit", { inputs: [input("a", { valueType: "number" })] }, "a: a unit for numbers"],
    [
      "a ratio with one",
      { inputs: [input("a", { valueType: "ratio", unit: "P1" })] },
      "a: a unit for numbers",
    ],
    ["money in kilograms", { inputs: [input("a", { valueType: "money", unit: "KGM" })] }, "a: a currency"],
    ["a code that is none of ISIC", { appliesTo: { sectors: ["Food"] } }, "an ISIC code"],
    ["an applicability that says nothing", { appliesTo: {} }, "sectors or workers"],
    ["a GRI disclosure without a number", { crosswalk: { gri: ["wages"] } }, "codes such as 2-21"],
    ["a standard that nobody knows", { crosswalk: { iso: ["14001"] } }, "iso"],
  ])("[ME4] is refused with %s", (_what, fields, message) => {
    expect(faultOf(fields)).toContain(message)
  })

  test("[ME4] says whom it is about and what it takes the place of, whatever its version", () => {
    const older = metricDigest(testMetric("a"))
    expect(subjectTypesOf(testMetric("a", { subjectType: "product" }))).toEqual(["product"])
    expect(subjectTypesOf(testMetricV2("a", { subjectTypes: ["supplier", "cooperative"] }))).toEqual([
      "supplier",
      "cooperative",
    ])
    expect(supersededVersion(testMetric("a", { supersedes: older }))).toEqual({
      metric: older,
      compatibility: "not-comparable",
    })
    const supersedes = { metric: older, compatibility: "equivalent", reason: text } as const
    expect(supersededVersion(testMetricV2("a", { supersedes }))).toEqual(supersedes)
    expect(supersededVersion(testMetricV2("a"))).toBeUndefined()
  })
})

describe("sectors", () => {
  test("[ME6] are those of ISIC Rev. 4, by section and division", () => {
    expect(["A", "U", "01", "10", "1071", "99"].filter((code) => !isKnownSector(code))).toEqual([])
    expect(["V", "04", "34", "67", "00", "83"].filter((code) => isKnownSector(code))).toEqual([])
  })

  test("[ME6] a bakery stands under its class, group, division and section, and under nothing else", () => {
    const under = (sector: string) => isWithinSector("1071", sector)
    expect(["1071", "107", "10", "C"].filter((sector) => !under(sector))).toEqual([])
    expect(["1072", "47", "A", "01"].filter(under)).toEqual([])
  })
})

function faultOf(fields: object): string {
  const given: Partial<MetricContentV2> = Object.fromEntries(
    Object.entries({ ...testMetricV2("packaging"), ...fields }).filter(([, value]) => value !== undefined),
  )
  const parsed = MetricContent.safeParse(given)
  return parsed.success ? "" : parsed.error.issues.map(({ message }) => message).join("; ")
}
