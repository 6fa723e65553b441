import { inflateRawSync } from "node:zlib"
import { err, ok, sha256, type Result } from "@commonshelf/identity"
import { ByteReader } from "@commonshelf/documents"
import { MAX_STATEMENT_BYTES } from "@commonshelf/statement"

/**
 * Automerge's sync message, version 1, read within bounds before Automerge sees it: heads, need, have with Bloom
 * filters, and change chunks. Nodes speak version 1 to each other because they never announce that they can more (see
 * `withoutCapabilities`): whole compressed documents, which cannot be judged change by change, are never sent.
 */
export interface SyncMessage {
  readonly heads: readonly Uint8Array[]
  /** Everything before the list of changes, as it came. */
  readonly head: Uint8Array
  /** Change chunks as they came, deflated or not, each with its uncompressed form. */
  readonly changes: readonly { readonly sent: Uint8Array; readonly chunk: Uint8Array }[]
}

export const SYNC_LIMITS = {
  heads: 4096,
  need: 4096,
  have: 4,
  changes: 20_000,
  /** Bits per entry and probes that Automerge itself uses are 10 and 7. */
  bloomEntries: 100_000,
  bloomBitsPerEntry: 10,
  bloomProbes: 7,
} as const

const VERSION_1 = 0x42
const HASH_BYTES = 32
const MAX_CHUNK_BYTES = MAX_STATEMENT_BYTES + 512

/** Reads the bytes of a sync message; the error is a sentence. */
export function readSyncMessage(bytes: Uint8Array): Result<SyncMessage, string> {
  const reader = new ByteReader(bytes)
  if (reader.byte() !== VERSION_1) return err("not a sync message of version 1")
  const heads = reader.list(SYNC_LIMITS.heads, () => reader.take(HASH_BYTES))
  reader.list(SYNC_LIMITS.need, () => reader.take(HASH_BYTES))
  reader.list(SYNC_LIMITS.have, () => readHave(reader))
  const head = bytes.subarray(0, reader.offset)
  const changes = reader.list(SYNC_LIMITS.changes, () => {
    const sent = reader.take(reader.number())
    return { sent, chunk: uncompressed(sent, reader) }
  })
  return reader.fault === undefined ? ok({ heads, head, changes }) : err(reader.fault)
}

/** The message with only these of its changes. */
export function writeSyncMessage(message: SyncMessage, changes: SyncMessage["changes"]): Uint8Array {
  return join([message.head, unsignedLeb128(changes.length), ...changes.flatMap(({ sent }) => [unsignedLeb128(sent.length), sent])])
}

/**
 * An outgoing message of Automerge's without the capabilities that it lists at its end: the peer then answers in
 * version 1, with single changes. Gives undefined for what is not version 1: it is not sent.
 */
export function withoutCapabilities(bytes: Uint8Array): Uint8Array | undefined {
  const message = readSyncMessage(bytes)
  return message.ok ? writeSyncMessage(message.value, message.value.changes) : undefined
}

/** One `have`: the heads last shared, and a Bloom filter whose parameters are those that Automerge uses. */
function readHave(reader: ByteReader): void {
  reader.list(SYNC_LIMITS.heads, () => reader.take(HASH_BYTES))
  const length = reader.number()
  if (length === 0) return
  const end = reader.offset + length
  const entries = reader.number()
  const bitsPerEntry = reader.number()
  const probes = reader.number()
  const filter = Math.ceil((entries * bitsPerEntry) / 8)
  const sound =
    entries > 0 &&
    entries <= SYNC_LIMITS.bloomEntries &&
    bitsPerEntry === SYNC_LIMITS.bloomBitsPerEntry &&
    probes === SYNC_LIMITS.bloomProbes
  if (!sound || reader.offset + filter !== end) reader.fail("a Bloom filter with other parameters than Automerge's")
  reader.take(filter)
}

/** The uncompressed form of a change chunk: itself, or inflated within bounds. Other kinds of chunks are refused. */
function uncompressed(sent: Uint8Array, reader: ByteReader): Uint8Array {
  const chunk = new ByteReader(sent)
  const magic = chunk.take(4)
  chunk.take(4)
  const type = chunk.byte()
  const contents = chunk.take(chunk.number())
  if (chunk.fault !== undefined || chunk.rest > 0 || sent.length > MAX_CHUNK_BYTES) reader.fail("a broken change chunk")
  else if (type === CHANGE) return sent
  else if (type === DEFLATED_CHANGE) return inflated(magic, contents, reader)
  else reader.fail("a chunk that is not a change")
  return sent
}

const CHANGE = 1
const DEFLATED_CHANGE = 2

function inflated(magic: Uint8Array, contents: Uint8Array, reader: ByteReader): Uint8Array {
  try {
    const plain = inflateRawSync(contents, { maxOutputLength: MAX_CHUNK_BYTES })
    const hashed = join([Uint8Array.of(CHANGE), unsignedLeb128(plain.length), plain])
    return join([magic, sha256(hashed).subarray(0, 4), hashed])
  } catch {
    reader.fail("a deflated change that does not inflate within bounds")
    return contents
  }
}

function unsignedLeb128(value: number): Uint8Array {
  const bytes: number[] = []
  let rest = value
  do {
    bytes.push((rest & 0x7f) | (rest > 0x7f ? 0x80 : 0))
    rest >>>= 7
  } while (rest > 0)
  return Uint8Array.from(bytes)
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0))
  let offset = 0
  for (const part of parts) {
    whole.set(part, offset)
    offset += part.length
  }
  return whole
}
