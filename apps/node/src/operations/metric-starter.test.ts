import { lintMetric } from "@commonshelf/documents"
import { describe, expect, test } from "vitest"
import { starterMetrics } from "./metric-starter.ts"

describe("the starter set", () => {
  const metrics = starterMetrics()

  test("[ME11] has every question of the survey's two first topics and more, each once, as drafts of the newer form", () => {
    expect(metrics.length).toBeGreaterThanOrEqual(22)
    expect(new Set(metrics.map(({ name }) => name)).size).toBe(metrics.length)
    expect(metrics.filter(({ v, status }) => v !== 2 || status !== "draft")).toEqual([])
    const topics = metrics.map(({ topic }) => topic.split(".")[0])
    expect(topics.filter((topic) => topic === "social").length).toBeGreaterThan(6)
    expect(topics.filter((topic) => topic === "environment").length).toBeGreaterThan(4)
  })

  test.each(metrics.map((metric) => [metric.name, metric] as const))(
    "[ME11] %s has nothing wrong but that a machine translated it, and perhaps that it is not scored",
    (_name, metric) => {
      const found = lintMetric(metric).filter(({ kind }) => kind !== "machine-translation")
      expect(found.filter(({ kind }) => kind !== "not-scored")).toEqual([])
    },
  )

  test("[ME11] nothing in it says that a text was read by somebody who speaks the language", () => {
    for (const { title, question, method } of metrics)
      for (const text of [title, question, method])
        expect(Object.entries(text).map(([language, { status }]) => [language, status])).toEqual([
          ["en", "authoritative"],
          ["he", "machine"],
          ["es", "machine"],
        ])
  })
})
