import type { Multikey } from "../keys/multikey.ts"
import { formatDid } from "./did.ts"
import { formatDocument, type DocumentKey } from "./did-document.ts"
import { SCID_PLACEHOLDER, scidOfFirstEntry } from "./entry-hash.ts"
import type { LogEntry } from "./log-entry.ts"
import { rotation, signEntry, updateKey } from "./sign-entry.ts"
import { verifyLog } from "./verify-log.ts"

/** What a new party needs. */
export interface NewIdentity {
  /** 32 bytes that stay offline: every update key comes from it. */
  readonly masterSeed: Uint8Array
  /** The host part of its DID, `<slug>.commonshelf.invalid` until it has one: see `isHost`. */
  readonly host: string
  /** `YYYY-MM-DDTHH:MM:SSZ` */
  readonly at: string
  /** Keys that sign statements. */
  readonly deviceKeys: readonly Multikey[]
  /** Keys that open sync sessions. */
  readonly nodeKeys: readonly Multikey[]
}

/**
 * Founds a party: the first entry of its identity log [S9], and the SCID and the DID that follow from it. The same
 * arguments give the same entry.
 *
 * @throws TypeError when the host, the instant or a key is not one, or when there are too many keys for one entry: check
 * what a person typed with `isHost`, `isInstant` and `parseMultikey` first
 */
export function createIdentity(identity: NewIdentity): { scid: string; did: string; entry: LogEntry } {
  const { masterSeed, host, at } = identity
  const draft = draftFirstEntry(identity, SCID_PLACEHOLDER)
  const scid = scidOfFirstEntry(draft, SCID_PLACEHOLDER)
  const entry = signEntry(draftFirstEntry(identity, scid), 1, updateKey(masterSeed, 0))
  const verified = verifyLog([entry])
  if (!verified.ok) throw new TypeError(`cannot found a party at ${host}, ${at}: ${verified.error.message}`)
  return { scid, did: verified.value.did, entry }
}

/** The first entry before it is hashed and signed, with the SCID or with what stands for it. */
function draftFirstEntry(identity: NewIdentity, scid: string): Omit<LogEntry, "proof"> {
  const { masterSeed, host, at, deviceKeys, nodeKeys } = identity
  return {
    versionId: scid,
    versionTime: at,
    parameters: { method: "did:webvh:1.0", scid, portable: true, ...rotation(masterSeed, 0) },
    state: formatDocument([formatDid(scid, host)], documentKeys(deviceKeys, nodeKeys)),
  }
}

/** Each key once, devices first, with the relationships that it is listed for. */
function documentKeys(
  deviceKeys: readonly Multikey[],
  nodeKeys: readonly Multikey[],
): readonly DocumentKey[] {
  return [...new Set([...deviceKeys, ...nodeKeys])].map((multikey) => ({
    multikey,
    assertion: deviceKeys.includes(multikey),
    authentication: nodeKeys.includes(multikey),
  }))
}
