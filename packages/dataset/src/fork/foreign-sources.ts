import { canonicalJson } from "@commonshelf/identity"
import { Provenance } from "@commonshelf/documents"
import type { ForkItem } from "./judge-document.ts"

/** Where claims were converted from, as the statements name it. */
export type ForeignSource = NonNullable<Provenance["source"]>

/** Collects the sources that statements name, each once. */
export class ForeignSources {
  readonly #sources = new Map<string, ForeignSource>()

  add({ statement }: ForkItem): void {
    const subject: unknown = statement?.credentialSubject
    for (const provenance of [
      memberOf(subject, "provenance"),
      memberOf(memberOf(subject, "content"), "provenance"),
    ]) {
      const { data } = Provenance.safeParse(provenance)
      if (data?.source !== undefined) this.#sources.set(canonicalJson(data.source), data.source)
    }
  }

  /** Sorted by their canonical text. */
  list(): readonly ForeignSource[] {
    return [...this.#sources].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, source]) => source)
  }
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>)[name] : undefined
}
