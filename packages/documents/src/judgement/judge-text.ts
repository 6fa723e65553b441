import { utf8, type Digest } from "@commonshelf/identity"
import {
  issuerScid,
  verifyStatement,
  type Finding as StatementFinding,
  type Statement,
} from "@commonshelf/statement"
import { GENESIS_HASH } from "../document/canonical-change.ts"
import { documentId, type CommonsDocumentId, type DocumentDescriptor } from "../document/descriptor.ts"
import { insertionOf } from "../kinds/insertion.ts"
import { subjectSchemaOf } from "../kinds/registry.ts"
import { awaitedDid, awaitedKey, refused, waits, type Exclusion } from "./exclusion.ts"
import { isWitnessText, judgeLogEntry, judgeWitnessProof, logEntryFor } from "./judge-log.ts"
import type { Judgement, Surroundings } from "./judgement.ts"

/** A statement that S1 to S8 and D6 allow, wherever it stands in its feed. */
export interface Sound {
  readonly kind: "sound"
  readonly digest: Digest
  readonly statement: Statement
}

/**
 * Judges a text for a document: a statement by S1 to S8 and D6, a log entry or a witness proof by the rules of
 * did:webvh [D7, N3]. Pure but for what it looks up; admits nothing itself.
 */
export function judgeText(text: string, document: DocumentDescriptor, here: Surroundings): Judgement {
  const entry = logEntryFor(text, document)
  if (entry !== undefined) return judgeLogEntry(entry, text, document, here)
  if (isWitnessText(text, document)) return judgeWitnessProof(text, document, here)
  const sound = judgeStatement(text, document, here)
  return sound.kind === "sound" ? placeInFeed(sound, documentId(document), here) : sound
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
  const fit = { kind: "fit", issuer: issuerScid(statement), digest, feed, sequence, statement } as const
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

/** Only what can be mended by something that has not arrived waits; everything else is refused. */
function findingExclusion(finding: StatementFinding): Exclusion {
  const { kind, rule, message } = finding
  if (kind === "unknown-issuer") return waits(`identity:${finding.scid}`, kind, rule, message)
  if (kind === "unknown-key") {
    const { scid, unlisted } = finding
    const awaited = "did" in unlisted ? awaitedDid(unlisted.did) : awaitedKey(scid, unlisted.key)
    return waits(awaited, kind, rule, message)
  }
  return refused(finding.kind, finding.rule, finding.message)
}
