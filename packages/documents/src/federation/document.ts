import type { Digest } from "@commonshelf/identity"
import type { DocumentDescriptor } from "../document/descriptor.ts"

/** The document of a federation's charter [D1]; named by its digest. What parties do about it stands in their own documents. */
export function federationDocument(founderScid: string, charter: Digest): DocumentDescriptor {
  return { type: "federation", owner: founderScid, name: charter }
}
