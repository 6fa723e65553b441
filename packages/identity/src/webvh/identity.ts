import { parseMultikey, type Multikey } from "../keys/multikey.ts"
import { readDocumentKeys, type DocumentKey } from "./did-document.ts"
import type { LogEntry } from "./log-entry.ts"
import { activeWitnesses, type Witnesses } from "./witness.ts"

/** A key that a party's log has ever listed. */
export interface IdentityKey {
  readonly multikey: Multikey
  readonly publicKey: Uint8Array
  /** Ever under `assertionMethod`: what it signed may be a statement of the party [S7]. */
  readonly assertion: boolean
  /** Under `authentication` in the latest version, and not revoked: it may open sessions in the party's name. */
  readonly authentication: boolean
  /** From when the party disowns the key [S11], as the latest version that says so says. */
  readonly revokedAt?: string
}

/** A party as its verified log tells it. The SCID names it; DIDs and keys come and go. */
export interface Identity {
  readonly scid: string
  /** The latest DID. */
  readonly did: string
  /** Every DID that it ever had, each once, oldest first. */
  readonly dids: readonly string[]
  readonly deactivated: boolean
  readonly versionCount: number
  /** Who must agree to the next version; absent when nobody must [S9]. */
  readonly witnesses?: Witnesses
  readonly keys: readonly IdentityKey[]
}

/** The keys that may open sync sessions in the party's name now. A deactivated party has none. */
export function sessionKeys(identity: Identity): readonly Multikey[] {
  if (identity.deactivated) return []
  return identity.keys.filter((key) => key.authentication).map((key) => key.multikey)
}

/** What a verified log, which is not empty, says in the end. */
export function readIdentity(scid: string, log: readonly [LogEntry, ...LogEntry[]]): Identity {
  const latest = log.at(-1) ?? log[0]
  const witnesses = activeWitnesses(log)
  return {
    scid,
    did: latest.state.id,
    dids: [...new Set(log.map((entry) => entry.state.id))],
    deactivated: latest.parameters.deactivated === true,
    versionCount: log.length,
    ...(witnesses !== undefined && { witnesses }),
    keys: readKeys(log),
  }
}

function readKeys(log: readonly LogEntry[]): readonly IdentityKey[] {
  const keysByMultikey = new Map<Multikey, IdentityKey>()
  for (const [index, entry] of log.entries()) {
    const isLatest = index === log.length - 1
    for (const key of readDocumentKeys(entry.state)) {
      keysByMultikey.set(key.multikey, nextKeyState(keysByMultikey.get(key.multikey), key, isLatest))
    }
  }
  return [...keysByMultikey.values()]
}

function nextKeyState(before: IdentityKey | undefined, key: DocumentKey, isLatest: boolean): IdentityKey {
  const revokedAt = key.revokedAt ?? before?.revokedAt
  return {
    multikey: key.multikey,
    publicKey: before?.publicKey ?? publicKeyOf(key.multikey),
    assertion: key.assertion || before?.assertion === true,
    authentication: isLatest && key.authentication && revokedAt === undefined,
    ...(revokedAt !== undefined && { revokedAt }),
  }
}

function publicKeyOf(multikey: Multikey): Uint8Array {
  const admitted = parseMultikey(multikey)
  if (!admitted.ok)
    throw new TypeError(`the log was verified, and its key is not one: ${admitted.error.message}`)
  return admitted.value
}
