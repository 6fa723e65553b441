import type { Digest, Identity, LogEntry } from "@commonshelf/identity"
import type { Statement } from "@commonshelf/statement"
import type { AgreementContent } from "../agreement/content.ts"
import type { ChangeHash } from "../document/canonical-change.ts"
import type { CommonsDocumentId, DocumentDescriptor } from "../document/descriptor.ts"
import type { Exclusion } from "./exclusion.ts"

/** Where an admitted text stands: its document, its feed and its change. */
export interface Place {
  readonly document: CommonsDocumentId
  /** The key that signed, `log` for an identity log, `witness` for the proofs of its witnesses [D3, D7, N3]. */
  readonly feed: string
  readonly sequence: number
  readonly hash: ChangeHash
}

/** What judging looks up of what is here already; nothing is fetched. */
export interface Surroundings {
  readonly identityOf: (scid: string) => Identity | undefined
  /** The entries of a party's log before `entry`, first to last; undefined when a part is missing. */
  readonly branchBefore: (scid: string, entry: LogEntry) => readonly LogEntry[] | undefined
  /** The branch that ends with the entry of a versionId; undefined when it is not here. */
  readonly branchOf: (scid: string, versionId: string) => readonly LogEntry[] | undefined
  /** The text of the letter that a document is about, when it is here. */
  readonly agreementText: (document: DocumentDescriptor, digest: Digest) => AgreementContent | undefined
  readonly placeOf: (digest: Digest) => Place | undefined
}

/** A text that may be inserted: where its change belongs in its feed, and what the change depends on [D3, D4]. */
export interface Judged {
  readonly kind: "fit"
  /** SCID of the party that says it. */
  readonly issuer: string
  readonly digest: Digest
  readonly feed: string
  readonly sequence: number
  readonly dependency: ChangeHash
  /** What the text says; undefined for an entry of an identity log and for a witness proof. */
  readonly statement: Statement | undefined
}

export type Judgement = Judged | Exclusion
