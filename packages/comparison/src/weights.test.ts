import { describe, expect, test } from "vitest"
import { TEST_COLUMNS } from "./testing.ts"
import { defaultWeights, factorOf, importanceOf, isImportance, minimumOf } from "./weights.ts"

describe("weights", () => {
  test("[M2] workers' rights and ecology are very important until a member says otherwise", () => {
    expect(defaultWeights({ metrics: TEST_COLUMNS })).toEqual({
      "pay-spread": "very",
      "organic-share": "very",
      certificates: "very",
      "wage-cap": "not",
      "worker-voice": "not",
    })
  })

  test("[M2] the factors are 0, 1, 2 and 2", () => {
    const weights = { a: "not", b: "important", c: "very", d: "must" } as const
    expect(["a", "b", "c", "d", "e"].map((key) => factorOf(weights, key))).toEqual([0n, 1n, 2n, 2n, 0n])
  })

  test("[M2] a must-have asks for one half unless it says otherwise, and nothing else asks for anything", () => {
    const weights = { a: "must", b: { importance: "must", minimum: "0.8" }, c: "very" } as const
    expect(["a", "b", "c", "d"].map((key) => minimumOf(weights, key))).toEqual([
      "0.5",
      "0.8",
      undefined,
      undefined,
    ])
    expect(importanceOf(weights, "b")).toBe("must")
  })

  test("[M2] only the four words are words", () => {
    expect(["not", "must", "Must", "", undefined, 2].map(isImportance)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ])
  })
})
