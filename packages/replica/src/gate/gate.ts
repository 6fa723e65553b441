import { digestBytes, scidOfDid, utf8 } from "@commonshelf/identity"
import {
  canonicalChange,
  documentId,
  readCanonicalChange,
  type ChangeHash,
  type CommonsDocumentId,
  type DocumentDescriptor,
} from "@commonshelf/documents"
import type { AdmittedChange, CommonsStore } from "../store/commons-store.ts"
import type { Quarantine, QuarantineItem } from "../store/quarantine-store.ts"
import type { IdentityRegistry } from "./identity-registry.ts"
import { judgeText, LOG_FEED, type Judged } from "./judge.ts"
import { refused, type Awaited, type Finding, type Origin, type Verdict } from "./verdict.ts"

/**
 * The gate [D5, A3]: the one door through which anything enters the commons, by socket, by file or from this node's
 * own hand. It decodes within bounds, verifies, rebuilds the canonical change and compares. What passes is on disk
 * before anybody learns of it; what does not is in quarantine with its reason.
 */
export interface Gate {
  /** Judges uncompressed change chunks that a peer sent for a document; one verdict per chunk, in their order. */
  admitChanges(document: CommonsDocumentId, chunks: readonly Uint8Array[], origin: Origin): readonly Verdict[]
  /** Judges statements or log entries given as texts, each for the document it belongs to, in one durable step. */
  admitTexts(items: readonly DocumentText[], origin: Origin): readonly Verdict[]
  /** Keeps what could not even be judged, such as a message that is not one. */
  quarantine(content: Uint8Array, finding: Finding, origin: Origin): void
}

/** A text and the document it belongs to. */
export interface DocumentText {
  readonly text: string
  readonly document: DocumentDescriptor
}

/** A change that has just been admitted, with the text it carries. */
export type AdmittedText = AdmittedChange & { readonly text: string }

export interface GateOptions {
  readonly store: CommonsStore
  readonly quarantine: Quarantine
  readonly identities: IdentityRegistry
  /** The present instant, for the time stamps of quarantine. */
  readonly now: () => string
  /** Told of everything that was admitted, after it is on disk. */
  readonly onAdmitted: (changes: readonly AdmittedText[]) => void
}

/** The gate of a store: see `Gate`. */
export function createGate(options: GateOptions): Gate {
  const { quarantine, store } = options
  return {
    admitChanges(id, chunks, origin) {
      const document = store.descriptorOf(id)
      if (document === undefined) {
        const verdict = refused("unknown-document", "D1", "nobody told what this document is about")
        return chunks.map(() => verdict)
      }
      const at = { ...origin, document: id }
      return new Step(options).run(chunks.map((chunk) => ({ ...arrivedChange(chunk), document, origin: at })))
    },
    admitTexts(items, origin) {
      return new Step(options).run(
        items.map(({ text, document }) => {
          const at = { ...origin, document: documentId(document) }
          return { content: utf8(text), text, document, origin: at }
        }),
      )
    },
    quarantine(content, finding, origin) {
      quarantine.add(quarantineEntry(options, { kind: "refused", finding }, content, origin))
    },
  }
}

/** One text that arrived, alone or in a change; what of it goes into quarantine if it may not enter. */
interface Arrived {
  readonly content: Uint8Array
  readonly document: DocumentDescriptor
  readonly origin: Origin
  /** The text, or why the change it came in holds none. */
  readonly text: string | Verdict
  /** The hash of the change it came in. */
  readonly hash?: ChangeHash
}

function arrivedChange(chunk: Uint8Array): Pick<Arrived, "content" | "text" | "hash"> {
  const claimed = readCanonicalChange(chunk)
  if (!claimed.ok) {
    const { kind, rule, message } = claimed.error
    return { content: chunk, text: refused(kind, rule, message) }
  }
  const { text, hash } = claimed.value
  return { content: utf8(text), text, hash }
}

/**
 * One durable step: everything in it is on disk together, with what waited for it, in the same step or in quarantine.
 * Quarantine, which is another file, changes only afterwards.
 */
class Step {
  readonly #options: GateOptions
  readonly #admitted: AdmittedText[] = []
  readonly #afterwards: (() => void)[] = []

  constructor(options: GateOptions) {
    this.#options = options
  }

  run(items: readonly Arrived[]): readonly Verdict[] {
    const { store, identities, onAdmitted } = this.#options
    try {
      const verdicts = store.durably(() => this.#judgeAll(items))
      for (const change of this.#afterwards) change()
      if (this.#admitted.length > 0) onAdmitted(this.#admitted)
      return verdicts
    } catch (error) {
      identities.forget()
      throw error
    }
  }

  /** One verdict per item, the same in whatever order they stand [A1]. */
  #judgeAll(items: readonly Arrived[]): readonly Verdict[] {
    const judged = new Map<Arrived, Verdict>()
    const waiting = new Map<Awaited, Arrived[]>()
    const judge = (item: Arrived) => {
      const verdict = this.#judge(item)
      judged.set(item, verdict)
      if (verdict.kind !== "waits") return
      const others = waiting.get(verdict.awaited)
      if (others === undefined) waiting.set(verdict.awaited, [item])
      else others.push(item)
    }
    for (const item of items) judge(item)
    // What is admitted by a retry may itself be waited for: the list grows while it is walked.
    for (const awaited of this.#arrivals()) {
      const waited = waiting.get(awaited) ?? []
      waiting.delete(awaited)
      for (const item of waited) judge(item)
      for (const item of this.#options.quarantine.waitingFor(awaited)) this.#retry(item)
    }
    for (const [{ content, origin }, verdict] of judged) this.#keep(verdict, content, origin)
    return items.map((item) => judged.get(item) ?? { kind: "known" })
  }

  /** The names under which what has been admitted may be waited for. */
  *#arrivals(): Iterable<Awaited> {
    for (const change of this.#admitted) yield* awaitedAs(change)
  }

  #judge({ text, document, hash }: Arrived): Verdict {
    const { store, identities } = this.#options
    if (typeof text !== "string") return text
    const id = store.registerDocument(document)
    if (hash === undefined ? store.placeOf(digestBytes(utf8(text))) !== undefined : store.hasChange(hash))
      return { kind: "known" }
    const judged = judgeText(text, document, store, identities)
    if (judged.kind !== "fit") return judged
    const change = canonicalChange(text, judged.sequence, judged.dependency)
    // D5: the change must be, byte for byte, the one that the statement itself makes.
    if (hash !== undefined && change.hash !== hash) {
      return refused("not-a-canonical-change", "D4", "a valid statement, in a change that is not its own")
    }
    return this.#admit(judged, change, text, id)
  }

  #admit(
    judged: Judged,
    change: { hash: string; bytes: Uint8Array },
    text: string,
    document: CommonsDocumentId,
  ): Verdict {
    const { digest, feed, sequence, dependency } = judged
    const admitted = { document, digest, feed, sequence, dependency, ...change, text }
    this.#options.store.append(admitted)
    if (feed === LOG_FEED) this.#options.identities.forget(ownerOfEntry(text))
    this.#admitted.push(admitted)
    return { kind: "admitted", change: admitted }
  }

  #retry(item: QuarantineItem): void {
    const { quarantine, store } = this.#options
    const document = item.document === undefined ? undefined : store.descriptorOf(item.document)
    if (document === undefined) return
    const origin = { peer: item.peer, document: item.document }
    const verdict = this.#judge({
      content: item.content,
      text: new TextDecoder().decode(item.content),
      document,
      origin,
    })
    if (verdict.kind === "waits" && verdict.awaited === item.waitsFor) return
    this.#afterwards.push(() => quarantine.remove(item.id))
    this.#keep(verdict, item.content, origin)
  }

  /** Remembers to keep in quarantine what was not admitted. */
  #keep(verdict: Verdict, content: Uint8Array, origin: Origin): void {
    if (verdict.kind !== "waits" && verdict.kind !== "refused") return
    const entry = quarantineEntry(this.#options, verdict, content, origin)
    this.#afterwards.push(() => this.#options.quarantine.add(entry))
  }
}

function quarantineEntry(
  { now }: GateOptions,
  verdict: Extract<Verdict, { kind: "waits" | "refused" }>,
  content: Uint8Array,
  origin: Origin,
) {
  const waitsFor = verdict.kind === "waits" ? verdict.awaited : undefined
  return { ...verdict.finding, peer: origin.peer, at: now(), document: origin.document, waitsFor, content }
}

/** The names under which an admitted change may be waited for. */
function awaitedAs(change: AdmittedText): readonly Awaited[] {
  const names: Awaited[] = [`statement:${change.digest}`, `document:${change.document}`]
  return change.feed === LOG_FEED ? [...names, `identity:${ownerOfEntry(change.text)}`] : names
}

function ownerOfEntry(text: string): string {
  const entry = JSON.parse(text) as { state: { id: string } } // an entry that passed the gate
  return scidOfDid(entry.state.id) ?? ""
}
