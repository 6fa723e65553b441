import { digestBytes, utf8 } from "@commonshelf/identity"
import { testIdentity } from "@commonshelf/identity/testing"
import { describe, expect, test } from "vitest"
import { authoritativeText } from "../kinds/text.ts"
import { draftSurvey, draftSurveyResult } from "./draft.ts"
import { Survey, SurveyResult } from "./schema.ts"

const { did } = testIdentity("Alice's coop")
const question = (code: string, topic: string) => ({
  code,
  about: { topic },
  label: authoritativeText("en", code),
})
const survey = draftSurvey(did, {
  title: authoritativeText("en", "What matters to us"),
  questions: [question("labour", "social.labour"), question("ecology", "environment")],
  method: { kind: "choose", most: 2 },
  opensOn: "2026-03-01",
  closesOn: "2026-03-31",
  eligible: 150,
  minimum: 5,
}).subject
const result = draftSurveyResult(did, {
  survey: digestBytes(utf8("the survey")),
  roundingBase: 3,
  respondents: 51,
  counts: [
    { code: "labour", chosen: 39 },
    { code: "ecology", chosen: 33 },
  ],
}).subject

describe("a survey", () => {
  test.each([
    ["a minimum that would show a household", { minimum: 4 }],
    ["a roster to the last member", { eligible: 151 }],
    ["an end before the beginning", { closesOn: "2026-02-28" }],
    ["more to choose than there is", { method: { kind: "choose", most: 3 } }],
    ["one code for two issues", { questions: [question("labour", "a"), question("labour", "b")] }],
  ])("[MB2] with %s is none", (_, change) => {
    expect(Survey.safeParse(survey).success).toBe(true)
    expect(Survey.safeParse({ ...survey, ...change }).success).toBe(false)
  })

  test.each([
    ["an exact count of respondents", { respondents: 50 }],
    ["an exact count of an issue", { counts: [{ code: "labour", chosen: 38 }] }],
    ["a base that hides nobody", { roundingBase: 1 }],
    ["an issue twice", { counts: [result, result].map(() => ({ code: "labour", chosen: 3 })) }],
  ])("[MB3] a result with %s is none", (_, change) => {
    expect(SurveyResult.safeParse(result).success).toBe(true)
    expect(SurveyResult.safeParse({ ...result, ...change }).success).toBe(false)
  })
})
