import { LanguageText, MetricContent, metricDigest, ValueType } from "@commonshelf/documents"
import { describe, expect, test } from "vitest"
import { demoMetrics, FORMER_PAY_SPREAD } from "./metrics.ts"

describe("the metrics of the demonstration", () => {
  const metrics = demoMetrics()

  test("[S5] are thirteen metrics as the schema has them, each a draft", () => {
    expect(metrics.length).toBe(13)
    for (const metric of [...metrics, FORMER_PAY_SPREAD]) {
      expect(MetricContent.parse(metric)).toEqual(metric)
      expect(metric.status).toBe("draft")
    }
  })

  test("[S5] ask for every type of value", () => {
    const types = new Set(metrics.map(({ valueType }) => valueType))
    expect([...types].toSorted()).toEqual([...ValueType.options].toSorted())
  })

  test("[M2] begin with workers' rights, then ecology", () => {
    const subjects = metrics.map(({ topic }) => topic.split(".")[0])
    expect(subjects).toEqual(subjects.toSorted((a, b) => ORDER.indexOf(a ?? "") - ORDER.indexOf(b ?? "")))
  })

  test("have every text in English, and in Hebrew and Spanish as translations", () => {
    const texts = [...metrics, FORMER_PAY_SPREAD].flatMap(({ title, question, method, options = [] }) => [
      title,
      question,
      method,
      ...options.map(({ label }) => label),
    ])
    expect(texts.map(statuses)).toEqual(
      texts.map(() => ({ en: "authoritative", he: "translated", es: "translated" })),
    )
  })

  test("[S5] supersede the former pay spread, an own version of the same family", () => {
    const current = metrics.find(({ name }) => name === FORMER_PAY_SPREAD.name)
    expect(current?.supersedes).toBe(metricDigest(FORMER_PAY_SPREAD))
    expect(current?.version).not.toBe(FORMER_PAY_SPREAD.version)
  })
})

const ORDER = ["social", "environment", "governance"]

function statuses(text: LanguageText): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(text).map(([language, { status }]) => [language, status]))
}
