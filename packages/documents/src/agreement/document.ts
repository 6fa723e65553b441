import type { Digest } from "@commonshelf/identity"
import type { DocumentDescriptor } from "../document/descriptor.ts"

/** The document of one letter: its text and the acts of all its parties [D1]; named by the digest of the text. */
export function agreementDocument(proposerScid: string, text: Digest): DocumentDescriptor {
  return { type: "agreement", owner: proposerScid, name: text }
}
