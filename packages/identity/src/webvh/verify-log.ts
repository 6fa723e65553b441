import { parseMultikey } from "../keys/multikey.ts"
import { verifyProof } from "../proof/data-integrity.ts"
import { ok, type Result } from "../result.ts"
import { scidOfDid } from "./did.ts"
import { didKeyId } from "./did-document.ts"
import { linksTo, nextKeyHash, scidOfFirstEntry } from "./entry-hash.ts"
import { readIdentity, type Identity } from "./identity.ts"
import { entryVersion, readLogEntry, type LogEntry } from "./log-entry.ts"
import { refuse, type LogError } from "./log-error.ts"
import { readWitnessFile, witnessedLength } from "./witness.ts"

/*
 * did:webvh 1.0, offline, for the logs that S9 allows: always portable, always with pre-rotation, exactly one proof an
 * entry. Pre-rotation makes one rule of many: an entry is signed by one of its own update keys, each of which the entry
 * before committed to by hash.
 *
 * An entry can be right and still have no effect: while its witnesses have not agreed it is pending. `verifyLog` refuses
 * a log with such an entry; `verifyChain` says what the log would be if they had.
 *
 * Time is not compared with a clock: that the last version is not in the future is for the caller, who has `asOf`.
 */

/** A log has at most so many entries. */
export const MAX_VERSIONS = 1000

type Finding = Result<undefined, LogError>
type EntryRule = (entry: LogEntry, index: number, log: readonly LogEntry[]) => Finding

/** The rules of an entry, in the order in which they are tried. Each may look at the entries before. */
const RULES: readonly EntryRule[] = [
  checkVersion,
  checkNotDeactivated,
  checkParameters,
  checkTime,
  checkScid,
  checkHash,
  checkUpdateKeys,
  checkProof,
  checkDid,
]

/**
 * Verifies a whole identity log [S9], oldest entry first, with the proofs of its witnesses, and says who the party is. No
 * entry's time is compared with a clock.
 *
 * @param entries values of unknown origin, at most 1000; each at most 64 KiB as canonical text
 * @param witnessFile the values of `did-witness.json`, of unknown origin; proofs that are not valid count for nothing
 */
export function verifyLog(
  entries: readonly unknown[],
  witnessFile: readonly unknown[] = [],
): Result<Identity, LogError> {
  const chain = verifyEntries(entries)
  if (!chain.ok) return chain
  const log = chain.value
  const witnessed = witnessedLength(log, readWitnessFile(witnessFile))
  if (witnessed < log.length) {
    return refuse("witness-missing", witnessed, "too few of its witnesses agreed to it.")
  }
  return identityOf(log)
}

/**
 * The same without the witnesses: who the party is if they agree to every entry. For whoever admits entries that are
 * still pending, or makes one.
 */
export function verifyChain(entries: readonly unknown[]): Result<Identity, LogError> {
  const chain = verifyEntries(entries)
  return chain.ok ? identityOf(chain.value) : chain
}

function verifyEntries(entries: readonly unknown[]): Result<readonly LogEntry[], LogError> {
  if (entries.length > MAX_VERSIONS) {
    return refuse("log-too-long", MAX_VERSIONS, `the log has more than ${MAX_VERSIONS} versions.`)
  }
  const log: LogEntry[] = []
  for (const value of entries) {
    const entry = verifyNextEntry(log, value)
    if (!entry.ok) return entry
    log.push(entry.value)
  }
  return ok(log)
}

function identityOf([first, ...later]: readonly LogEntry[]): Result<Identity, LogError> {
  if (first?.parameters.scid === undefined) return refuse("log-empty", 0, "the log has no entries.")
  return ok(readIdentity(first.parameters.scid, [first, ...later]))
}

/**
 * Verifies one more entry of a log whose entries are verified already: the same finding as `verifyChain` of all of them,
 * at the cost of one [S9].
 *
 * @param log verified, first entry first; empty for the first entry
 */
export function verifyNextEntry(log: readonly LogEntry[], value: unknown): Result<LogEntry, LogError> {
  const index = log.length
  if (index >= MAX_VERSIONS) {
    return refuse("log-too-long", MAX_VERSIONS, `the log has more than ${MAX_VERSIONS} versions.`)
  }
  const entry = readLogEntry(value, index)
  if (!entry.ok) return entry
  for (const check of RULES) {
    const finding = check(entry.value, index, log)
    if (!finding.ok) return finding
  }
  return entry
}

const passed: Finding = ok(undefined)

function checkVersion(entry: LogEntry, index: number): Finding {
  const version = entryVersion(entry)
  if (version === index + 1) return passed
  return refuse("version-out-of-order", index, `its versionId claims version ${version}.`)
}

function checkNotDeactivated(_entry: LogEntry, index: number, log: readonly LogEntry[]): Finding {
  if (log[index - 1]?.parameters.deactivated !== true) return passed
  return refuse("after-deactivation", index, "the party was deactivated by the version before.")
}

function checkParameters(entry: LogEntry, index: number): Finding {
  const { method, portable, scid } = entry.parameters
  const isFirst = index === 0
  if (method === undefined ? isFirst : method !== "did:webvh:1.0") {
    return refuse(
      "method-unsupported",
      index,
      `the method is ${method ?? "missing"}; expected did:webvh:1.0.`,
    )
  }
  if (portable !== (isFirst ? true : undefined)) {
    return refuse("not-portable", index, "portable must be true in the first version, and stand in no other.")
  }
  if ((scid !== undefined) !== isFirst) {
    return refuse("scid-mismatch", index, "the parameter scid stands in the first version, and in no other.")
  }
  return passed
}

function checkTime(entry: LogEntry, index: number, log: readonly LogEntry[]): Finding {
  const before = log[index - 1]?.versionTime
  // Instants of one form and one time zone sort as text.
  if (before === undefined || entry.versionTime > before) return passed
  return refuse("time-not-increasing", index, `its time ${entry.versionTime} is not after ${before}.`)
}

function checkScid(entry: LogEntry, index: number): Finding {
  const { scid } = entry.parameters
  if (scid === undefined || scidOfFirstEntry(entry, scid) === scid) return passed
  return refuse("scid-mismatch", index, `its SCID ${scid} is not the hash of its content.`)
}

function checkHash(entry: LogEntry, index: number, log: readonly LogEntry[]): Finding {
  if (linksTo(entry, log[index - 1])) return passed
  return refuse("hash-mismatch", index, "its hash is not that of its content after the version before.")
}

function checkUpdateKeys(entry: LogEntry, index: number, log: readonly LogEntry[]): Finding {
  const { updateKeys = [], nextKeyHashes = [] } = entry.parameters
  if (updateKeys.length === 0 || nextKeyHashes.length === 0) {
    return refuse("no-pre-rotation", index, "it must set updateKeys and commit to the next by nextKeyHashes.")
  }
  const committed = log[index - 1]?.parameters.nextKeyHashes
  const stranger = updateKeys.find((key) => committed?.includes(nextKeyHash(key)) === false)
  if (stranger === undefined) return passed
  return refuse(
    "key-not-committed",
    index,
    `the version before did not commit to the update key ${stranger}.`,
  )
}

function checkProof(entry: LogEntry, index: number): Finding {
  const { proof, ...document } = entry
  const [{ verificationMethod }] = proof
  const signer = (entry.parameters.updateKeys ?? []).find((key) => verificationMethod === didKeyId(key))
  const publicKey = signer === undefined ? undefined : parseMultikey(signer)
  if (publicKey?.ok !== true) {
    return refuse("signer-not-authorized", index, `${verificationMethod} is not one of its update keys.`)
  }
  if (verifyProof(document, proof[0], publicKey.value)) return passed
  return refuse("signature-invalid", index, "its signature does not match its content.")
}

function checkDid(entry: LogEntry, index: number, log: readonly LogEntry[]): Finding {
  const { id: did, alsoKnownAs = [] } = entry.state
  if (scidOfDid(did) !== (log[0] ?? entry).parameters.scid) {
    return refuse("did-mismatch", index, `${did} is not a did:webvh DID with the SCID of this log.`)
  }
  const before = log[index - 1]?.state.id
  if (before === undefined || before === did || alsoKnownAs.includes(before)) return passed
  return refuse("did-mismatch", index, `the party moved to ${did}, and alsoKnownAs does not name ${before}.`)
}
