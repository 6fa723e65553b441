import { canonicalJson, digestBytes, utf8, type Digest } from "@commonshelf/identity"
import { scidOf, type DraftBody } from "../kinds/draft.ts"
import { metricDocument } from "./document.ts"
import { MetricDefinition, type MetricContent } from "./schema.ts"

/** The digest by which an answer names a metric: over exactly the canonical JSON of its content [S5]. */
export function metricDigest(content: MetricContent): Digest {
  return digestBytes(utf8(canonicalJson(content)))
}

/** The party `did` publishes a metric that it designed. */
export function draftMetricDefinition(did: string, content: MetricContent): DraftBody {
  const scid = scidOf(did)
  return {
    kind: "MetricDefinition",
    document: metricDocument(scid, content.name),
    subject: MetricDefinition.parse({
      type: "MetricDefinition",
      v: 1,
      id: `urn:commonshelf:metric:${scid}:${content.name}`,
      designer: did,
      content,
    }),
  }
}
