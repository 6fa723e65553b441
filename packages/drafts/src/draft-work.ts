import {
  err,
  ok,
  toHex,
  type Digest,
  type JsonObject,
  type JsonValue,
  type Result,
} from "@commonshelf/identity"
import { takesPart } from "./circle/circle.ts"
import type { DraftForm } from "./circle/founding.ts"
import { readDraft, type DraftReading } from "./document/read-draft.ts"
import type { DraftDocument } from "./document/plain.ts"
import { writeChange } from "./document/write-change.ts"
import type { DraftError } from "./draft-error.ts"
import type { Drafts, KnownDraft } from "./drafts.ts"
import { mergeMember, mergeObject } from "./edit/merge-value.ts"
import { setAtPath } from "./edit/set-at-path.ts"
import { contentFault } from "./edit/content-fault.ts"

type Done<T> = Result<T, DraftError>

/** What a person does with drafts. */
export class DraftWork {
  readonly #drafts: Drafts

  constructor(drafts: Drafts) {
    this.#drafts = drafts
  }

  /** Begins a draft with what it is to hold at first, and shares it. */
  create(form: DraftForm, title: string, others: readonly string[], content: JsonObject): Done<Digest> {
    const fault = contentFault(content)
    if (fault !== undefined) return bad("bad-content", fault)
    const id = this.#drafts.found({ form, title }, others)
    const begun = this.#write(id, [], (document) => {
      document.content = {}
      document.comments = {}
      document.published = {}
      mergeObject(document, ["content"], content)
    })
    return begun.ok ? ok(id) : begun
  }

  /** Makes a draft hold other content than at those heads; what others wrote since stands beside it. */
  edit(id: Digest, content: JsonObject, heads: readonly Digest[]): Done<readonly Digest[]> {
    const fault = contentFault(content)
    if (fault !== undefined) return bad("bad-content", fault)
    return this.#write(id, heads, (document) => mergeObject(document, ["content"], content))
  }

  /** Sets what stands at a path of the content; a text is changed word by word. Without heads upon all that is here. */
  set(id: Digest, path: string, value: JsonValue, heads?: readonly Digest[]): Done<readonly Digest[]> {
    const fault = contentFault({ value })
    if (fault !== undefined) return bad("bad-content", fault)
    let wrong: string | undefined
    const written = this.#write(id, heads, (document) => {
      wrong = setAtPath(document, path, value)
    })
    return wrong === undefined ? written : bad("bad-path", wrong)
  }

  /** Says something beside the draft. */
  comment(id: Digest, text: string, on?: string): Done<readonly Digest[]> {
    return this.#write(id, undefined, (document) => {
      this.#entry(document, "comments", { said: text, ...(on !== undefined && { on }) })
    })
  }

  /** Says in the draft which statement was signed from which of its heads. */
  published(id: Digest, heads: readonly Digest[], statement: Digest): Done<readonly Digest[]> {
    return this.#write(id, undefined, (document) => {
      this.#entry(document, "published", { heads: [...heads], statement })
    })
  }

  /** A draft as heads make it, by default all that is here. */
  read(id: Digest, heads?: readonly Digest[]): Done<DraftReading> {
    if (this.#drafts.get(id) === undefined) return bad("no-draft", id)
    const history = this.#drafts.history(id)
    const wanted = heads ?? history.heads
    const unknown = wanted.find((head) => !history.has(head))
    if (unknown !== undefined) return bad("unknown-heads", unknown)
    return ok(readDraft(history, wanted))
  }

  /** Changes, as the owner, who shares a draft. */
  share(id: Digest, add: readonly string[], remove: readonly string[]): Done<KnownDraft> {
    const draft = this.#owned(id)
    if (!draft.ok) return draft
    const { participants, former } = draft.value.circle
    const gone = remove.filter((scid) => participants.includes(scid) && scid !== this.#drafts.self.scid)
    const next = [...new Set([...participants, ...add])].filter((scid) => !gone.includes(scid))
    this.#drafts.renew(draft.value, {
      participants: next,
      former: [...new Set([...former, ...gone])].filter((scid) => !next.includes(scid)),
    })
    return this.#known(id)
  }

  /** Ends a draft, as the owner: it can be read and not changed. */
  close(id: Digest): Done<KnownDraft> {
    const draft = this.#owned(id)
    if (!draft.ok) return draft
    if (draft.value.circle.state === "open") this.#drafts.renew(draft.value, { state: "closed" })
    return this.#known(id)
  }

  /** Takes no part any more; the owner is told. What was written stays with the others. */
  leave(id: Digest): Done<KnownDraft> {
    const draft = this.#known(id)
    if (!draft.ok) return draft
    if (draft.value.founding.owner === this.#drafts.self.scid) return bad("not-owner")
    this.#drafts.end(draft.value, "left")
    return this.#known(id)
  }

  #known(id: Digest): Done<KnownDraft> {
    const draft = this.#drafts.get(id)
    return draft === undefined ? bad("no-draft", id) : ok(draft)
  }

  #owned(id: Digest): Done<KnownDraft> {
    const draft = this.#known(id)
    if (!draft.ok || draft.value.founding.owner === this.#drafts.self.scid) return draft
    return bad("not-owner")
  }

  #write(
    id: Digest,
    heads: readonly Digest[] | undefined,
    edit: (document: DraftDocument) => void,
  ): Done<readonly Digest[]> {
    const draft = this.#known(id)
    if (!draft.ok) return draft
    const { circle, standing } = draft.value
    if (circle.state === "closed") return bad("closed")
    const { scid, node } = this.#drafts.self
    if (standing !== "here" || !takesPart(circle, scid)) return bad("not-here")
    const history = this.#drafts.history(id)
    const unknown = (heads ?? []).find((head) => !history.has(head))
    if (unknown !== undefined) return bad("unknown-heads", unknown)
    const author = { scid, node, at: this.#drafts.now() }
    const change = writeChange(history, author, heads ?? history.heads, edit)
    if (change === undefined) return bad("nothing-changed")
    const [admission] = this.#drafts.admit(draft.value, [change], scid)
    if (admission?.kind === "refused") return bad("refused", admission.reason)
    return ok(history.heads)
  }

  /** Puts an entry under a name that nobody else gives. */
  #entry(document: DraftDocument, map: "comments" | "published", value: JsonObject): void {
    mergeMember(document, [map], toHex(this.#drafts.random(8)), value)
  }
}

function bad(kind: DraftError["kind"], detail = ""): { readonly ok: false; readonly error: DraftError } {
  return err({ kind, detail })
}
