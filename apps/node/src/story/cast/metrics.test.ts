import { LanguageText, MetricContent, metricDigest, ValueType } from "@commonshelf/documents"
import { describe, expect, test } from "vitest"
import { FURTHER_METRICS, SHARED_METRICS } from "./metrics.ts"

describe("the metrics of the story", () => {
  const { first, second } = SHARED_METRICS
  const all = [...first, ...second, ...FURTHER_METRICS]

  test("[S5] are thirteen as the schema has them, two of them in two versions, each a draft", () => {
    expect(new Set(all.map(({ name }) => name)).size).toBe(13)
    for (const metric of all) {
      expect(MetricContent.parse(metric)).toEqual(metric)
      expect(metric.status).toBe("draft")
    }
  })

  test("[S5] ask for every type of value", () => {
    const types = new Set(all.map(({ valueType }) => valueType))
    expect([...types].toSorted()).toEqual([...ValueType.options].toSorted())
  })

  test("[ME5] in their second version say of the first whether answers stay comparable", () => {
    expect(second.map(({ supersedes }) => supersedes)).toMatchObject([
      { metric: metricDigest(first[0]), compatibility: "not-comparable" },
      { metric: metricDigest(first[1]), compatibility: "equivalent" },
    ])
  })

  test("have every text in English, and in Hebrew and Spanish as translations", () => {
    const texts = all.flatMap(({ title, question, method, options = [] }) => [
      title,
      question,
      method,
      ...options.map(({ label }) => label),
    ])
    expect(texts.map(statuses)).toEqual(
      texts.map(() => ({ en: "authoritative", he: "translated", es: "translated" })),
    )
  })
})

function statuses(text: LanguageText): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(text).map(([language, { status }]) => [language, status]))
}
