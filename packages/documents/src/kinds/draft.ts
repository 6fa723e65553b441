import { scidOfDid, type Digest, type JsonObject } from "@commonshelf/identity"
import type { DocumentDescriptor } from "../document/descriptor.ts"

/** A statement's content before it has an issuer, a place in a feed and a signature. */
export interface DraftBody {
  readonly kind: string
  readonly document: DocumentDescriptor
  readonly subject: JsonObject & { readonly id: string }
  readonly relatedResource?: readonly {
    readonly id: string
    readonly digestMultibase: Digest
    readonly mediaType?: string
  }[]
}

/** Fields of a subject without those that its draft fills in. */
export type Fields<Subject, Filled extends string = never> = Omit<Subject, "type" | "v" | Filled>

/** The SCID of a DID that has been checked before. */
export function scidOf(did: string): string {
  const scid = scidOfDid(did)
  if (scid === undefined) throw new TypeError(`not a did:webvh identifier: ${did}`)
  return scid
}

/** What names a statement as a subject: `urn:commonshelf:statement:<digest>`. */
export function statementUrn(digest: Digest): string {
  return `urn:commonshelf:statement:${digest}`
}
