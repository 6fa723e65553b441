import {
  digestBytes,
  entryVersion,
  logEntryText,
  parseLogEntry,
  scidOfDid,
  utf8,
  verifyNextEntry,
  type Digest,
  type LogEntry,
} from "@commonshelf/identity"
import {
  issuerScid,
  kindOf,
  verifyStatement,
  type Finding as StatementFinding,
  type Statement,
} from "@commonshelf/statement"
import {
  AgreementText,
  documentId,
  GENESIS_HASH,
  insertionOf,
  subjectSchemaOf,
  type AgreementContent,
  type ChangeHash,
  type CommonsDocumentId,
  type DocumentDescriptor,
} from "@commonshelf/documents"
import type { CommonsStore } from "../store/commons-store.ts"
import type { IdentityRegistry } from "./identity-registry.ts"
import { refused, waits, type Verdict } from "./verdict.ts"

/** A text that may be inserted: where its change belongs in its feed, and what the change depends on [D3, D4]. */
export interface Judged {
  readonly kind: "fit"
  /** SCID of the party that says it. */
  readonly issuer: string
  readonly digest: Digest
  readonly feed: string
  readonly sequence: number
  readonly dependency: ChangeHash
}

export type Judgement = Judged | Extract<Verdict, { kind: "waits" | "refused" }>

/** The feed of a party's identity log in its document [D7]. */
export const LOG_FEED = "log"

/**
 * Judges a text for a document: a statement by S1 to S8 and D6, a log entry by the rules of did:webvh [D7]. Pure
 * but for what it looks up; admits nothing itself.
 */
export function judgeText(
  text: string,
  document: DocumentDescriptor,
  store: CommonsStore,
  identities: IdentityRegistry,
): Judgement {
  if (document.type === "party" && text.includes('"versionId"')) {
    const entry = parseLogEntry(text)
    if (entry.ok) return judgeLogEntry(entry.value, text, document, store, identities)
  }
  const bytes = utf8(text)
  const verified = verifyStatement(bytes, {
    identityOf: (scid) => identities.identityOf(scid),
    subjectSchemaOf,
  })
  if (!verified.ok) return findingVerdict(verified.error)
  const { statement, digest } = verified.value
  const insertion = insertionOf(document, statement, (wanted) => agreementText(store, document, wanted))
  if (insertion.kind === "refused") return refused("not-allowed-here", insertion.rule, insertion.message)
  const id = documentId(document)
  if (insertion.kind === "waits") return waits(`document:${id}`, "letter-missing", "D6", insertion.message)
  return placeInFeed(statement, digest, id, store)
}

/** A statement after the first of its feed depends on the one before it, of the same key in the same document [D3]. */
function placeInFeed(
  statement: Statement,
  digest: Digest,
  document: CommonsDocumentId,
  store: CommonsStore,
): Judgement {
  const feed = statement.proof.verificationMethod.slice(statement.issuer.length + 1)
  const { sequence, previousDigest } = statement
  const issuer = issuerScid(statement)
  if (previousDigest === undefined)
    return { kind: "fit", issuer, digest, feed, sequence, dependency: GENESIS_HASH }
  const previous = store.placeOf(previousDigest)
  if (previous === undefined) {
    return waits(
      `statement:${previousDigest}`,
      "previous-missing",
      "D3",
      "the previous statement of its feed is not here yet",
    )
  }
  if (previous.document !== document || previous.feed !== feed || previous.sequence !== sequence - 1) {
    return refused(
      "wrong-previous",
      "D3",
      "the statement it names as previous is not the one before it in its feed",
    )
  }
  return { kind: "fit", issuer, digest, feed, sequence, dependency: previous.hash }
}

function judgeLogEntry(
  entry: LogEntry,
  text: string,
  { owner }: DocumentDescriptor,
  store: CommonsStore,
  identities: IdentityRegistry,
): Judgement {
  if (scidOfDid(entry.state.id) !== owner) {
    return refused("log-of-another", "D7", "the entry belongs to the identity log of another party")
  }
  const version = entryVersion(entry)
  const branch = identities.branchBefore(owner, entry)
  if (branch === undefined) {
    return waits(
      `identity:${owner}`,
      "log-entry-missing",
      "D7",
      `version ${version - 1} of the identity log is not here yet`,
    )
  }
  const verified = verifyNextEntry(branch, entry)
  if (!verified.ok) return refused(verified.error.kind, "S9", verified.error.message)
  const previous = branch.at(-1)
  const dependency =
    previous === undefined ? GENESIS_HASH : store.placeOf(digestOf(logEntryText(previous)))?.hash
  if (dependency === undefined) throw new TypeError("an admitted log entry has a change")
  return { kind: "fit", issuer: owner, digest: digestOf(text), feed: LOG_FEED, sequence: version, dependency }
}

function digestOf(text: string): Digest {
  return digestBytes(utf8(text))
}

function agreementText(
  store: CommonsStore,
  document: DocumentDescriptor,
  digest: Digest,
): AgreementContent | undefined {
  if (document.name !== digest) return undefined
  for (const { text } of store.texts(documentId(document))) {
    const statement = JSON.parse(text) as Statement // passed the gate
    if (kindOf(statement) === "AgreementText") return AgreementText.parse(statement.credentialSubject).content
  }
  return undefined
}

/** Only what can be mended by something that has not arrived waits; everything else is refused. */
function findingVerdict(finding: StatementFinding): Judgement {
  if (finding.kind === "unknown-issuer" || finding.kind === "unknown-key") {
    return waits(`identity:${finding.scid}`, finding.kind, finding.rule, finding.message)
  }
  return refused(finding.kind, finding.rule, finding.message)
}
