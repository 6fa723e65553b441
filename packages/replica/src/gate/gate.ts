import { digestBytes, scidOfDid, utf8 } from "@commonshelf/identity"
import {
  canonicalChange,
  documentId,
  LOG_FEED,
  readCanonicalChange,
  refused,
  type Awaited,
  type ChangeHash,
  type CommonsDocumentId,
  type DocumentDescriptor,
  type Finding,
  type Judged,
} from "@commonshelf/documents"
import type { AdmittedChange, CommonsStore } from "../store/commons-store.ts"
import type { Quarantine, QuarantineItem } from "../store/quarantine-store.ts"
import type { IdentityRegistry } from "./identity-registry.ts"
import { judgeText } from "./judge.ts"
import type { Origin, Verdict } from "./verdict.ts"

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
  readonly #verdicts = new Map<Arrived, Verdict>()
  readonly #waiting = new Map<Awaited, Arrived[]>()
  /** What waits in quarantine and is judged again, with what it waits for there. */
  readonly #again = new Map<QuarantineItem["id"], { readonly item: Arrived; readonly awaited: Awaited }>()

  constructor(options: GateOptions) {
    this.#options = options
  }

  run(items: readonly Arrived[]): readonly Verdict[] {
    const { store, identities, onAdmitted } = this.#options
    try {
      store.durably(() => this.#judgeAll(items))
    } catch (error) {
      identities.forget()
      throw error
    }
    this.#keepTheRest()
    if (this.#admitted.length > 0) onAdmitted(this.#admitted)
    return items.map((item) => this.#verdicts.get(item) ?? { kind: "known" })
  }

  /** Judges until nothing is left that could be mended by something else: the order of the items changes nothing [A1]. */
  #judgeAll(items: readonly Arrived[]): void {
    for (const item of items) this.#consider(item)
    // What is admitted by a retry may itself be waited for: the list grows while it is walked.
    for (const change of this.#admitted) for (const awaited of awaitedAs(change)) this.#retry(awaited)
  }

  #consider(item: Arrived): void {
    const verdict = this.#judge(item)
    this.#verdicts.set(item, verdict)
    if (verdict.kind !== "waits") return
    const others = this.#waiting.get(verdict.awaited)
    if (others === undefined) this.#waiting.set(verdict.awaited, [item])
    else others.push(item)
  }

  #retry(awaited: Awaited): void {
    const waited = this.#waiting.get(awaited) ?? []
    this.#waiting.delete(awaited)
    for (const item of [...waited, ...this.#takeAgain(awaited)]) this.#consider(item)
  }

  /** What waits in quarantine under that name and was not judged again in this step before. */
  #takeAgain(awaited: Awaited): readonly Arrived[] {
    const { quarantine, store } = this.#options
    return quarantine.waitingFor(awaited).flatMap(({ id, content, peer, document: at }) => {
      const document = at === undefined ? undefined : store.descriptorOf(at)
      if (document === undefined || this.#again.has(id)) return []
      const text = new TextDecoder().decode(content)
      const item = { content, text, document, origin: { peer, document: at } }
      this.#again.set(id, { item, awaited })
      return [item]
    })
  }

  #keepTheRest(): void {
    const { quarantine } = this.#options
    for (const [id, { item, awaited }] of this.#again) {
      const verdict = this.#verdicts.get(item)
      if (verdict?.kind === "waits" && verdict.awaited === awaited) this.#verdicts.delete(item)
      else quarantine.remove(id)
    }
    for (const [{ content, origin }, verdict] of this.#verdicts) {
      if (verdict.kind === "waits" || verdict.kind === "refused") {
        quarantine.add(quarantineEntry(this.#options, verdict, content, origin))
      }
    }
  }

  #judge({ text, document, hash }: Arrived): Verdict {
    const { store, identities } = this.#options
    if (typeof text !== "string") return text
    const id = store.registerDocument(document)
    const known =
      hash === undefined ? store.placeOf(digestBytes(utf8(text))) !== undefined : store.hasChange(hash)
    if (known) return { kind: "known" }
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
