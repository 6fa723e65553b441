import type { MetricContent, MetricContentV2 } from "@commonshelf/documents"

/** A number that a metric asks to be stated beside the value. */
export type AskedInput = NonNullable<MetricContentV2["inputs"]>[number]

/** The inputs of a metric; version 1 asks for none. */
export function askedInputs(metric: MetricContent): readonly AskedInput[] {
  return metric.v === 2 ? (metric.inputs ?? []) : []
}
