import { inflateRawSync } from "node:zlib"
import { err, ok, sha256, type Result } from "@commonshelf/identity"
import { ByteReader } from "@commonshelf/documents"
import { MAX_STATEMENT_BYTES } from "@commonshelf/statement"

/**
 * Automerge's sync message, version 1, read within bounds before Automerge sees it: heads, need, have with Bloom
 * filters, and change chunks. Nodes speak version 1 to each other because they never announce that they can more (see
 * `withoutCapabilities`): whole compressed documents, which cannot be judged change by change, are never sent. What
 * Automerge gets to see is written anew from what was read, so no byte that was not understood reaches it.
 */
export interface SyncMessage {
  readonly heads: readonly Uint8Array[]
  readonly need: readonly Uint8Array[]
  readonly have: readonly Have[]
  /** Change chunks as they came, deflated or not, each with its uncompressed form. */
  readonly changes: readonly { readonly sent: Uint8Array; readonly chunk: Uint8Array }[]
}

/** The heads last shared, and a Bloom filter of the changes since; 10 bits for each entry, 7 probes. */
interface Have {
  readonly lastSync: readonly Uint8Array[]
  readonly entries: number
  readonly filter: Uint8Array
}

export const SYNC_LIMITS = {
  heads: 16_384,
  need: 16_384,
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
  const heads = readHashes(reader, SYNC_LIMITS.heads)
  const need = readHashes(reader, SYNC_LIMITS.need)
  const have = reader.list(SYNC_LIMITS.have, () => readHave(reader))
  const changes = reader.list(SYNC_LIMITS.changes, () => {
    const sent = reader.take(reader.number())
    return { sent, chunk: uncompressed(sent, reader) }
  })
  return reader.fault === undefined ? ok({ heads, need, have, changes }) : err(reader.fault)
}

/** The bytes of a message with these chunks as its changes, and without capabilities. */
export function writeSyncMessage(
  { heads, need, have }: SyncMessage,
  chunks: readonly Uint8Array[],
): Uint8Array {
  return join([
    Uint8Array.of(VERSION_1),
    ...counted(heads),
    ...counted(need),
    unsignedLeb128(have.length),
    ...have.flatMap(haveParts),
    unsignedLeb128(chunks.length),
    ...chunks.flatMap(sized),
  ])
}

/**
 * An outgoing message of Automerge's without the capabilities that it lists at its end: the peer then answers in
 * version 1, with single changes. It also asks for `lacked`, hashes of changes that Automerge does not know to be
 * lacking. Gives undefined for what is not version 1: it is not sent.
 */
export function withoutCapabilities(
  bytes: Uint8Array,
  lacked: readonly Uint8Array[] = [],
): Uint8Array | undefined {
  const message = readSyncMessage(bytes)
  if (!message.ok) return undefined
  const { need, changes } = message.value
  const sent = changes.map((change) => change.sent)
  return writeSyncMessage({ ...message.value, need: [...need, ...lacked].slice(0, SYNC_LIMITS.need) }, sent)
}

function readHashes(reader: ByteReader, limit: number): readonly Uint8Array[] {
  return reader.list(limit, () => reader.take(HASH_BYTES))
}

/** One `have`; a filter whose parameters are not those that Automerge uses is refused. */
function readHave(reader: ByteReader): Have {
  const lastSync = readHashes(reader, SYNC_LIMITS.heads)
  const length = reader.number()
  if (length === 0) return { lastSync, entries: 0, filter: new Uint8Array(0) }
  const end = reader.offset + length
  const entries = reader.number()
  const sound =
    entries > 0 &&
    entries <= SYNC_LIMITS.bloomEntries &&
    reader.number() === SYNC_LIMITS.bloomBitsPerEntry &&
    reader.number() === SYNC_LIMITS.bloomProbes
  const filter = sound
    ? reader.take(Math.ceil((entries * SYNC_LIMITS.bloomBitsPerEntry) / 8))
    : new Uint8Array(0)
  if (!sound || reader.offset !== end) reader.fail("a Bloom filter with other parameters than Automerge's")
  return { lastSync, entries, filter }
}

function haveParts({ lastSync, entries, filter }: Have): readonly Uint8Array[] {
  if (entries === 0) return [...counted(lastSync), unsignedLeb128(0)]
  const parameters = [entries, SYNC_LIMITS.bloomBitsPerEntry, SYNC_LIMITS.bloomProbes].map(unsignedLeb128)
  return [...counted(lastSync), ...sized(join([...parameters, filter]))]
}

function counted(hashes: readonly Uint8Array[]): readonly Uint8Array[] {
  return [unsignedLeb128(hashes.length), ...hashes]
}

function sized(bytes: Uint8Array): readonly Uint8Array[] {
  return [unsignedLeb128(bytes.length), bytes]
}

/**
 * The uncompressed form of a change chunk, with the header that its contents have: a checksum that the peer made up
 * never gets further. Other kinds of chunks are refused.
 */
function uncompressed(sent: Uint8Array, reader: ByteReader): Uint8Array {
  const chunk = new ByteReader(sent)
  const magic = chunk.take(4)
  chunk.take(CHECKSUM_BYTES)
  const type = chunk.byte()
  const contents = chunk.take(chunk.number())
  if (chunk.fault !== undefined || chunk.rest > 0 || sent.length > MAX_CHUNK_BYTES)
    reader.fail("a broken change chunk")
  else if (type !== CHANGE && type !== DEFLATED_CHANGE) reader.fail("a chunk that is not a change")
  if (reader.fault !== undefined) return sent
  const plain = type === CHANGE ? contents : inflated(contents, reader)
  const hashed = join([Uint8Array.of(CHANGE), ...sized(plain)])
  return join([magic, sha256(hashed).subarray(0, CHECKSUM_BYTES), hashed])
}

const CHECKSUM_BYTES = 4
const CHANGE = 1
const DEFLATED_CHANGE = 2

function inflated(contents: Uint8Array, reader: ByteReader): Uint8Array {
  try {
    return inflateRawSync(contents, { maxOutputLength: MAX_CHUNK_BYTES })
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
