import {
  authoritativeText,
  draftDisclosure,
  draftMetricDefinition,
  metricDigest,
} from "@commonshelf/documents"
import { testAuthor, testMetric, testProfile } from "@commonshelf/documents/testing"

/** Statements that belong together, with their digests. */
export interface Batch {
  readonly lines: readonly string[]
  readonly digests: readonly string[]
}

/** What a supplier of the tests says, in batches for `statement insert`; its identity log comes first. */
export function sayMany(
  batches: number,
  size: number,
): { readonly log: readonly string[]; readonly batches: readonly Batch[] } {
  const farm = testAuthor("Bob's farm")
  const metric = testMetric("pay-spread")
  const beginning = [
    farm.say(testProfile(farm, "supplier")),
    farm.say(draftMetricDefinition(farm.did, metric)),
  ]
  const answer = (index: number) =>
    farm.say(
      draftDisclosure(farm.did, {
        metric: metricDigest(metric),
        period: String(1900 + (index % 120)),
        answer: { state: "answered", value: { type: "ratio", value: `${index}.5` } },
        note: authoritativeText("en", `Statement number ${index}.`),
      }),
    )
  return {
    log: [...farm.logTexts, ...beginning].map(({ text }) => text),
    batches: Array.from({ length: batches }, (_, batch) => {
      const said = Array.from({ length: size }, (_unused, index) => answer(batch * size + index))
      return { lines: said.map(({ text }) => text), digests: said.map(({ digest }) => digest) }
    }),
  }
}
