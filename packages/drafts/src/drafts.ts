import { toHex, type Digest, type Identity, type KeyPair } from "@commonshelf/identity"
import { Circle, isNewerCircle, readCircle, takesPart, type SignedCircle } from "./circle/circle.ts"
import { draftIdOf, Founding, readFounding } from "./circle/founding.ts"
import { DraftHistory, type Admission } from "./document/draft-history.ts"
import { signText, type SignedText } from "./signed-text.ts"
import type { DraftStore, Standing, StoredChange } from "./store/draft-store.ts"

/** Who this node is among participants. */
export interface DraftSelf {
  readonly scid: string
  readonly node: KeyPair
}

export interface DraftsOptions {
  readonly store: DraftStore
  readonly self: DraftSelf
  readonly identityOf: (scid: string) => Identity | undefined
  /** The present instant. */
  readonly now: () => string
  /** As many random bytes. */
  readonly random: (bytes: number) => Uint8Array
}

/** A draft as this node knows it. */
export interface KnownDraft {
  readonly id: Digest
  readonly founding: Founding
  readonly circle: Circle
  readonly signed: { readonly founding: SignedText; readonly circle: SignedText }
  readonly standing: Standing
}

/** So many drafts are kept read at a time. */
const KEPT_READ = 16

/** The most drafts that one party may share with this node. */
export const MAX_DRAFTS_OF_OWNER = 100

/** The drafts of a node: what is here, who shares it, and what may come in. It knows no peers and no sockets. */
export class Drafts {
  readonly self: DraftSelf
  readonly now: () => string
  readonly random: (bytes: number) => Uint8Array
  readonly #store: DraftStore
  readonly #identityOf: (scid: string) => Identity | undefined
  readonly #histories = new Map<Digest, DraftHistory>()
  readonly #listeners = new Set<(id: Digest) => void>()

  constructor({ store, self, identityOf, now, random }: DraftsOptions) {
    this.self = self
    this.now = now
    this.random = random
    this.#store = store
    this.#identityOf = identityOf
  }

  /** Told of every draft of which something changed; gives a way to stop. */
  onChange(listener: (id: Digest) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  list(): readonly KnownDraft[] {
    return this.#store.list().flatMap(({ id }) => this.get(id) ?? [])
  }

  get(id: Digest): KnownDraft | undefined {
    const stored = this.#store.get(id)
    if (stored === undefined) return undefined
    return {
      id,
      founding: JSON.parse(stored.founding.text) as Founding,
      circle: JSON.parse(stored.circle.text) as Circle,
      signed: { founding: stored.founding, circle: stored.circle },
      standing: stored.standing,
    } // read and verified before they were kept
  }

  /** The changes of a draft that is here. */
  history(id: Digest): DraftHistory {
    const known = this.#histories.get(id) ?? new DraftHistory(id, this.#store.changes(id))
    this.#histories.delete(id)
    this.#histories.set(id, known)
    const [oldest] = this.#histories.keys()
    if (this.#histories.size > KEPT_READ && oldest !== undefined) this.#histories.delete(oldest)
    return known
  }

  /** Founds a draft that this node's party owns. */
  found({ form, title }: Pick<Founding, "form" | "title">, others: readonly string[]): Digest {
    const { scid, node } = this.self
    const nonce = toHex(this.random(16))
    const founding = signText(
      "commonshelf-draft/1",
      { v: 1, form, title, owner: scid, at: this.now(), nonce },
      node,
    )
    const id = draftIdOf(founding)
    const participants = [scid, ...others.filter((other) => other !== scid)]
    const circle = this.#signCircle({ draft: id, number: 1, participants, former: [], state: "open" })
    this.#store.put({ id, founding, circle, standing: "here" })
    this.#changed(id)
    return id
  }

  /** Says anew, as the owner, who shares a draft. */
  renew(draft: KnownDraft, change: Partial<Pick<Circle, "participants" | "former" | "state">>): void {
    const { number, participants, former, state } = draft.circle
    const next = { draft: draft.id, participants, former, state, ...change, number: number + 1 }
    this.#keep(draft, { circle: this.#signCircle(next) })
  }

  /** This node's party has left, or the owner has taken it out. */
  end(draft: KnownDraft, standing: Exclude<Standing, "here">): void {
    this.#keep(draft, { standing })
  }

  /**
   * Takes in what a peer tells of a draft: one that its owner shares with this node, or a newer circle of it [DR2].
   * Undefined when this node has no part in it; the draft as it is known then.
   */
  told(founding: SignedText, circle: SignedText): KnownDraft | undefined {
    const id = draftIdOf(founding)
    const known = this.get(id)
    const read = known?.founding ?? readFounding(founding, this.#identityOf)
    const told = read && readCircle(circle, { id, founding: read }, this.#identityOf)
    if (read === undefined || told === undefined) return known
    if (known === undefined) {
      const isFull =
        this.list().filter((draft) => draft.founding.owner === read.owner).length >= MAX_DRAFTS_OF_OWNER
      if (!takesPart(told, this.self.scid) || read.owner === this.self.scid || isFull) return undefined
      this.#store.put({ id, founding, circle, standing: "here" })
    } else if (isNewerCircle({ circle: told, signed: circle }, circleOf(known))) {
      const isBack = known.standing === "removed" && takesPart(told, this.self.scid)
      this.#keep(known, { circle, ...(isBack && { standing: "here" }) })
      return this.get(id)
    } else return known
    this.#changed(id)
    return this.get(id)
  }

  /** Takes in changes that a peer brought, or this node wrote; all that are admitted are on disk afterwards. */
  admit(draft: KnownDraft, changes: readonly SignedText[], via: string): readonly Admission[] {
    const history = this.history(draft.id)
    const receivedAt = this.now()
    const added: StoredChange[] = []
    const admissions = changes.map((signed) => {
      const admission = history.admit(signed, draft.circle, this.#identityOf, { via, receivedAt })
      if (admission.kind === "admitted") added.push({ digest: admission.digest, signed, via, receivedAt })
      return admission
    })
    if (added.length === 0) return admissions
    try {
      this.#store.add(draft.id, added)
    } catch (error) {
      // What is not on disk is not known: it is read anew from there.
      this.#histories.delete(draft.id)
      throw error
    }
    this.#changed(draft.id)
    return admissions
  }

  #signCircle(circle: Omit<Circle, "v" | "at">): SignedText {
    const value = Circle.parse({ v: 1, at: this.now(), ...circle })
    return signText("commonshelf-draft-circle/1", value, this.self.node)
  }

  #keep(
    { id, signed, standing }: KnownDraft,
    change: { readonly circle?: SignedText; readonly standing?: Standing },
  ): void {
    this.#store.put({ id, founding: signed.founding, circle: signed.circle, standing, ...change })
    this.#changed(id)
  }

  #changed(id: Digest): void {
    for (const listener of this.#listeners) listener(id)
  }
}

function circleOf({ circle, signed }: KnownDraft): SignedCircle {
  return { circle, signed: signed.circle }
}
