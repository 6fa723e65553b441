import { closeSync, fsyncSync, openSync, readSync, writeSync } from "node:fs"

/*
 * The plainest tar there is (POSIX ustar, regular files, names of at most 99 characters): whoever has nothing but `tar`
 * can open a backup. Files are copied in pieces, whatever their size.
 */

const BLOCK = 512
const PIECE = 1024 * 1024

/** Eleven octal digits: 8 GiB. */
const MAX_SIZE = 0o77777777777

/** A file to put into an archive. */
export interface TarSource {
  readonly name: string
  readonly path: string
  readonly size: number
}

/** A file in an archive, with where its bytes begin. */
export interface TarEntry {
  readonly name: string
  readonly size: number
  readonly offset: number
}

/** Writes an archive for its owner's eyes only; it is on disk when this returns. @throws when the file exists */
export function writeTar(path: string, sources: readonly TarSource[], writtenAt: Date): void {
  const archive = openSync(path, "wx", 0o600)
  try {
    for (const source of sources) {
      writeAll(archive, header(source, writtenAt))
      copyInto(archive, source)
      writeAll(archive, Buffer.alloc(padding(source.size)))
    }
    writeAll(archive, Buffer.alloc(2 * BLOCK))
    fsyncSync(archive)
  } finally {
    closeSync(archive)
  }
}

/** The files in an archive; undefined when it is none, or not whole. */
export function listTar(path: string, size: number): readonly TarEntry[] | undefined {
  const archive = openSync(path, "r")
  try {
    const entries: TarEntry[] = []
    const block = Buffer.alloc(BLOCK)
    for (let at = 0; ;) {
      if (readSync(archive, block, 0, BLOCK, at) !== BLOCK) return undefined
      if (block.every((byte) => byte === 0)) return entries
      const entry = entryOf(block, at + BLOCK)
      if (entry === undefined || entry.offset + entry.size > size) return undefined
      entries.push(entry)
      at = entry.offset + entry.size
      const filling = padding(entry.size)
      if (readSync(archive, block, 0, filling, at) !== filling) return undefined
      if (block.subarray(0, filling).some((byte) => byte !== 0)) return undefined
      at += filling
    }
  } finally {
    closeSync(archive)
  }
}

/** The bytes of a file in an archive, piece by piece. */
export function* readEntry(path: string, { offset, size }: TarEntry): Iterable<Uint8Array> {
  const archive = openSync(path, "r")
  try {
    yield* pieces(archive, offset, size)
  } finally {
    closeSync(archive)
  }
}

/** A nearly full disk takes a part and refuses the rest. */
export function writeAll(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at)
}

function copyInto(archive: number, { path, size }: TarSource): void {
  const file = openSync(path, "r")
  try {
    for (const piece of pieces(file, 0, size)) writeAll(archive, piece)
  } finally {
    closeSync(file)
  }
}

function* pieces(file: number, offset: number, size: number): Iterable<Uint8Array> {
  for (let at = 0; at < size;) {
    const piece = Buffer.alloc(Math.min(PIECE, size - at))
    const read = readSync(file, piece, 0, piece.length, offset + at)
    if (read === 0) throw new Error("a file became shorter while it was read")
    yield piece.subarray(0, read)
    at += read
  }
}

function header({ name, size }: TarSource, writtenAt: Date): Buffer {
  if (size > MAX_SIZE || !/^[\w.-]{1,99}$/.test(name))
    throw new TypeError(`not a file for an archive: ${name}`)
  const block = Buffer.alloc(BLOCK)
  const octal = (value: number, digits: number) => `${value.toString(8).padStart(digits, "0")}\0`
  block.write(name, 0)
  block.write(octal(0o600, 7) + octal(0, 7) + octal(0, 7), 100)
  block.write(octal(size, 11) + octal(Math.floor(writtenAt.getTime() / 1000), 11), 124)
  block.write("        0", 148)
  block.write("ustar\u{0}00", 257)
  block.write(`${checksum(block).toString(8).padStart(6, "0")}\0 `, 148)
  return block
}

function entryOf(block: Buffer, offset: number): TarEntry | undefined {
  const text = (from: number, length: number) =>
    block
      .toString("latin1", from, from + length)
      .replace(/\0.*$/s, "")
      .trim()
  const size = Number.parseInt(text(124, 12), 8)
  const summed = Buffer.from(block)
  summed.fill(" ", 148, 156)
  const isWhole = Number.parseInt(text(148, 8), 8) === checksum(summed)
  if (!isWhole || !(size >= 0) || text(156, 1) !== "0") return undefined
  return { name: text(0, 100), size, offset }
}

function checksum(block: Buffer): number {
  return block.reduce((sum, byte) => sum + byte, 0)
}

function padding(size: number): number {
  return (BLOCK - (size % BLOCK)) % BLOCK
}
