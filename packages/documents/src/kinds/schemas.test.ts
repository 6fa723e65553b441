import { describe, expect, test } from "vitest"
import { ConsumptionRelease, ReleaseRules } from "../consumption/schema.ts"
import { documentUrl, DocumentDescriptor, isDocumentId } from "../document/descriptor.ts"
import { MetricContent } from "../metric/schema.ts"
import { draftDisclosure, draftProduct } from "../supplier/draft.ts"
import { SupplierDisclosure } from "../supplier/disclosure.ts"
import { Gtin, Product } from "../supplier/schema.ts"
import { testAuthor, testMetric, testProfile, testUuid } from "../testing.ts"
import { KINDS, subjectSchemaOf } from "./registry.ts"
import { locateDocument } from "./locate.ts"
import { authoritativeText, LanguageText, wordingIn } from "./text.ts"

const bob = testAuthor("Bob's farm")

describe("kinds", () => {
  test("[S10] every kind carries its own name and its version, and refuses versions that there are not", () => {
    for (const [kind, { schema }] of Object.entries(KINDS)) {
      const found = schema.safeParse({ type: kind, v: 99 })
      expect(found.success, kind).toBe(false)
      const problems = found.success ? [] : found.error.issues.map((issue) => issue.path.join("."))
      expect(problems, kind).toContain("v")
      expect(problems, kind).not.toContain("type")
    }
  })

  test("[S10] a kind that is not known has no schema, also when it is named like a member of every object", () => {
    expect(subjectSchemaOf("Unheard")).toBeUndefined()
    expect(subjectSchemaOf("constructor")).toBeUndefined()
  })
})

describe("products", () => {
  test.each(["7290000000015", "729000000001", "96385074", "00012345600012"])(
    "[P4] whether %s is a GTIN",
    (gtin) => {
      const digits = Array.from(gtin.padStart(14, "0"), Number)
      const sum = digits.reduce((total, digit, index) => total + digit * (index % 2 === 0 ? 3 : 1), 0)
      expect(Gtin.safeParse(gtin).success).toBe(sum % 10 === 0)
    },
  )

  test("[P4] an EAN-13 with its check digit is one, with another it is not, nor are 11 digits", () => {
    expect(Gtin.safeParse("4006381333931").success).toBe(true)
    expect(Gtin.safeParse("4006381333932").success).toBe(false)
    expect(Gtin.safeParse("40063813339").success).toBe(false)
  })

  test("[S3] a product has a GTIN or a local code", () => {
    const product = {
      id: `urn:uuid:${testUuid("honey")}`,
      name: authoritativeText("en", "Honey"),
      category: ["Food"],
    }
    expect(() => draftProduct(bob.did, 0, product)).toThrow("localCode")
    expect(
      Product.safeParse(
        draftProduct(bob.did, 0, { ...product, localCode: { issuer: bob.scid, code: "7" } }).subject,
      ).success,
    ).toBe(true)
  })

  test("[D1] products beyond the five hundredth stand in a further document", () => {
    const product = {
      id: `urn:uuid:${testUuid("honey")}`,
      name: authoritativeText("en", "Honey"),
      category: ["Food"],
      gtin: "4006381333931",
    }
    expect(draftProduct(bob.did, 499, product).document.name).toBe("products-1")
    const later = bob.say(draftProduct(bob.did, 500, product))
    expect(later.document.name).toBe("products-2")
    expect(locateDocument(later.statement, () => undefined)).toEqual(later.document)
  })
})

describe("metrics and answers", () => {
  test.each([
    ["a number without a unit", { valueType: "number", anchors: { worst: "0", best: "1" } }],
    ["a ratio with a unit", { unit: "kg" }],
    ["an ordinal without options", { valueType: "ordinal", anchors: undefined }],
    ["anchors that are the same", { anchors: { worst: "1", best: "1.0" } }],
    [
      "options that repeat",
      {
        valueType: "category",
        anchors: undefined,
        options: [1, 2].map(() => ({ code: "a", label: authoritativeText("en", "A") })),
      },
    ],
    ["a version that is no version", { version: "1" }],
  ])("[S5] refuses %s", (_what, fields) => {
    const { anchors, ...rest } = { ...testMetric("x"), ...fields }
    expect(MetricContent.safeParse({ ...rest, ...(anchors !== undefined && { anchors }) }).success).toBe(
      false,
    )
  })

  test.each([
    ["declined", { state: "declined" }, true],
    ["not applicable with its reason", { state: "not-applicable", reason: "No employees" }, true],
    ["not applicable without a reason", { state: "not-applicable" }, false],
    ["a fraction as a number", { state: "answered", value: { type: "ratio", value: 4.2 } }, false],
    [
      "money in minor units",
      { state: "answered", value: { type: "money", amountMinor: 1250, currency: "ILS" } },
      true,
    ],
    ["a state that is nobody's statement", { state: "waiting" }, false],
  ])("[S2] an answer: %s", (_what, answer, expected) => {
    const { subject } = draftDisclosure(bob.did, {
      metric: "zQmZnGzBEppFwRehaqYptxa9fh2vQRw6y6vEzYYxhkeezrL",
      period: "2025",
      answer: { state: "declined" },
    })
    expect(SupplierDisclosure.safeParse({ ...subject, answer }).success).toBe(expected)
  })
})

describe("releases", () => {
  const rules = {
    series: "monthly-1",
    k: 5,
    kSensitive: 10,
    sensitive: [],
    pPercent: 10,
    minOthers: 3,
    roundingBase: { "{piece}": "3" },
  }

  test.each([
    ["k below 5", { k: 4 }],
    ["a dominance below 10 %", { pPercent: 9 }],
    ["fewer than 3 others", { minOthers: 2 }],
    ["a rule that is not known", { noise: 1 }],
  ])("[T12] rules weaker than the minimum are refused: %s", (_what, weaker) => {
    expect(ReleaseRules.safeParse({ ...rules, ...weaker }).success).toBe(false)
  })

  test.each(["2017", "2017-W03", "2017-13", "2017-01-01/2017-01-31"])(
    "[T12] %s is no period of a release",
    (period) => {
      const release = { type: "ConsumptionRelease", v: 1, id: bob.did, period, rules, cells: [] }
      expect(ConsumptionRelease.safeParse(release).success).toBe(false)
      expect(ConsumptionRelease.safeParse({ ...release, period: "2017-03" }).success).toBe(true)
    },
  )
})

describe("texts and documents", () => {
  test("[S3] a text has an authoritative wording, which stands in for missing languages", () => {
    expect(LanguageText.safeParse({ he: { text: "דבש", status: "translated" } }).success).toBe(false)
    const text = { ...authoritativeText("en", "Honey"), he: { text: "דבש", status: "translated" as const } }
    expect([wordingIn(text, "he"), wordingIn(text, "es")]).toEqual(["דבש", "Honey"])
  })

  test("[D1] a document's URL says nothing, and is found again from the statement", () => {
    const said = bob.say(testProfile(bob, "supplier"))
    expect(isDocumentId(documentUrl(said.document).replace("automerge:", ""))).toBe(true)
    expect(locateDocument(said.statement, () => undefined)).toEqual(said.document)
  })

  test.each(["../x", "a b", "x".repeat(101), "é"])("[D1] %j is no name of a document", (name) => {
    expect(DocumentDescriptor.safeParse({ type: "metric", owner: bob.scid, name }).success).toBe(false)
  })
})
