import {
  digestBytes,
  entryVersion,
  parseLogEntry,
  parseWitnessProof,
  requiredWitnesses,
  scidOfDid,
  utf8,
  verifyNextEntry,
  type LogEntry,
} from "@commonshelf/identity"
import { GENESIS_HASH } from "../document/canonical-change.ts"
import type { DocumentDescriptor } from "../document/descriptor.ts"
import { awaitedVersion, refused, waits } from "./exclusion.ts"
import type { Judgement, Surroundings } from "./judgement.ts"

/** The feed of a party's identity log in its document [D7]. */
export const LOG_FEED = "log"

/** The feed of the proofs of its witnesses [N3]. */
export const WITNESS_FEED = "witness"

/** The log entry that a text is, where it may be one [D7]. */
export function logEntryFor(text: string, document: DocumentDescriptor): LogEntry | undefined {
  if (document.type !== "party" || !text.includes('"versionId"')) return undefined
  const entry = parseLogEntry(text)
  return entry.ok ? entry.value : undefined
}

/** Whether a text for a party's document can only be a witness proof: it alone is a JSON array [N3]. */
export function isWitnessText(text: string, { type }: DocumentDescriptor): boolean {
  return type === "party" && text.startsWith("[")
}

/** Judges an entry of an identity log, after those before it [D7]. */
export function judgeLogEntry(
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
      awaitedVersion(owner, version - 1),
      "log-entry-missing",
      "D7",
      `version ${version - 1} of the identity log is not here yet`,
    )
  }
  const verified = verifyNextEntry(branch, entry)
  if (!verified.ok) return refused(verified.error.kind, "S9", verified.error.message)
  return { ...ofLog(text), issuer: owner, feed: LOG_FEED, sequence: version }
}

/** A witness proof stands in the document of the party whose entry it is about [N3]. */
export function judgeWitnessProof(
  text: string,
  { owner }: DocumentDescriptor,
  here: Surroundings,
): Judgement {
  const proof = parseWitnessProof(text)
  if (!proof.ok) return refused(proof.error.kind, "N3", proof.error.message)
  const { versionId, witness } = proof.value
  const branch = here.branchOf(owner, versionId)
  const entry = branch?.at(-1)
  if (branch === undefined || entry === undefined) {
    return waits(
      awaitedVersion(owner, Number.parseInt(versionId, 10)),
      "log-entry-missing",
      "N3",
      `the entry ${versionId} of the identity log, to which a witness agrees, is not here yet`,
    )
  }
  if (requiredWitnesses(branch, branch.length - 1)?.keys.includes(witness) !== true)
    return refused("not-a-witness", "N3", `${witness} is no witness of the entry ${versionId}`)
  return { ...ofLog(text), issuer: witness, feed: WITNESS_FEED, sequence: entryVersion(entry) + 1 }
}

/**
 * What all of a log has in common. Its changes depend on the genesis and not on each other [D7]: an entry names the one
 * before it by a hash without the proof, and of that there may be several texts, each with another proof.
 */
function ofLog(text: string) {
  const digest = digestBytes(utf8(text))
  return { kind: "fit", digest, dependency: GENESIS_HASH, statement: undefined } as const
}
