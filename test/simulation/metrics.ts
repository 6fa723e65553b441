import { authoritativeText, metricDigest, type MetricContentV2 } from "@commonshelf/documents"
import { organicShare, paySpread } from "@commonshelf/dataset/testing"

/*
 * How the story measures: two metrics in their first version, and a second version of each. One says that answers to both
 * stay comparable, the other that they do not.
 */

export const PAY_1 = paySpread()
export const ORGANIC_1 = organicShare()

/** Counts the seasonal workers too, so that older answers mean something else. */
export const PAY_2 = secondVersion(PAY_1, "2.0.0", {
  question: authoritativeText(
    "en",
    "How many times the lowest pay is the highest, seasonal workers included?",
  ),
  supersedes: {
    metric: metricDigest(PAY_1),
    compatibility: "not-comparable",
    reason: authoritativeText("en", "Seasonal workers were left out."),
  },
})

/** Says the same in clearer words. */
export const ORGANIC_2 = secondVersion(ORGANIC_1, "1.1.0", {
  title: authoritativeText("en", "Organic share of inputs"),
  supersedes: {
    metric: metricDigest(ORGANIC_1),
    compatibility: "equivalent",
    reason: authoritativeText("en", "Only the title is clearer."),
  },
})

function secondVersion(
  first: typeof PAY_1,
  version: string,
  fields: Partial<MetricContentV2>,
): MetricContentV2 {
  const { subjectType: _supplier, functionalUnit, supersedes, crosswalk, options, ...common } = first
  if ([functionalUnit, supersedes, crosswalk, options].some((old) => old !== undefined))
    throw new TypeError("the first version has none of these")
  return { ...common, v: 2, subjectTypes: ["supplier"], version, ...fields }
}
