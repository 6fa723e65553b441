import * as z from "zod"
import { utf8 } from "../encoding/bytes.ts"
import { canonicalJson } from "../encoding/canonical-json.ts"
import { isMultihash } from "../encoding/digest.ts"
import { jsonFault } from "../encoding/json.ts"
import { DataIntegrityProof } from "../proof/data-integrity.ts"
import { ok, type Result } from "../result.ts"
import { DidDocument, Instant, MultikeyText } from "./did-document.ts"
import { WitnessParameter } from "./witness.ts"
import { refuse, type LogError, type LogErrorKind } from "./log-error.ts"

/** An entry's canonical text has at most 64 KiB and nests at most 32 levels deep. */
const MAX_ENTRY_BYTES = 65_536
const MAX_NESTING = 32

const Multihash = z.string().refine(isMultihash, "expected a SHA-256 multihash (Qm…)")

/**
 * The parameters of did:webvh 1.0, and no others. `ttl` and `watchers` are carried and have no meaning here.
 */
const LogParameters = z.strictObject({
  method: z.string().exactOptional(),
  scid: Multihash.exactOptional(),
  portable: z.boolean().exactOptional(),
  updateKeys: z.array(MultikeyText).exactOptional(),
  nextKeyHashes: z.array(Multihash).exactOptional(),
  witness: WitnessParameter.exactOptional(),
  watchers: z.array(z.string()).exactOptional(),
  deactivated: z.boolean().exactOptional(),
  ttl: z.int().nonnegative().exactOptional(),
})

/** The proof of an entry: a Data Integrity proof without `@context`, because an entry has none. */
const LogProof = DataIntegrityProof.omit({ "@context": true }).extend({ created: Instant })

/**
 * One version of an identity, an entry of its did:webvh 1.0 log. `versionId` is the version's number from 1, a dash, and
 * the entry's hash; `state` is the DID document of this version; there is exactly one proof.
 */
export const LogEntry = z.strictObject({
  versionId: z.string().regex(/^[1-9]\d{0,3}-Qm[1-9A-HJ-NP-Za-km-z]{44}$/, "expected <number>-Qm…"),
  versionTime: Instant,
  parameters: LogParameters,
  state: DidDocument,
  proof: z.tuple([LogProof], "expected an array of exactly one proof"),
})
export type LogEntry = z.infer<typeof LogEntry>

/** The canonical text of an entry [D7]: what its digest is over, and one line of a `did.jsonl` file. */
export function logEntryText(entry: LogEntry): string {
  return canonicalJson(entry)
}

/** The version number of an entry, from 1. */
export function entryVersion(entry: LogEntry): number {
  return Number.parseInt(entry.versionId, 10)
}

/** The entry of a canonical text of at most 64 KiB [D7]. Says nothing yet about hashes and signatures. */
export function parseLogEntry(text: string): Result<LogEntry, LogError> {
  if (exceedsLimit(text)) return tooLarge(0)
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return refuse("entry-malformed", 0, "the text is not JSON.")
  }
  const entry = readLogEntry(value, indexClaimed(value))
  if (entry.ok && logEntryText(entry.value) !== text) {
    return refuse(
      "entry-not-canonical",
      entryVersion(entry.value) - 1,
      "the text is not canonical JSON (RFC 8785).",
    )
  }
  return entry
}

/** The entry in a value of unknown origin, which stands at `index` (from 0) of its log. */
export function readLogEntry(value: unknown, index: number): Result<LogEntry, LogError> {
  const fault = jsonFault(value, MAX_NESTING)
  if (fault !== undefined) return refuse("entry-malformed", index, `the entry ${fault}.`)
  if (exceedsLimit(canonicalJson(value))) return tooLarge(index)
  const parsed = LogEntry.safeParse(value)
  return parsed.success ? ok(parsed.data) : malformed(parsed.error.issues[0], index)
}

/** Where an entry stands by its own account: the version it claims, counted from 0. */
function indexClaimed(value: unknown): number {
  if (typeof value !== "object" || value === null || !("versionId" in value)) return 0
  const version = Number.parseInt(String(value.versionId), 10)
  return version >= 1 ? version - 1 : 0
}

function exceedsLimit(text: string): boolean {
  // UTF-8 is never shorter than the text, so a huge one need not be encoded.
  return text.length > MAX_ENTRY_BYTES || utf8(text).length > MAX_ENTRY_BYTES
}

function tooLarge(index: number): Result<never, LogError> {
  return refuse("entry-too-large", index, `the entry has more than ${MAX_ENTRY_BYTES} bytes.`)
}

function malformed(issue: z.core.$ZodIssue | undefined, index: number): Result<never, LogError> {
  const member = issue?.path.map(String).join(".")
  const where = member === undefined || member === "" ? "the entry" : member
  return refuse(kindOfIssue(issue), index, `${where}: ${issue?.message ?? "not as expected"}.`)
}

function kindOfIssue(issue: z.core.$ZodIssue | undefined): LogErrorKind {
  const member = issue?.path[0]
  if (member === "parameters" && issue?.code === "unrecognized_keys") return "parameter-unknown"
  if (member === "parameters" && issue?.path[1] === "witness") return "witness-malformed"
  return member === "state" ? "document-malformed" : "entry-malformed"
}
