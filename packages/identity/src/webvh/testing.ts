import { SCID_PLACEHOLDER, scidOfFirstEntry } from "./entry-hash.ts"
import type { LogEntry } from "./log-entry.ts"
import { rotation, signEntry, updateKey, withProof } from "./sign-entry.ts"

/*
 * For tests: entries that break a rule and are otherwise in order, hashed and signed as only the owner (or who stole the
 * master seed) could. `appendEntry` would refuse to make them.
 */

/** Members that replace those of an entry. Undefined takes a member away. */
export interface Forgery {
  readonly versionTime?: string
  readonly parameters?: object
  readonly state?: object
}

/** A first entry altered, with the SCID, the hash and the signature that then belong to it. */
export function forgeFirst(entry: LogEntry, forgery: Forgery, masterSeed: Uint8Array): LogEntry {
  const scid = entry.parameters.scid ?? SCID_PLACEHOLDER
  const draft = alter({ ...entry, versionId: scid }, forgery)
  const placeholders = replaceText(draft, scid, SCID_PLACEHOLDER)
  const newScid = scidOfFirstEntry(placeholders, SCID_PLACEHOLDER)
  return signEntry(replaceText(placeholders, SCID_PLACEHOLDER, newScid), 1, updateKey(masterSeed, 0))
}

/** What follows an entry a day after 2026-02-01, altered, hashed and signed. */
export function forgeNext(
  previous: LogEntry,
  forgery: Forgery,
  masterSeed: Uint8Array,
  signerSeed = masterSeed,
): LogEntry {
  const index = Number.parseInt(previous.versionId, 10)
  const parameters = rotation(masterSeed, index)
  const draft = alter({ ...previous, versionTime: "2026-02-02T00:00:00Z", parameters }, forgery)
  return signEntry(draft, index + 1, updateKey(signerSeed, index))
}

/** A twin of an entry: the very same version, signed again by the owner at another instant. */
export function signAgain(
  { proof: _none, ...hashed }: LogEntry,
  created: string,
  masterSeed: Uint8Array,
): LogEntry {
  const index = Number.parseInt(hashed.versionId, 10) - 1
  return withProof(hashed, updateKey(masterSeed, index), created)
}

function alter(entry: LogEntry, forgery: Forgery): Omit<LogEntry, "proof"> {
  const { proof: _none, ...unsigned } = entry
  const versionTime = forgery.versionTime ?? entry.versionTime
  const parameters = { ...entry.parameters, ...forgery.parameters }
  const state = { ...entry.state, ...forgery.state }
  // Through text, so that members set to undefined go away.
  return JSON.parse(JSON.stringify({ ...unsigned, versionTime, parameters, state }))
}

function replaceText(entry: Omit<LogEntry, "proof">, from: string, to: string): Omit<LogEntry, "proof"> {
  return JSON.parse(JSON.stringify(entry).replaceAll(from, to))
}
