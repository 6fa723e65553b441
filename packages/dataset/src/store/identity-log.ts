import { entryVersion, linksTo, type Digest, type LogEntry } from "@commonshelf/identity"
import { push } from "./group.ts"
import { compareText } from "./text-order.ts"

/** An entry of a party's identity log as the dataset takes it: verified, and admitted to the party's document [D7]. */
export interface SourceLogEntry {
  /** The SCID of the party. */
  readonly party: string
  /** The digest of the entry's canonical text. */
  readonly digest: Digest
  readonly entry: LogEntry
}

/** The entries of one party's log, which may fork: a tree. Each is linked once, when both ends are here. */
export class IdentityLog {
  readonly #entries: SourceLogEntry[] = []
  readonly #digests = new Set<Digest>()
  readonly #after = new Map<Digest, SourceLogEntry[]>()

  get entries(): readonly SourceLogEntry[] {
    return this.#entries
  }

  /** The first version; undefined while it is not here. */
  get first(): SourceLogEntry | undefined {
    return this.#entries.find(({ entry }) => entryVersion(entry) === 1)
  }

  /** Puts an entry into the tree; false when it is there already. */
  insert(source: SourceLogEntry): boolean {
    if (this.#digests.has(source.digest)) return false
    this.#digests.add(source.digest)
    const version = entryVersion(source.entry)
    for (const other of this.#entries) {
      const distance = entryVersion(other.entry) - version
      if (distance === -1 && linksTo(source.entry, other.entry)) push(this.#after, other.digest, source)
      if (distance === 1 && linksTo(other.entry, source.entry)) push(this.#after, source.digest, other)
    }
    this.#entries.push(source)
    return true
  }

  /** The entries that follow one, by digest: more than one is a fork. */
  after({ digest }: SourceLogEntry): readonly SourceLogEntry[] {
    return (this.#after.get(digest) ?? []).toSorted((a, b) => compareText(a.digest, b.digest))
  }
}
