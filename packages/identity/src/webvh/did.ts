import { isMultihash } from "../encoding/digest.ts"

/*
 * The names of parties: `did:webvh:<scid>:<host>` (did:webvh 1.0), where the SCID names the party for ever and the host
 * may change. A host is a domain name of at least two labels in lower-case ASCII (punycode for others), perhaps `%3A`
 * and a port, perhaps path segments set off by colons: `coop.example`, `coop.example%3A8443`, `coop.example:s:dairy`.
 */

const MAX_DID_LENGTH = 512

const LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
/** The last label has a letter, so that no IP address is a domain. */
const LAST_LABEL = "(?=[0-9-]*[a-z])[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
const PORT = "(?:%3A([1-9][0-9]{1,4}))?"
const MAX_PORT = 65_535
/** Unreserved characters of RFC 3986, but neither `.` nor `..`. */
const PATH = "(?::(?!\\.{1,2}(?::|$))[A-Za-z0-9._~-]+)*"
const HOST = new RegExp(`^(?:${LABEL}\\.)+${LAST_LABEL}${PORT}${PATH}$`)
const DID = /^did:webvh:([^:]+):(.+)$/

/** The SCID of a did:webvh DID (46 characters), or undefined for any text that is not exactly such a DID. */
export function scidOfDid(did: string): string | undefined {
  if (did.length > MAX_DID_LENGTH) return undefined
  const [, scid = "", host = ""] = DID.exec(did) ?? []
  return isMultihash(scid) && isHost(host) ? scid : undefined
}

/** Whether a text can be the host part of a DID. */
export function isHost(text: string): boolean {
  if (text.length > MAX_DID_LENGTH) return false
  const parts = HOST.exec(text)
  return parts !== null && Number(parts[1] ?? 0) <= MAX_PORT
}

/** The DID of a party with this SCID at this host. */
export function formatDid(scid: string, host: string): string {
  return `did:webvh:${scid}:${host}`
}

/** The host part of a DID that `scidOfDid` accepts. */
export function hostOfDid(did: string): string {
  return did.split(":").slice(3).join(":")
}
