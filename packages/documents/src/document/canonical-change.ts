import { encodeChange } from "@automerge/automerge"
import { digestBytes, err, ok, sha256, toHex, utf8, type Digest, type Result } from "@commonshelf/identity"
import { MAX_STATEMENT_BYTES } from "@commonshelf/statement"
import { ByteReader } from "./byte-reader.ts"

/**
 * The one Automerge change of a statement [D2, D4]: byte for byte the same, whoever makes it, so that a statement that
 * came by socket, by file or on a stick is the same thing and a document's history can hold nothing else.
 */

const ZERO_ACTOR = "00".repeat(16)
const STATEMENTS_MAP = `1@${ZERO_ACTOR}`
const MAX_SEQUENCE = 1_000_000
const HASH_BYTES = 32
const MAGIC_AND_CHECKSUM_BYTES = 8

/** The hash of a change: 64 lower-case hexadecimal characters. */
export type ChangeHash = string

/** The change every document starts from [D2]: an empty map `statements` at the root. */
export const GENESIS_CHANGE: Uint8Array = encodeChange({
  actor: ZERO_ACTOR,
  author: null,
  seq: 1,
  startOp: 1,
  time: 0,
  message: null,
  deps: [],
  ops: [{ action: "makeMap", obj: "_root", key: "statements", pred: [] }],
})

/** The hash of the genesis, which every first statement of a feed depends on. */
export const GENESIS_HASH: ChangeHash = "73a3f77cf2a9edf625c429627d6561ab60e3ab12aa6797c5e464aa8b04cbf59a"

/** A change as bytes with its hash. */
export interface CanonicalChange {
  readonly hash: ChangeHash
  readonly bytes: Uint8Array
}

/**
 * The canonical change of a statement [D4].
 *
 * @param text canonical text of the statement (or of an identity log's entry [D7])
 * @param sequence its place in its feed, from 1
 * @param dependency hash of the canonical change of the previous statement of its feed; of the genesis for the first
 */
export function canonicalChange(text: string, sequence: number, dependency: ChangeHash): CanonicalChange {
  const digest = digestBytes(utf8(text))
  const bytes = encodeChange({
    actor: toHex(sha256(utf8(digest)).slice(0, 16)),
    author: null,
    seq: 1,
    startOp: sequence + 1,
    time: 0,
    message: null,
    deps: [dependency],
    ops: [{ action: "set", obj: STATEMENTS_MAP, key: digest, value: text, pred: [] }],
  })
  return { bytes, hash: changeHash(bytes) }
}

/** The hash of an uncompressed change chunk: SHA-256 over its type, length and contents (Automerge binary format). */
export function changeHash(bytes: Uint8Array): ChangeHash {
  return toHex(sha256(bytes.subarray(MAGIC_AND_CHECKSUM_BYTES)))
}

/** What a change claims to be, read without trusting it: the gate rebuilds the canonical change and compares [D5]. */
export interface ClaimedChange {
  readonly hash: ChangeHash
  readonly dependency: ChangeHash
  readonly sequence: number
  readonly digest: Digest
  readonly text: string
}

export type ChangeFault = {
  readonly kind: "not-a-canonical-change"
  readonly rule: "D4"
  readonly message: string
}

/** The parts of the chunk that never vary, in the order in which they stand (Automerge binary format, change chunk). */
const MAGIC = [0x85, 0x6f, 0x4a, 0x83]
const CHECKSUM_BYTES = 4
const CHANGE_CHUNK = 1
const ONE_DEPENDENCY = [1]
const ACTOR_LENGTH = [16]
const FIRST_OF_ACTOR = [1]
const NO_TIME_NO_MESSAGE_GENESIS_ACTOR = [0, 0, 1, 16, ...new Uint8Array(16)]
const COLUMNS_TO_VALUE_METADATA = [8, 0x01, 2, 0x02, 2, 0x15, 49, 0x34, 1, 0x42, 2, 0x56]
const VALUE_COLUMN = [0x57]
const PREDECESSOR_COLUMN = [0x70, 2]
const OBJECT_AND_KEY_LENGTH = [0x7f, 1, 0x7f, 1, 0x7f, 47]
const DIGEST_LENGTH = 47
const INSERT_AND_ACTION = [1, 0x7f, 1]
/** What stands before and after the statement's text is about 180 bytes. */
const MAX_CHANGE_BYTES = MAX_STATEMENT_BYTES + 512

/**
 * Takes the statement out of an uncompressed change chunk that has the layout of a canonical change [D4, D5]. Reads
 * lengths and copies bytes; nothing is expanded, so run-length bombs, huge starts, deletions and changes of several
 * operations are refused before any decoder sees them.
 */
export function readCanonicalChange(bytes: Uint8Array): Result<ClaimedChange, ChangeFault> {
  if (bytes.length > MAX_CHANGE_BYTES) return refuse("too large")
  const reader = new ByteReader(bytes)
  reader.expect(MAGIC, "no Automerge chunk")
  reader.take(CHECKSUM_BYTES)
  reader.expect([CHANGE_CHUNK], "not an uncompressed change")
  if (reader.number() !== reader.rest) reader.fail("wrong length")
  reader.expect(ONE_DEPENDENCY, "not exactly one dependency")
  const dependency = toHex(reader.take(HASH_BYTES))
  reader.expect(ACTOR_LENGTH, "an actor id of another length")
  reader.take(16)
  reader.expect(FIRST_OF_ACTOR, "not the first change of its actor")
  const startOp = reader.number()
  reader.expect(NO_TIME_NO_MESSAGE_GENESIS_ACTOR, "a time, a message or other actors")
  const text = readText(reader)
  if (startOp < 2 || startOp > MAX_SEQUENCE) reader.fail("a start out of bounds")
  if (reader.fault !== undefined || text === undefined) return refuse(reader.fault ?? "no text")
  return ok({
    hash: changeHash(bytes),
    dependency,
    sequence: startOp - 1,
    digest: digestBytes(utf8(text)),
    text,
  })
}

function readText(reader: ByteReader): string | undefined {
  reader.expect(COLUMNS_TO_VALUE_METADATA, "not one statement under its digest")
  const metadataLength = reader.number()
  reader.expect(VALUE_COLUMN, "not one text")
  const textLength = reader.number()
  reader.expect(PREDECESSOR_COLUMN, "overwrites something")
  reader.expect(OBJECT_AND_KEY_LENGTH, "not under a digest in the map of statements")
  reader.take(DIGEST_LENGTH)
  reader.expect(INSERT_AND_ACTION, "not the setting of a value")
  reader.take(metadataLength)
  return reader.text(textLength)
}

function refuse(why: string): Result<never, ChangeFault> {
  return err({
    kind: "not-a-canonical-change",
    rule: "D4",
    message: `not the canonical change of a statement: ${why}`,
  })
}
