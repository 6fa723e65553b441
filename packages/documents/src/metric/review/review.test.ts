import { describe, expect, test } from "vitest"
import { authoritativeText, type LanguageText } from "../../kinds/text.ts"
import { testMetric, testMetricV2 } from "../../testing.ts"
import { metricDigest } from "../draft.ts"
import type { MetricContentV2 } from "../schema-v2.ts"
import { diffMetrics } from "./diff.ts"
import { lintMetric } from "./lint.ts"

function inThree(en: string): LanguageText {
  return {
    ...authoritativeText("en", en),
    he: { text: `${en} בעברית`, status: "translated" },
    es: { text: `${en} en español`, status: "translated" },
  }
}

/** A metric in which nothing is to be found. */
function sound(fields: Partial<MetricContentV2> = {}): MetricContentV2 {
  const [packaging, product] = testMetricV2("packaging").inputs ?? []
  if (packaging === undefined || product === undefined) throw new TypeError("two inputs")
  return testMetricV2("packaging", {
    title: inThree("Packaging"),
    question: inThree("How much packaging?"),
    why: inThree("It is thrown away"),
    method: inThree("Weigh it"),
    boundary: inThree("All of it"),
    evidence: inThree("Invoices"),
    inputs: [
      { ...packaging, label: inThree("Packaging") },
      { ...product, label: inThree("Product") },
    ],
    direction: "lower-is-better",
    validityMonths: 24,
    crosswalk: { sdg: ["12.5"] },
    ...fields,
  })
}

const found = (metric: unknown) =>
  lintMetric(metric).map(({ kind, path, about }) => [kind, path, ...(about === undefined ? [] : [about])])

describe("what should be better in a metric", () => {
  test("[ME9] is nothing in one that says everything in three languages", () => {
    expect(found(sound())).toEqual([])
  })

  test.each<[string, Partial<MetricContentV2>, readonly string[]]>([
    ["against its direction", { direction: "higher-is-better" }, ["anchors-reversed", "anchors"]],
    ["an unknown topic", { topic: "social.fun" }, ["unknown-topic", "topic", "social.fun"]],
    ["an unknown sector", { appliesTo: { sectors: ["67"] } }, ["unknown-sector", "appliesTo.sectors", "67"]],
    [
      "a text in two languages",
      { why: { ...authoritativeText("en", "So"), he: { text: "כך", status: "translated" } } },
      ["missing-translation", "why", "es"],
    ],
    [
      "a text that a machine translated",
      { why: { ...inThree("So"), es: { text: "Pues", status: "machine" } } },
      ["machine-translation", "why", "es"],
    ],
    ["a ratio where a percentage is asked", { unit: "P1" }, ["formula-in-other-unit", "formula"]],
    ["kilograms where grams are asked", { unit: "KGM/KGM" }, ["formula-in-other-unit", "formula"]],
    ["grams and kilograms added", { formula: "packaging + product" }, ["formula-in-other-unit", "formula"]],
  ])("[ME9] is told: %s", (_what, fields, expected) => {
    expect(found(sound(fields))).toEqual([expected])
  })

  test("[ME9] numbers of a formula may change its size, and a money that is divided by a weight is a price", () => {
    expect(found(sound({ unit: "P1", formula: "100 * packaging / (1000 * product)" }))).toEqual([])
    const [, product] = sound().inputs ?? []
    const cost = { name: "cost", label: inThree("Cost"), valueType: "money" as const, unit: "ILS" }
    if (product === undefined) throw new TypeError("two inputs")
    const price = { valueType: "money", unit: "ILS/KGM", inputs: [cost, product] } as const
    expect(found(sound({ ...price, inputs: [...price.inputs], formula: "cost / product" }))).toEqual([])
    expect(found(sound({ ...price, inputs: [...price.inputs], formula: "cost * product" }))).toEqual([
      ["formula-in-other-unit", "formula"],
    ])
  })

  test("[ME9] what matters most stands first; version 1 is told of as the older form", () => {
    const old = testMetric("carbon", { valueType: "number", unit: "cups" })
    const findings = lintMetric(old)
    expect(findings[0]).toEqual({ kind: "unknown-unit", severity: "error", path: "unit", about: "cups" })
    expect(findings.map(({ severity }) => severity)).toEqual(
      findings.map(({ severity }) => severity).toSorted((a, b) => rank(a) - rank(b)),
    )
    expect(findings.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining([
        "missing-why",
        "missing-boundary",
        "missing-evidence",
        "older-form",
        "never-expires",
      ]),
    )
  })

  test("[ME9] an input that the formula does not use, and a level that only has a name", () => {
    expect(found(sound({ formula: "packaging / packaging", unit: "Q26" }))).toEqual([
      ["unused-input", "inputs", "product"],
    ])
    const {
      inputs: _inputs,
      formula: _formula,
      unit: _unit,
      anchors: _anchors,
      direction: _way,
      ...rest
    } = sound()
    const options = ["none", "some"].map((code) => ({ code, label: inThree(code) }))
    expect(found({ ...rest, valueType: "ordinal", options })).toEqual([
      ["option-without-description", "options", "none"],
      ["option-without-description", "options", "some"],
    ])
  })

  test("[ME9] what is no metric is told fault by fault", () => {
    expect(lintMetric("a metric")).toMatchObject([{ kind: "not-a-metric", severity: "error", path: "" }])
    expect(found({ ...sound(), unit: "cups", version: "1" }).map(([kind, path]) => [kind, path])).toEqual([
      ["not-a-metric", "version"],
      ["not-a-metric", "unit"],
    ])
  })
})

const rank = (severity: string) => ["error", "warning", "note"].indexOf(severity)

describe("what two versions differ in", () => {
  test("[ME10] is told field by field, texts by language, and whether it bears on answers", () => {
    const before = sound()
    const after = sound({
      version: "1.1.0",
      question: { ...inThree("How much packaging?"), he: { text: "כמה אריזה?", status: "translated" } },
      method: inThree("Weigh it twice"),
      anchors: { worst: "150", best: "0" },
    })
    const { changes } = diffMetrics(before, after)
    expect(changes.map(({ path, language, bearsOnAnswers }) => [path, language, bearsOnAnswers])).toEqual([
      ["anchors.worst", undefined, true],
      ["method", "en", true],
      ["method", "es", false],
      ["method", "he", false],
      ["question", "he", false],
      ["version", undefined, false],
    ])
    expect(changes[0]).toMatchObject({ before: "200", after: "150" })
  })

  test("[ME10] inputs and options are known by their names, not by their places", () => {
    const [packaging, product] = sound().inputs ?? []
    if (packaging === undefined || product === undefined) throw new TypeError("two inputs")
    const { changes } = diffMetrics(sound(), sound({ inputs: [product, packaging] }))
    expect(changes).toEqual([
      { path: "inputs", before: "packaging product", after: "product packaging", bearsOnAnswers: true },
    ])
    const unit = { ...product, unit: "TNE" }
    expect(diffMetrics(sound(), sound({ inputs: [packaging, unit] })).changes).toMatchObject([
      { path: "inputs.product.unit", before: "KGM", after: "TNE" },
    ])
  })

  test.each<[object, object, boolean, string]>([
    [{}, {}, true, "same-metric"],
    [{}, { version: "2.0.0" }, false, "not-declared"],
    [{}, { version: "2.0.0", says: "equivalent" }, true, "declared-equivalent"],
    [{}, { version: "2.0.0", says: "not-comparable" }, false, "declared-not-comparable"],
    [{}, { unit: "KGM/TNE", says: "equivalent" }, false, "declared-but-measured-otherwise"],
    [
      {},
      { functionalUnit: { amount: "1", unit: "LTR" }, says: "equivalent" },
      false,
      "declared-but-measured-otherwise",
    ],
    [{}, { subjectTypes: ["cooperative"], says: "equivalent" }, false, "declared-but-measured-otherwise"],
  ])(
    "[ME5] of %j and %j: answers stay comparable is %j, because %s",
    (before, after, comparable, because) => {
      const old = sound(before)
      const { says, ...fields } = after as Partial<MetricContentV2> & {
        says?: "equivalent" | "not-comparable"
      }
      const supersedes = says && {
        metric: metricDigest(old),
        compatibility: says,
        reason: inThree("Because"),
      }
      const fresh = sound({ ...fields, ...(supersedes && { supersedes }) })
      expect(diffMetrics(old, fresh).answers).toEqual({ comparable, because })
    },
  )
})
