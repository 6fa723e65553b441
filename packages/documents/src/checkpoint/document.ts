import type { DocumentDescriptor } from "../document/descriptor.ts"

/** The document of a party's checkpoints of one day [D1], from an instant of that day. */
export function checkpointDocument(scid: string, at: string): DocumentDescriptor {
  return { type: "checkpoint", owner: scid, name: at.slice(0, 10) }
}
