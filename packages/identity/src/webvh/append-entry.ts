import type { Multikey } from "../keys/multikey.ts"
import { err, ok, type Result } from "../result.ts"
import { formatDid, hostOfDid } from "./did.ts"
import { formatDocument, readDocumentKeys, type DocumentKey } from "./did-document.ts"
import { nextKeyHash } from "./entry-hash.ts"
import type { Identity } from "./identity.ts"
import type { LogEntry } from "./log-entry.ts"
import type { LogError } from "./log-error.ts"
import { rotation, signEntry, updateKey } from "./sign-entry.ts"
import { verifyChain } from "./verify-log.ts"
import { witnessParameter, type Witnesses } from "./witness.ts"

/** What the next version of a party changes; what is left out stays as it is. An empty change rotates the update key. */
export interface IdentityChange {
  /** The party moves; its SCID and history stay [S9]. */
  readonly host?: string
  /** All keys that sign statements from now on. What a key left out has signed stays the party's. */
  readonly deviceKeys?: readonly Multikey[]
  /** All keys that open sync sessions from now on. */
  readonly nodeKeys?: readonly Multikey[]
  /** Keys that were stolen, each with the instant from which the party disowns it [S11]. They stay in the document. */
  readonly revoked?: readonly Revocation[]
  /** Who must agree to every entry after this one [S9]; `none` when nobody is to any more. */
  readonly witnesses?: Witnesses | "none"
  /** The party ends: no version may follow. */
  readonly deactivate?: true
}

/** A stolen key, and the instant from which its party disowns it. */
export interface Revocation {
  readonly multikey: Multikey
  readonly at: string
}

/** Why no entry was appended: the log or what it would become is refused, or the change does not fit the party. */
export type AppendError =
  | LogError
  | { readonly kind: "master-seed-wrong"; readonly message: string }
  | { readonly kind: "key-unknown"; readonly message: string }

/**
 * The next entry of a party's log, signed with the update key that the entry before committed to, and committing to the
 * one after it [S9]. The log itself is not changed. Where the log has witnesses, the entry has no effect until they agree.
 *
 * @param version.at `YYYY-MM-DDTHH:MM:SSZ`, after the time of the last entry
 */
export function appendEntry(version: {
  readonly log: readonly LogEntry[]
  readonly masterSeed: Uint8Array
  readonly at: string
  readonly change: IdentityChange
}): Result<LogEntry, AppendError> {
  const { log, masterSeed, at, change } = version
  const identity = verifyChain(log)
  if (!identity.ok) return identity
  const last = log.at(-1)
  const index = log.length
  const signer = updateKey(masterSeed, index)
  if (last?.parameters.nextKeyHashes?.includes(nextKeyHash(signer.multikey)) !== true)
    return err(MASTER_SEED_WRONG)
  const stranger = strangerAmong(change.revoked, identity.value)
  if (stranger !== undefined) return err(stranger)
  const unsigned = {
    versionId: last.versionId,
    versionTime: at,
    parameters: {
      ...rotation(masterSeed, index),
      ...(change.witnesses !== undefined && { witness: witnessesAfter(change.witnesses) }),
      ...(change.deactivate === true && { deactivated: true }),
    },
    state: formatDocument(didsAfter(identity.value, change), keysAfter(last, identity.value, change)),
  }
  const entry = signEntry(unsigned, index + 1, signer)
  const outcome = verifyChain([...log, entry])
  return outcome.ok ? ok(entry) : outcome
}

const MASTER_SEED_WRONG: AppendError = {
  kind: "master-seed-wrong",
  message: "This master seed is not the one that this identity was made with.",
}

function witnessesAfter(witnesses: Witnesses | "none") {
  return witnessParameter(witnesses === "none" ? undefined : witnesses)
}

function strangerAmong(revoked: IdentityChange["revoked"], identity: Identity): AppendError | undefined {
  const stranger = revoked?.find(({ multikey }) => !multikeysOf(identity.keys).includes(multikey))
  if (stranger === undefined) return undefined
  const message = `The key ${stranger.multikey} cannot be revoked: this identity never had it.`
  return { kind: "key-unknown", message }
}

/** Every DID of the party, the present one last. */
function didsAfter(identity: Identity, change: IdentityChange): readonly string[] {
  const did = formatDid(identity.scid, change.host ?? hostOfDid(identity.did))
  return [...identity.dids.filter((other) => other !== did), did]
}

/** The keys of the next document: those in use, and the revoked, which stay where they were but open no session. */
function keysAfter(last: LogEntry, identity: Identity, change: IdentityChange): readonly DocumentKey[] {
  const present = readDocumentKeys(last.state)
  const devices = change.deviceKeys ?? multikeysOf(present.filter((key) => key.assertion))
  const nodes = change.nodeKeys ?? multikeysOf(present.filter((key) => key.authentication))
  const onceDevices = multikeysOf(identity.keys.filter((key) => key.assertion))
  const revokedAtByKey = revocationsAfter(identity, change)
  return [...new Set([...devices, ...nodes, ...revokedAtByKey.keys()])].map((multikey) => {
    const revokedAt = revokedAtByKey.get(multikey)
    const isDevice = devices.includes(multikey)
    return revokedAt === undefined
      ? { multikey, assertion: isDevice, authentication: nodes.includes(multikey) }
      : { multikey, assertion: isDevice || onceDevices.includes(multikey), authentication: false, revokedAt }
  })
}

function revocationsAfter(identity: Identity, change: IdentityChange): ReadonlyMap<Multikey, string> {
  const revokedAtByKey = new Map<Multikey, string>()
  for (const { multikey, revokedAt } of identity.keys) {
    if (revokedAt !== undefined) revokedAtByKey.set(multikey, revokedAt)
  }
  for (const { multikey, at } of change.revoked ?? []) revokedAtByKey.set(multikey, at)
  return revokedAtByKey
}

function multikeysOf(keys: readonly { readonly multikey: Multikey }[]): readonly Multikey[] {
  return keys.map((key) => key.multikey)
}
