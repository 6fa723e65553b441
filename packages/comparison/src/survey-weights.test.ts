import type { LanguageText, PublishedSurvey, SurveyIssue } from "@commonshelf/dataset"
import { describe, expect, test } from "vitest"
import { lastAnswered, surveyWeights, type AnsweredSurvey } from "./survey-weights.ts"
import { TEST_COLUMNS } from "./testing.ts"

const label: LanguageText = { en: { text: "A question", status: "authoritative" } }
type Counts = AnsweredSurvey["result"]["counts"]

function survey(
  cooperative: string,
  issues: readonly SurveyIssue[],
  counts: Counts,
  respondents = 51,
): AnsweredSurvey {
  const isChoice = counts.some((count) => "chosen" in count)
  const asked: PublishedSurvey["survey"] = {
    type: "Survey",
    v: 1,
    id: `did:webvh:${cooperative}:a.example`,
    title: label,
    questions: issues.map(({ code }) => ({ code, about: { topic: code }, label })),
    method: isChoice ? { kind: "choose", most: 2 } : { kind: "words" },
    opensOn: "2026-03-01",
    closesOn: "2026-03-31",
    eligible: 150,
    minimum: 5,
  }
  return {
    digest: `z${cooperative}`,
    cooperative: { scid: cooperative, name: label },
    survey: asked,
    issues,
    result: { digest: `zr${cooperative}`, roundingBase: 3, respondents, counts },
  }
}

const ISSUES: readonly SurveyIssue[] = [
  { code: "labour", topic: "social.labour" },
  { code: "social", topic: "social" },
  { code: "organic", metric: "zQm", family: { owner: "QmAda", name: "organic-share" } },
]
const words = (code: string, [not, important, very, must]: readonly [number, number, number, number]) => ({
  code,
  ...{ not, important, very, must },
})

describe("weights from surveys", () => {
  test("[M6] what half of the respondents chose is very important, what a quarter chose important", () => {
    const asked = survey("QmAlice", ISSUES, [
      { code: "labour", chosen: 27 },
      { code: "social", chosen: 12 },
      { code: "organic", chosen: 15 },
    ])
    expect(surveyWeights([asked], TEST_COLUMNS)).toEqual({
      "pay-spread": "very",
      "organic-share": "important",
      "wage-cap": "not",
      // Under `social`, which fewer than a quarter chose.
      "worker-voice": "not",
      certificates: "not",
    })
  })

  test("[M6] of words the strongest that half gave or exceeded counts, and nobody's must-have is everybody's", () => {
    const asked = survey("QmAlice", ISSUES, [
      words("labour", [6, 9, 6, 30]),
      words("social", [24, 12, 6, 9]),
      words("organic", [30, 12, 6, 3]),
    ])
    expect(surveyWeights([asked], TEST_COLUMNS)).toMatchObject({
      "pay-spread": "very",
      "worker-voice": "important",
      "organic-share": "not",
    })
  })

  test("[M6] a federation adds the voices of its cooperatives' last surveys, by whatever codes they asked", () => {
    const [labour] = ISSUES
    if (labour === undefined) throw new TypeError("there are issues")
    const small = survey("QmSmall", [{ ...labour, code: "pay" }], [{ code: "pay", chosen: 12 }], 12)
    const large = survey("QmLarge", [labour], [{ code: "labour", chosen: 15 }], 90)
    const inWords = survey("QmWords", [labour], [words("labour", [0, 0, 12, 0])], 12)
    const weigh = (surveys: readonly AnsweredSurvey[]) => surveyWeights(surveys, TEST_COLUMNS)["pay-spread"]
    expect([weigh([small]), weigh([large]), weigh([small, large])]).toEqual(["very", "not", "important"])
    expect(weigh([large, inWords])).toBe("not")
    expect(weigh([inWords, survey("QmSmall", [labour], [{ code: "labour", chosen: 0 }], 12)])).toBe("very")
    const { result: _open, ...open } = survey("QmLarge", [labour], [{ code: "labour", chosen: 90 }])
    expect(lastAnswered([small, large, open]).map(({ digest }) => digest)).toEqual(["zQmSmall", "zQmLarge"])
    expect(lastAnswered([small, large], ["QmLarge"])).toHaveLength(1)
  })
})
