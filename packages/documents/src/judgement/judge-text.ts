import {
  digestBytes,
  entryVersion,
  logEntryText,
  parseLogEntry,
  scidOfDid,
  utf8,
  verifyLog,
  type Digest,
  type Identity,
  type LogEntry,
} from "@commonshelf/identity"
import { verifyStatement, type Finding as StatementFinding, type Statement } from "@commonshelf/statement"
import type { AgreementContent } from "../agreement/schema.ts"
import { GENESIS_HASH, type ChangeHash } from "../document/canonical-change.ts"
import { documentId, type CommonsDocumentId, type DocumentDescriptor } from "../document/descriptor.ts"
import { insertionOf } from "../kinds/insertion.ts"
import { subjectSchemaOf } from "../kinds/registry.ts"
import { refused, waits, type Exclusion } from "./exclusion.ts"

/** Where an admitted text stands: its document, its feed and its change. */
export interface Place {
  readonly document: CommonsDocumentId
  /** The key that signed, or `log` for an identity log [D3, D7]. */
  readonly feed: string
  readonly sequence: number
  readonly hash: ChangeHash
}

/** What judging looks up of what is here already; nothing is fetched. */
export interface Surroundings {
  readonly identityOf: (scid: string) => Identity | undefined
  /** The entries of a party's log before `entry`, first to last; undefined when a part is missing. */
  readonly branchBefore: (scid: string, entry: LogEntry) => readonly LogEntry[] | undefined
  /** The text of the letter that a document is about, when it is here. */
  readonly agreementText: (document: DocumentDescriptor, digest: Digest) => AgreementContent | undefined
  readonly placeOf: (digest: Digest) => Place | undefined
}

/** A text that may be inserted: where its change belongs in its feed, and what the change depends on [D3, D4]. */
export interface Judged {
  readonly kind: "fit"
  readonly digest: Digest
  readonly feed: string
  readonly sequence: number
  readonly dependency: ChangeHash
  /** What the text says; undefined for an entry of an identity log. */
  readonly statement: Statement | undefined
}

export type Judgement = Judged | Exclusion

/** A statement that S1 to S8 and D6 allow, wherever it stands in its feed. */
export interface Sound {
  readonly kind: "sound"
  readonly digest: Digest
  readonly statement: Statement
}

/** The feed of a party's identity log in its document [D7]. */
export const LOG_FEED = "log"

/**
 * Judges a text for a document: a statement by S1 to S8 and D6, a log entry by the rules of did:webvh [D7]. Pure
 * but for what it looks up; admits nothing itself.
 */
export function judgeText(text: string, document: DocumentDescriptor, here: Surroundings): Judgement {
  const entry = logEntryFor(text, document)
  if (entry !== undefined) return judgeLogEntry(entry, text, document, here)
  const sound = judgeStatement(text, document, here)
  return sound.kind === "sound" ? placeInFeed(sound, documentId(document), here) : sound
}

/** The log entry that a text is, where it may be one [D7]. */
export function logEntryFor(text: string, document: DocumentDescriptor): LogEntry | undefined {
  if (document.type !== "party" || !text.includes('"versionId"')) return undefined
  const entry = parseLogEntry(text)
  return entry.ok ? entry.value : undefined
}

/** Judges a statement by all that does not depend on its feed [S1–S8, D6]. */
export function judgeStatement(
  text: string,
  document: DocumentDescriptor,
  { identityOf, agreementText }: Surroundings,
): Sound | Exclusion {
  const verified = verifyStatement(utf8(text), { identityOf, subjectSchemaOf })
  if (!verified.ok) return findingExclusion(verified.error)
  const { statement, digest } = verified.value
  const insertion = insertionOf(document, statement, (wanted) => agreementText(document, wanted))
  if (insertion.kind === "refused") return refused("not-allowed-here", insertion.rule, insertion.message)
  if (insertion.kind === "waits")
    return waits(`document:${documentId(document)}`, "letter-missing", "D6", insertion.message)
  return { kind: "sound", digest, statement }
}

/** A statement after the first of its feed depends on the one before it, of the same key in the same document [D3]. */
export function placeInFeed(
  { statement, digest }: Sound,
  document: CommonsDocumentId,
  { placeOf }: Pick<Surroundings, "placeOf">,
): Judgement {
  const feed = statement.proof.verificationMethod.slice(statement.issuer.length + 1)
  const { sequence, previousDigest } = statement
  const fit = { kind: "fit", digest, feed, sequence, statement } as const
  if (previousDigest === undefined) return { ...fit, dependency: GENESIS_HASH }
  const previous = placeOf(previousDigest)
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
  return { ...fit, dependency: previous.hash }
}

function judgeLogEntry(
  entry: LogEntry,
  text: string,
  { owner }: DocumentDescriptor,
  here: Surroundings,
): Judgement {
  if (scidOfDid(entry.state.id) !== owner) {
    return refused("log-of-another", "D7", "the entry belongs to the identity log of another party")
  }
  const version = entryVersion(entry)
  const branch = here.branchBefore(owner, entry)
  if (branch === undefined) {
    return waits(
      `identity:${owner}`,
      "log-entry-missing",
      "D7",
      `version ${version - 1} of the identity log is not here yet`,
    )
  }
  const verified = verifyLog([...branch, entry])
  if (!verified.ok) return refused(verified.error.kind, "S9", verified.error.message)
  const previous = branch.at(-1)
  const dependency =
    previous === undefined ? GENESIS_HASH : here.placeOf(digestOf(logEntryText(previous)))?.hash
  if (dependency === undefined) throw new TypeError("an admitted log entry has a change")
  return {
    kind: "fit",
    digest: digestOf(text),
    feed: LOG_FEED,
    sequence: version,
    dependency,
    statement: undefined,
  }
}

function digestOf(text: string): Digest {
  return digestBytes(utf8(text))
}

/** Only what can be mended by something that has not arrived waits; everything else is refused. */
function findingExclusion(finding: StatementFinding): Exclusion {
  if (finding.kind === "unknown-issuer" || finding.kind === "unknown-key") {
    return waits(`identity:${finding.scid}`, finding.kind, finding.rule, finding.message)
  }
  return refused(finding.kind, finding.rule, finding.message)
}
