import { scidOf, type DraftBody, type Fields } from "../kinds/draft.ts"
import { partyDocument } from "../party/document.ts"
import { MetricStep } from "./schema.ts"

/** The party `did` takes a step with a version of a metric. */
export function draftMetricStep(did: string, fields: Fields<MetricStep, "id">): DraftBody {
  const subject = MetricStep.parse({ ...fields, type: "MetricStep", v: 1, id: did })
  return {
    kind: "MetricStep",
    document: partyDocument(scidOf(did)),
    subject,
    relatedResource: [{ id: `urn:commonshelf:metric:${subject.name}`, digestMultibase: subject.metric }],
  }
}
