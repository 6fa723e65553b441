/**
 * Marks one version requirement of a shared library (ELF, 64 bit, little endian) as weak, in place: the loader then only
 * warns when the system's glibc does not have it.
 * @throws when the library does not name the version, or a symbol it cannot do without wants it
 */
export function weakenVersion(library: Buffer, version: string): void {
  const sections = sectionsOf(library)
  const need = needsOf(library, sections).find(({ hash }) => hash === elfHash(version))
  if (need === undefined) throw new Error(`the library does not ask for ${version}`)
  if (strongSymbolsWant(library, sections, need.index))
    throw new Error(`the library cannot do without ${version}`)
  library.writeUInt16LE(library.readUInt16LE(need.at + 4) | WEAK_VERSION, need.at + 4)
}

const WEAK_VERSION = 0x2
const WEAK_BINDING = 2
const SYMBOLS = 11
const SYMBOL_VERSIONS = 0x6f_ff_ff_ff
const NEEDED_VERSIONS = 0x6f_ff_ff_fe

interface Section {
  readonly type: number
  readonly offset: number
  readonly size: number
}

/** A version that is needed: where its entry stands, its hash, and the index by which symbols name it. */
interface Need {
  readonly at: number
  readonly hash: number
  readonly index: number
}

function sectionsOf(library: Buffer): readonly Section[] {
  const table = Number(library.readBigUInt64LE(0x28))
  const size = library.readUInt16LE(0x3a)
  return Array.from({ length: library.readUInt16LE(0x3c) }, (_, index) => {
    const at = table + index * size
    return {
      type: library.readUInt32LE(at + 4),
      offset: Number(library.readBigUInt64LE(at + 0x18)),
      size: Number(library.readBigUInt64LE(at + 0x20)),
    }
  })
}

function needsOf(library: Buffer, sections: readonly Section[]): readonly Need[] {
  const needs: Need[] = []
  let file = sectionOf(sections, NEEDED_VERSIONS).offset
  for (let toNextFile = 1; toNextFile !== 0; file += toNextFile) {
    let at = file + library.readUInt32LE(file + 8)
    for (let toNext = 1; toNext !== 0; at += toNext) {
      needs.push({ at, hash: library.readUInt32LE(at), index: library.readUInt16LE(at + 6) })
      toNext = library.readUInt32LE(at + 12)
    }
    toNextFile = library.readUInt32LE(file + 12)
  }
  return needs
}

function strongSymbolsWant(library: Buffer, sections: readonly Section[], index: number): boolean {
  const versions = sectionOf(sections, SYMBOL_VERSIONS)
  const symbols = sectionOf(sections, SYMBOLS)
  return Array.from({ length: versions.size / 2 }, (_, symbol) => symbol).some(
    (symbol) =>
      (library.readUInt16LE(versions.offset + symbol * 2) & 0x7f_ff) === index &&
      library.readUInt8(symbols.offset + symbol * 24 + 4) >> 4 !== WEAK_BINDING,
  )
}

function sectionOf(sections: readonly Section[], type: number): Section {
  const section = sections.find((each) => each.type === type)
  if (section === undefined) throw new Error("this is no shared library with versions")
  return section
}

/** The hash by which ELF files name versions (System V ABI, "Hash Table"). */
function elfHash(name: string): number {
  let hash = 0
  for (const byte of Buffer.from(name)) {
    hash = ((hash << 4) + byte) >>> 0
    hash = (hash ^ ((hash & 0xf0_00_00_00) >>> 24)) & 0x0f_ff_ff_ff
  }
  return hash >>> 0
}
