import type { CharterContent, FoundingCharter, LanguageText } from "@commonshelf/documents"
import type { Digest } from "@commonshelf/identity"
import { dayOf } from "../answer/as-of.ts"
import { push } from "../store/group.ts"
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
  /** By the digest of what they amend. */
  readonly #amending = new Map<Digest, WrittenAmendment[]>()
  readonly #agreed = new Map<Digest, Set<string>>()
  /** What may have its quorum by now: all, or those about which something was said since it was last asked. */
  #open: "all" | Set<Digest> = new Set()

  constructor(content: FoundingCharter, digest: Digest) {
    this.#held = [{ digest, content, agreedBy: [] }]
  }

  /** Those that held, the first one first. */
  get held(): readonly CharterInForce[] {
    return this.#held
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
    push(this.#amending, amendment.content.amends, amendment)
    this.#ask(amendment.digest)
  }

  agree(scid: string, digest: Digest): void {
    const agreed = this.#agreed.get(digest) ?? new Set()
    this.#agreed.set(digest, agreed.add(scid))
    this.#ask(digest)
  }

  disagree(scid: string, digest: Digest): void {
    this.#agreed.get(digest)?.delete(scid)
  }

  /** Others are members than before: what had no quorum may have it. */
  membersChanged(): void {
    this.#open = "all"
  }

  /**
   * Lets what has its quorum take the place of what is in force; of several by digest. Whether another one is in force now.
   * Only what may have come to have it is looked at: of thousands that are proposed, those of which something was said.
   */
  settle(members: ReadonlySet<string>, at: string): boolean {
    if (members.size === 0) return false
    const before = this.inForce.digest
    let candidates = this.#candidates()
    this.#open = new Set()
    for (let next = this.#first(candidates, members); next !== undefined;) {
      const { digest } = next
      this.#held.push({ ...next, since: at, agreedBy: this.#agreedBy(digest, members) })
      // Those of lesser digests have their turn the next time.
      this.#open = "all"
      candidates = this.#amendments().filter((other) => other.digest > digest)
      next = this.#first(candidates, members)
    }
    return this.inForce.digest !== before
  }

  #ask(digest: Digest): void {
    if (this.#open !== "all") this.#open.add(digest)
  }

  /** What would take the place of the one in force. */
  #amendments(): readonly WrittenAmendment[] {
    return this.#amending.get(this.inForce.digest) ?? []
  }

  #candidates(): readonly WrittenAmendment[] {
    if (this.#open === "all") return this.#amendments()
    return [...this.#open]
      .flatMap((digest) => this.#written.get(digest) ?? [])
      .filter(({ content }) => content.amends === this.inForce.digest)
  }

  /** The one of the least digest that has its quorum. */
  #first(
    candidates: readonly WrittenAmendment[],
    members: ReadonlySet<string>,
  ): WrittenAmendment | undefined {
    const needed = this.neededOf(members.size)
    return candidates
      .filter(({ digest }) => (this.#agreed.get(digest)?.size ?? 0) >= needed)
      .filter(({ digest }) => this.#agreedBy(digest, members).length >= needed)
      .reduce<WrittenAmendment | undefined>(
        (least, other) => (least === undefined || other.digest < least.digest ? other : least),
        undefined,
      )
  }

  /** Every charter that was written to amend, by digest. @param members SCIDs of those who count now */
  amendments(members: readonly string[]): readonly CharterAmendment[] {
    const heldByDigest = new Map(this.#held.map((charter) => [charter.digest, charter]))
    const counted = new Set(members)
    return [...this.#written.values()]
      .toSorted((a, b) => compareText(a.digest, b.digest))
      .map(({ digest, content }) => {
        const held = heldByDigest.get(digest)
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
          agreedBy: held?.agreedBy ?? this.#agreedBy(digest, counted),
        }
      })
  }

  #agreedBy(digest: Digest, members: ReadonlySet<string>): readonly string[] {
    return [...(this.#agreed.get(digest) ?? [])].filter((scid) => members.has(scid)).toSorted(compareText)
  }
}
