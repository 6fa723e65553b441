import type { DocumentDescriptor } from "../document/descriptor.ts"

/** The document of a party: its identity log, profile, adoptions, endorsements and attestations [D1, D7]. */
export function partyDocument(scid: string): DocumentDescriptor {
  return { type: "party", owner: scid, name: "" }
}
