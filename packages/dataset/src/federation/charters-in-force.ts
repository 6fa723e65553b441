import type { CharterContent, FoundingCharter, LanguageText } from "@commonshelf/documents"
import type { Digest } from "@commonshelf/identity"
import { dayOf } from "../answer/as-of.ts"
import { compareText } from "../store/text-order.ts"
import type { WrittenAmendment } from "./federation-source.ts"
import { neededOf } from "./quorum.ts"

/** The charter by which a federation lives. */
export interface CharterInForce {
  readonly digest: Digest
  readonly content: CharterContent
  /** The instant from which it holds; absent of the one that founded it. */
  readonly since?: string
}

/** A charter that members would put in the place of another [FE7]. */
export interface CharterAmendment {
  readonly digest: Digest
  readonly amends: Digest
  readonly name: LanguageText
  /** `overtaken`: another one took the place of what it amends, or what it amends never held. */
  readonly state: "proposed" | "in-force" | "replaced" | "overtaken"
  /** The day from which it holds or held. */
  readonly since?: string
  /** SCIDs of the members that agree to it, sorted; of one that held those that agreed. */
  readonly agreedBy: readonly string[]
}

/**
 * Which charter holds, while what was said is read through: one takes the place of the one in force at the step at which as
 * many members agree to it as the highest of the quorums in force asks for. So nobody lowers a quorum with fewer voices
 * than it needs.
 */
export class ChartersInForce {
  readonly #held: (CharterInForce & { readonly agreedBy: readonly string[] })[]
  readonly #written = new Map<Digest, WrittenAmendment>()
  readonly #agreed = new Map<Digest, Set<string>>()

  constructor(content: FoundingCharter, digest: Digest) {
    this.#held = [{ digest, content, agreedBy: [] }]
  }

  get inForce(): CharterInForce {
    const last = this.#held.at(-1)
    if (last === undefined) throw new TypeError("a federation begins with a charter")
    return last
  }

  /** How many of so many members must agree to another charter. */
  neededOf(members: number): number {
    return Math.max(...Object.values(this.inForce.content.quorums).map((quorum) => neededOf(quorum, members)))
  }

  write(amendment: WrittenAmendment): void {
    this.#written.set(amendment.digest, amendment)
  }

  agree(scid: string, digest: Digest): void {
    const agreed = this.#agreed.get(digest) ?? new Set()
    this.#agreed.set(digest, agreed.add(scid))
  }

  disagree(scid: string, digest: Digest): void {
    this.#agreed.get(digest)?.delete(scid)
  }

  /** Lets what has its quorum take the place of what is in force; of several by digest. */
  settle(members: ReadonlySet<string>, at: string): void {
    if (members.size === 0) return
    for (const digest of [...this.#written.keys()].toSorted(compareText)) {
      const written = this.#written.get(digest)
      const agreedBy = this.#agreedBy(digest, members)
      if (written === undefined || written.content.amends !== this.inForce.digest) continue
      if (agreedBy.length >= this.neededOf(members.size)) this.#held.push({ ...written, since: at, agreedBy })
    }
  }

  /** Every charter that was written to amend, by digest. @param members SCIDs of those who count now */
  amendments(members: readonly string[]): readonly CharterAmendment[] {
    return [...this.#written.values()]
      .toSorted((a, b) => compareText(a.digest, b.digest))
      .map(({ digest, content }) => {
        const held = this.#held.find((charter) => charter.digest === digest)
        const isProposed = content.amends === this.inForce.digest
        return {
          digest,
          amends: content.amends,
          name: content.name,
          state:
            held === undefined
              ? isProposed
                ? "proposed"
                : "overtaken"
              : held.digest === this.inForce.digest
                ? "in-force"
                : "replaced",
          ...(held?.since !== undefined && { since: dayOf(held.since) }),
          agreedBy: held?.agreedBy ?? this.#agreedBy(digest, new Set(members)),
        }
      })
  }

  #agreedBy(digest: Digest, members: ReadonlySet<string>): readonly string[] {
    return [...(this.#agreed.get(digest) ?? [])].filter((scid) => members.has(scid)).toSorted(compareText)
  }
}
