import type { DocumentDescriptor } from "../document/descriptor.ts"

/** The document of a cooperative's releases of one year [D1], from a period such as `2017-03` or `2017-Q1`. */
export function consumptionDocument(scid: string, period: string): DocumentDescriptor {
  return { type: "consumption", owner: scid, name: period.slice(0, 4) }
}
