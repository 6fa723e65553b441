import type { DocumentDescriptor } from "../document/descriptor.ts"

/** The document of a metric's versions: one per designer and family [D1]. */
export function metricDocument(designerScid: string, name: string): DocumentDescriptor {
  return { type: "metric", owner: designerScid, name }
}
