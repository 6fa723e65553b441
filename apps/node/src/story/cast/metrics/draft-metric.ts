import type { MetricContentV1 } from "@commonshelf/documents"

/** Answers about a year hold for this long after it. */
const VALIDITY_MONTHS = 18

type Given = Omit<MetricContentV1, "type" | "v" | "version" | "status" | "subjectType">

/** A metric about suppliers, in its first version unless told. Like all the demonstration's metrics it is a draft. */
export function draftMetric(
  content: Given & Partial<Pick<MetricContentV1, "version" | "subjectType">>,
): MetricContentV1 {
  return {
    type: "Metric",
    v: 1,
    version: "1.0.0",
    status: "draft",
    subjectType: "supplier",
    validityMonths: VALIDITY_MONTHS,
    ...content,
  }
}
