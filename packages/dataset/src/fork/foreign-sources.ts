import { canonicalJson } from "@commonshelf/identity"
import { Provenance } from "@commonshelf/documents"
import type { ForkItem } from "./judge-document.ts"

/** A source from which statements were converted, with the licence that they name. */
export interface ForeignSource {
  readonly name: string
  readonly licence?: string
  /** How many statements name it. */
  readonly statements: number
}

/** Counts the sources that statements name, by name and licence. */
export class ForeignSources {
  readonly #sources = new Map<string, ForeignSource>()

  add({ statement }: ForkItem): void {
    const subject: unknown = statement?.credentialSubject
    const given = [memberOf(subject, "provenance"), memberOf(memberOf(subject, "content"), "provenance")]
    for (const source of given.flatMap((value) => Provenance.safeParse(value).data?.source ?? [])) {
      const named = { name: source.name, ...(source.licence !== undefined && { licence: source.licence }) }
      const key = canonicalJson(named)
      this.#sources.set(key, { ...named, statements: (this.#sources.get(key)?.statements ?? 0) + 1 })
    }
  }

  /** Sorted by name and licence. */
  list(): readonly ForeignSource[] {
    return [...this.#sources].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, source]) => source)
  }
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>)[name] : undefined
}
