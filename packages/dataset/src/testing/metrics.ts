import { authoritativeText, type MetricContentV1, type MetricContentV2 } from "@commonshelf/documents"

/*
 * The questions of the tests, one for each way in which an answer is scored. The words are short; nobody reads them.
 */

type Varying = Partial<Omit<MetricContentV1, "type" | "v">>

function metric(
  fixed: Pick<MetricContentV1, "name" | "valueType" | "topic"> & Varying,
  varying: Varying = {},
): MetricContentV1 {
  const word = (text: string) => authoritativeText("en", `${text} of ${fixed.name}`)
  return {
    type: "Metric",
    v: 1,
    version: "1.0.0",
    status: "adopted",
    title: word("Title"),
    question: word("Question"),
    method: word("Method"),
    subjectType: "supplier",
    ...fixed,
    ...varying,
  }
}

/** Highest to lowest pay: 12 is worst, 2 is best. Answers hold for two years. */
export function paySpread(varying: Varying = {}): MetricContentV1 {
  return metric(
    {
      name: "pay-spread",
      valueType: "ratio",
      topic: "social.labour",
      anchors: { worst: "12", best: "2" },
      validityMonths: 24,
    },
    varying,
  )
}

/** The same in the second form of its schema. */
export function paySpreadV2(varying: Partial<Omit<MetricContentV2, "type" | "v">> = {}): MetricContentV2 {
  const {
    subjectType: _supplier,
    functionalUnit: _none,
    supersedes,
    crosswalk,
    options,
    ...common
  } = paySpread()
  if (supersedes !== undefined || crosswalk !== undefined || options !== undefined)
    throw new TypeError("pay-spread has none of these")
  return { ...common, v: 2, subjectTypes: ["supplier"], ...varying }
}

/** Per cent of organic inputs: 0 is worst, 100 is best. */
export function organicShare(varying: Varying = {}): MetricContentV1 {
  return metric(
    {
      name: "organic-share",
      valueType: "number",
      unit: "P1",
      topic: "environment.biodiversity",
      anchors: { worst: "0", best: "100" },
    },
    varying,
  )
}

/** Whether there is a published maximum wage: yes is better. */
export function wageCap(varying: Varying = {}): MetricContentV1 {
  return metric(
    { name: "wage-cap", valueType: "boolean", topic: "governance.transparency", betterAnswer: true },
    varying,
  )
}

/** How far workers decide: none, asked, co-decide, own. */
export function workerVoice(varying: Varying = {}): MetricContentV1 {
  const options = ["none", "asked", "co-decide", "own"].map((code) => ({
    code,
    label: authoritativeText("en", code),
  }))
  return metric({ name: "worker-voice", valueType: "ordinal", topic: "social.community", options }, varying)
}
