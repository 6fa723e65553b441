import { describe, expect, test } from "vitest"
import { TEST_COLUMNS } from "./testing.ts"
import { parseWeights } from "./weights-file.ts"

/** The weights of a file, or why it is refused. */
function read(file: unknown): unknown {
  const parsed = parseWeights(file, TEST_COLUMNS)
  return parsed.ok ? parsed.value : parsed.error
}

describe("a file of weights", () => {
  test("[M2] names metrics with a word, or with a must-have and its minimum", () => {
    const weights = { "pay-spread": "very", "wage-cap": { importance: "must", minimum: "0.8" } }
    expect(read({ weights })).toEqual(weights)
    expect(read({ weights: { "pay-spread": { importance: "important" } } })).toEqual({
      "pay-spread": "important",
    })
    expect(read({})).toEqual({})
  })

  test.each([
    ["Very important", "very"],
    ["must have", "must"],
    ["Must-have", "must"],
    [" not important ", "not"],
    ["IMPORTANT", "important"],
  ])("[M2] takes the words that people see: %o", (word, expected) => {
    expect(read({ weights: { "pay-spread": word } })).toEqual({ "pay-spread": expected })
  })

  test("[M2] a topic stands for its metrics, the longest first, and a metric's own weight before both", () => {
    const topics = { social: "important", "social.labour": "must", environment: "very" }
    expect(read({ topics, weights: { certificates: "not" } })).toEqual({
      "pay-spread": "must",
      "worker-voice": "important",
      "organic-share": "very",
      certificates: "not",
    })
  })

  test("[M2] a metric that the table does not have is refused, with the name that was meant", () => {
    expect(read({ weights: { "pay-spred": "must" } })).toEqual({
      kind: "unknown-metric",
      path: "weights.pay-spred",
      suggestion: "pay-spread",
      message: 'weights.pay-spred: the table has no such metric; did you mean "pay-spread"?',
    })
    expect(read({ weights: { quality: "must" } })).toMatchObject({
      kind: "unknown-metric",
      message: expect.stringContaining("certificates, organic-share, pay-spread"),
    })
    expect(parseWeights({ weights: { quality: "must" } }, [])).toMatchObject({
      error: { message: "weights.quality: the table has no such metric; it has none" },
    })
  })

  test("[M2] a topic that the table does not have is refused, also a part of a word", () => {
    expect(read({ topics: { environmnt: "very" } })).toMatchObject({
      kind: "unknown-topic",
      suggestion: "environment",
    })
    expect(read({ topics: { soc: "very" } })).toMatchObject({ kind: "unknown-topic" })
  })

  test("[M2] a word that is none of the four is refused", () => {
    expect(read({ weights: { "pay-spread": "huge" } })).toEqual({
      kind: "unknown-importance",
      path: "weights.pay-spread",
      message: 'weights.pay-spread: "huge" is not one of "not", "important", "very", "must"',
    })
  })

  test.each(["1.01", "-0.1", "half", "1e-1"])("[M2] a minimum of %o is refused", (minimum) => {
    const weights = { "pay-spread": { importance: "must", minimum } }
    expect(read({ weights })).toMatchObject({
      kind: "bad-minimum",
      message: expect.stringContaining("0 to 1"),
    })
  })

  test("[M2] only a must-have has a minimum", () => {
    const weights = { "pay-spread": { importance: "very", minimum: "0.5" } }
    expect(read({ weights })).toMatchObject({
      kind: "bad-minimum",
      message: expect.stringContaining('"must"'),
    })
  })

  test.each([
    [null, ""],
    [[], ""],
    [{ weight: {} }, ""],
    [{ weights: { "pay-spread": 3 } }, "weights.pay-spread"],
    [{ weights: { "pay-spread": { minimum: "1" } } }, "weights.pay-spread"],
    [{ topics: "very" }, "topics"],
  ])("[M2] another shape is refused where it is wrong: %j", (file, path) => {
    expect(read(file)).toMatchObject({ kind: "bad-shape", path })
  })
})
