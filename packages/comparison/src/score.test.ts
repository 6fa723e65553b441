import type { AnswerState, AnswerValue, Cell } from "@commonshelf/dataset"
import { describe, expect, test } from "vitest"
import { formatFraction } from "./fraction.ts"
import { isScorable, scoreOf } from "./score.ts"
import { answeredCell, ratioCell, TEST_COLUMNS, testColumn } from "./testing.ts"

/** The score of an answer to the metric of that key, as a text. */
function score(key: string, cell: Cell): string | undefined {
  const column = TEST_COLUMNS.find((known) => known.key === key)
  const found = column && scoreOf(column, cell)
  return found && formatFraction(found)
}

describe("the score of an answer", () => {
  test.each([
    ["2", "1"],
    ["12", "0"],
    ["7", "1/2"],
    ["4", "4/5"],
    ["5.25", "27/40"],
    ["1", "1"],
    ["40", "0"],
  ])("[M1] a ratio of %s on the way from 12 (worst) to 2 (best) is %s", (value, expected) => {
    expect(score("pay-spread", ratioCell(value))).toBe(expected)
  })

  test("[M1] a number is scored in whichever direction the anchors point", () => {
    expect(score("organic-share", answeredCell({ type: "number", value: "33.3", unit: "P1" }))).toBe(
      "333/1000",
    )
  })

  test("[M1] money is scored in minor units, as its anchors are", () => {
    const column = testColumn("price", {
      valueType: "money",
      unit: "ILS",
      anchors: { worst: "1000", best: "500" },
    })
    const found = scoreOf(column, answeredCell({ type: "money", amountMinor: 600, currency: "ILS" }))
    expect(found && formatFraction(found)).toBe("4/5")
  })

  test.each([
    ["none", "0"],
    ["asked", "1/3"],
    ["own", "1"],
  ])("[M1] the option %s of four is %s", (level, expected) => {
    expect(score("worker-voice", answeredCell({ type: "ordinal", level }))).toBe(expected)
  })

  test("[M1] the better answer of a boolean is 1, the other 0", () => {
    const yesNo = [true, false].map((value) => score("wage-cap", answeredCell({ type: "boolean", value })))
    expect(yesNo).toEqual(["1", "0"])
  })

  test("[M1] a category has no better answer, so it has no score", () => {
    expect(score("certificates", answeredCell({ type: "category", options: ["fair"] }))).toBeUndefined()
  })

  test("[M1] a number without anchors and a boolean without a better answer have no score", () => {
    const { anchors: _anchors, ...bare } = testColumn("bare")
    const { anchors: _none, ...undecided } = testColumn("undecided", { valueType: "boolean" })
    expect([isScorable(bare), isScorable(undecided)]).toEqual([false, false])
    expect(scoreOf(bare, ratioCell("3"))).toBeUndefined()
    expect(scoreOf(undecided, answeredCell({ type: "boolean", value: true }))).toBeUndefined()
  })

  const silent: AnswerState[] = [
    "declined",
    "not-asked",
    "waiting",
    "not-applicable",
    "disputed",
    "withdrawn",
  ]
  test.each(silent)("[M1] what is %s has no score, even with a value", (state) => {
    expect(score("pay-spread", { ...ratioCell("2"), state })).toBeUndefined()
  })

  test("[M1] what is not comparable has no score", () => {
    const notComparable = { code: "other-metric-version", message: "" } as const
    expect(score("pay-spread", { ...ratioCell("2"), notComparable })).toBeUndefined()
  })

  const misfits: AnswerValue[] = [
    { type: "number", value: "2", unit: "P1" },
    { type: "boolean", value: true },
  ]
  test.each(misfits)("[M1] a value of the type $type is no ratio", (value) => {
    expect(score("pay-spread", answeredCell(value))).toBeUndefined()
  })

  test("[M1] an option that the metric does not offer has no score", () => {
    expect(score("worker-voice", answeredCell({ type: "ordinal", level: "dictates" }))).toBeUndefined()
  })

  test("[M1] anchors decide what is scorable", () => {
    expect(TEST_COLUMNS.filter(isScorable).map(({ key }) => key)).toEqual([
      "pay-spread",
      "organic-share",
      "wage-cap",
      "worker-voice",
    ])
  })
})
