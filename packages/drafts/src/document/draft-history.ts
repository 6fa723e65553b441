import * as Automerge from "@automerge/automerge"
import type { Digest, Identity } from "@commonshelf/identity"
import { everTookPart, type Circle } from "../circle/circle.ts"
import { ChangeContent, countOps } from "../change/content.ts"
import { OpTable } from "../change/op-table.ts"
import { changeDigest, toAutomerge } from "../change/to-automerge.ts"
import { isSignedBy, readSigned, type SignedText } from "../signed-text.ts"
import type { StoredChange } from "../store/draft-store.ts"
import type { DraftDocument } from "./plain.ts"

/** The most changes of a draft, the most bytes of their texts, and the most that they do in all [DR6]. */
export const MAX_CHANGES = 5_000
export const MAX_DRAFT_BYTES = 8 * 1024 * 1024
const MAX_DRAFT_OPS = 250_000

/** What becomes of a change that arrives. */
export type Admission =
  | { readonly kind: "admitted" | "known"; readonly digest: Digest }
  /** It follows changes that are not here, or its author's log is not. */
  | { readonly kind: "waits" }
  | { readonly kind: "refused"; readonly reason: string }

/** A change of a draft, with what it says. */
export interface DraftChange extends StoredChange {
  readonly content: ChangeContent
}

/** The changes of one draft, and the Automerge document that they make. */
export class DraftHistory {
  readonly id: Digest
  readonly #changes = new Map<Digest, DraftChange>()
  readonly #bytes = new Map<Digest, { readonly bytes: Uint8Array; readonly hash: string }>()
  readonly #heads = new Set<Digest>()
  readonly #table = new OpTable()
  #textBytes = 0
  #ops = 0
  #document = Automerge.init<DraftDocument>()
  /** Changes that the document has not taken in yet: many at once cost little more than one. */
  readonly #pending: Uint8Array[] = []

  /** @param stored what was admitted before, in its order */
  constructor(id: Digest, stored: readonly StoredChange[]) {
    this.id = id
    for (const change of stored) {
      const content = JSON.parse(change.signed.text) as ChangeContent // admitted before
      const fault = this.#take(change, content)
      if (fault !== undefined) throw new Error(`a stored change of the draft ${id} is damaged: ${fault}`)
    }
  }

  get heads(): readonly Digest[] {
    return [...this.#heads].toSorted()
  }

  /** In the order of admission: each after those that it follows. */
  get changes(): readonly DraftChange[] {
    return [...this.#changes.values()]
  }

  get table(): OpTable {
    return this.#table
  }

  /** The Automerge document of all changes, to be saved; read `documentAt`. */
  get document(): Automerge.Doc<DraftDocument> {
    if (this.#pending.length > 0) this.#document = Automerge.applyChanges(this.#document, this.#pending)[0]
    this.#pending.length = 0
    return this.#document
  }

  has(digest: Digest): boolean {
    return this.#changes.has(digest)
  }

  /** The changes that these heads name: themselves and all that they follow, in the order of admission. */
  upTo(heads: readonly Digest[]): readonly DraftChange[] {
    const seen = new Set<Digest>()
    const open = [...heads]
    for (let digest = open.pop(); digest !== undefined; digest = open.pop()) {
      if (seen.has(digest)) continue
      seen.add(digest)
      open.push(...(this.#changes.get(digest)?.content.deps ?? []))
    }
    return this.changes.filter(({ digest }) => seen.has(digest))
  }

  /** The Automerge document as these heads name it, for an actor of its own. */
  documentAt(heads: readonly Digest[]): Automerge.Doc<DraftDocument> {
    if (heads.length === this.#heads.size && heads.every((head) => this.#heads.has(head)))
      // @NOTE Saved and loaded, never cloned: Automerge 3.5.0 brings the JavaScript view of a document up to date change by
      // change, and shows a value that was taken out where two had set it. A view that is made anew is right.
      return Automerge.load<DraftDocument>(Automerge.save(this.document))
    const bytes = this.upTo(heads).flatMap(({ digest }) => this.#bytes.get(digest)?.bytes ?? [])
    return Automerge.applyChanges(Automerge.init<DraftDocument>(), bytes)[0]
  }

  /**
   * Judges a signed change and takes it in if it is one of this draft [DR3, DR4]. Whether it may does not depend on who
   * brought it, nor on what else is here but the changes that it follows.
   */
  admit(
    signed: SignedText,
    circle: Circle,
    identityOf: (scid: string) => Identity | undefined,
    from: Pick<StoredChange, "via" | "receivedAt">,
  ): Admission {
    const digest = changeDigest(signed.text)
    if (this.#changes.has(digest)) return { kind: "known", digest }
    const content = readSigned(ChangeContent, signed.text)
    if (content === undefined) return { kind: "refused", reason: "it is not what a change of a draft is" }
    if (content.draft !== this.id) return { kind: "refused", reason: "it is of another draft" }
    if (!everTookPart(circle, content.author))
      return { kind: "refused", reason: "its author takes no part in the draft" }
    const author = identityOf(content.author)
    if (author === undefined || !content.deps.every((dep) => this.#changes.has(dep))) return { kind: "waits" }
    if (!isSignedBy("commonshelf-draft-change/1", signed, author))
      return { kind: "refused", reason: "its author did not sign it" }
    if (this.#isFullWith(signed.text, content)) return { kind: "refused", reason: "the draft is full" }
    const fault = this.#take({ digest, signed, ...from }, content)
    return fault === undefined ? { kind: "admitted", digest } : { kind: "refused", reason: fault }
  }

  #isFullWith(text: string, { ops }: ChangeContent): boolean {
    return (
      this.#changes.size >= MAX_CHANGES ||
      this.#textBytes + text.length > MAX_DRAFT_BYTES ||
      this.#ops + countOps(ops) > MAX_DRAFT_OPS
    )
  }

  #take(stored: StoredChange, content: ChangeContent): string | undefined {
    const { digest } = stored
    const fault = this.#table.add(content, digest)
    if (fault !== undefined) return fault
    const made = toAutomerge(
      content,
      digest,
      content.deps.map((dep) => this.#bytes.get(dep)?.hash ?? ""),
    )
    this.#pending.push(made.bytes)
    this.#bytes.set(digest, made)
    this.#changes.set(digest, { ...stored, content })
    for (const dep of content.deps) this.#heads.delete(dep)
    this.#heads.add(digest)
    this.#textBytes += stored.signed.text.length
    this.#ops += countOps(content.ops)
    return undefined
  }
}
