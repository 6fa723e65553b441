import { ok, type Result } from "../result.ts"
import { readIdentity, type Identity } from "./identity.ts"
import type { LogEntry } from "./log-entry.ts"
import { refuse, type LogError } from "./log-error.ts"
import { verifyNextEntry } from "./verify-log.ts"
import { MAX_WITNESSES, readWitnessFile, witnessedLength, type WitnessProof } from "./witness.ts"

/** What is known of a log: verified entries of one branch that have effect, first to last, and proofs of its witnesses. */
export interface KnownLog {
  readonly log: readonly LogEntry[]
  readonly proofs: readonly WitnessProof[]
}

/** A log of which a part was known before, read as far as the rules and the reader's patience went. */
export interface Growth {
  /** The whole log and who the party is; or why not, where `too-many` says that there were more entries than wanted. */
  readonly outcome: Result<GrownLog, LogError | { readonly kind: "too-many" }>
  /** How many signatures of entries this has cost. */
  readonly verified: number
}

/** A whole log that verified. */
export interface GrownLog {
  readonly log: readonly LogEntry[]
  readonly identity: Identity
}

/**
 * Verifies what a log adds to what is known of it: the same finding as `verifyLog`, at the cost of what is new. Entries that
 * name the versions of known ones stand for these and are not looked at: a `versionId` is a hash over all before it.
 *
 * @param entries values of unknown origin
 * @param witnessFile the values of `did-witness.json`, of unknown origin
 * @param most after so many new entries it stops
 */
export function verifyGrowth(
  entries: readonly unknown[],
  witnessFile: readonly unknown[],
  known: KnownLog,
  most: number,
): Growth {
  const shared = sharedLength(entries, known.log)
  const log = known.log.slice(0, shared)
  for (const value of entries.slice(shared, shared + most)) {
    const next = verifyNextEntry(log, value)
    if (!next.ok) return { outcome: next, verified: log.length - shared }
    log.push(next.value)
  }
  const verified = log.length - shared
  if (log.length < entries.length) return { outcome: { ok: false, error: { kind: "too-many" } }, verified }
  const versions = log.slice(shared).map(({ versionId }) => versionId)
  const proofs = readWitnessFile(proofsWorthReading(witnessFile, new Set(versions)))
  return { outcome: inEffect(log, [...known.proofs, ...proofs]), verified }
}

function inEffect(log: readonly LogEntry[], proofs: readonly WitnessProof[]): Result<GrownLog, LogError> {
  const witnessed = witnessedLength(log, proofs)
  if (witnessed < log.length)
    return refuse("witness-missing", witnessed, "too few of its witnesses agreed to it.")
  const [first, ...later] = log
  if (first?.parameters.scid === undefined) return refuse("log-empty", 0, "the log has no entries.")
  return ok({ log, identity: readIdentity(first.parameters.scid, [first, ...later]) })
}

/** How many entries, from the first, name the versions of known ones. */
function sharedLength(entries: readonly unknown[], known: readonly LogEntry[]): number {
  const differs = known.findIndex(({ versionId }, index) => versionIdIn(entries[index]) !== versionId)
  return differs === -1 ? known.length : differs
}

function versionIdIn(value: unknown): unknown {
  return typeof value === "object" && value !== null && "versionId" in value ? value.versionId : undefined
}

/** One proof of each of as many witnesses as a version can name, for the versions that matter: each costs a signature. */
function proofsWorthReading(witnessFile: readonly unknown[], versions: ReadonlySet<string>): unknown[] {
  const bySignerByVersion = new Map<string, Map<unknown, unknown>>()
  for (const element of witnessFile) {
    const versionId = versionIdIn(element)
    if (typeof versionId !== "string" || !versions.has(versionId)) continue
    const bySigner = bySignerByVersion.get(versionId) ?? new Map<unknown, unknown>()
    bySignerByVersion.set(versionId, bySigner)
    for (const proof of proofsIn(element)) {
      const signer = signerIn(proof)
      if (bySigner.size < MAX_WITNESSES && !bySigner.has(signer)) bySigner.set(signer, proof)
    }
  }
  return [...bySignerByVersion].map(([versionId, bySigner]) => ({ versionId, proof: [...bySigner.values()] }))
}

function proofsIn(element: unknown): readonly unknown[] {
  const isObject = typeof element === "object" && element !== null && "proof" in element
  return isObject && Array.isArray(element.proof) ? element.proof : []
}

function signerIn(proof: unknown): unknown {
  const isObject = typeof proof === "object" && proof !== null && "verificationMethod" in proof
  return isObject ? proof.verificationMethod : undefined
}
