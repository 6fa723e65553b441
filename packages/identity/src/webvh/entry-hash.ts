import { utf8 } from "../encoding/bytes.ts"
import { canonicalJson } from "../encoding/canonical-json.ts"
import { multihash } from "../encoding/digest.ts"
import type { Multikey } from "../keys/multikey.ts"
import type { LogEntry } from "./log-entry.ts"

/** The three hashes of did:webvh 1.0. Each is the SHA-256 multihash of canonical JSON, in base58btc: `Qm…`. */

/** What stands for the SCID while the SCID is not yet known. */
export const SCID_PLACEHOLDER = "{SCID}"

type UnsignedEntry = Omit<LogEntry, "proof">

/** The SCID that a first entry yields, when `scid` in it is put back to the placeholder. */
export function scidOfFirstEntry(entry: UnsignedEntry, scid: string): string {
  const { versionTime, parameters, state } = entry
  const text = canonicalJson({ versionId: SCID_PLACEHOLDER, versionTime, parameters, state })
  return multihash(utf8(text.replaceAll(scid, SCID_PLACEHOLDER)))
}

/** The hash of an entry, chained to its predecessor's `versionId`, or to the SCID for the first. */
export function entryHash(entry: UnsignedEntry, predecessor: string): string {
  const { versionTime, parameters, state } = entry
  return multihash(utf8(canonicalJson({ versionId: predecessor, versionTime, parameters, state })))
}

/** The hash by which an entry commits to an update key of the next [S9]. */
export function nextKeyHash(multikey: Multikey): string {
  return multihash(utf8(multikey))
}

/**
 * Whether an entry's hash chains to `previous`, or for a first entry (`undefined`) to its own SCID. Tells which of two
 * rival branches an entry continues [S12]; says nothing about signatures.
 */
export function linksTo(entry: LogEntry, previous: LogEntry | undefined): boolean {
  const version = previous === undefined ? 1 : Number.parseInt(previous.versionId, 10) + 1
  const predecessor = previous?.versionId ?? entry.parameters.scid
  if (predecessor === undefined) return false
  return entry.versionId === `${version}-${entryHash(entry, predecessor)}`
}
