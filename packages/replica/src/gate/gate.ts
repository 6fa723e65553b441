import { digestBytes, scidOfDid, utf8 } from "@commonshelf/identity"
import {
  canonicalChange,
  documentId,
  readCanonicalChange,
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
      const at = { ...origin, document: id }
      if (document === undefined) {
        const verdict = refused("unknown-document", "D1", "nobody told what this document is about")
        return chunks.map(() => verdict)
      }
      return new Step(options, at).run((step) => chunks.map((chunk) => step.tryChunk(chunk, document)))
    },
    admitTexts(items, origin) {
      return new Step(options, origin).run((step) =>
        items.map(({ text, document }) => {
          const id = store.registerDocument(document)
          return step.keep(step.tryText(text, document), utf8(text), { ...origin, document: id })
        }),
      )
    },
    quarantine(content, finding, origin) {
      quarantine.add(quarantineEntry(options, { kind: "refused", finding }, content, origin))
    },
  }
}

/**
 * One durable step: everything in it is on disk together, with what waited in quarantine for it. Quarantine, which is
 * another file, changes only afterwards: a crash in between leaves an item there too often, never too rarely.
 */
class Step {
  readonly #options: GateOptions
  readonly #origin: Origin
  readonly #admitted: AdmittedText[] = []
  readonly #afterwards: (() => void)[] = []

  constructor(options: GateOptions, origin: Origin) {
    this.#options = options
    this.#origin = origin
  }

  run(work: (step: Step) => readonly Verdict[]): readonly Verdict[] {
    const { store, identities, onAdmitted } = this.#options
    try {
      const verdicts = store.durably(() => {
        const result = work(this)
        // What is admitted by a retry may itself be waited for: the list grows while it is walked.
        for (const change of this.#admitted) this.#retryWaiting(change)
        return result
      })
      for (const change of this.#afterwards) change()
      if (this.#admitted.length > 0) onAdmitted(this.#admitted)
      return verdicts
    } catch (error) {
      identities.forget()
      throw error
    }
  }

  tryText(text: string, document: DocumentDescriptor): Verdict {
    const { store, identities } = this.#options
    if (store.placeOf(digestBytes(utf8(text))) !== undefined) return { kind: "known" }
    const judged = judgeText(text, document, store, identities)
    if (judged.kind !== "fit") return judged
    const change = canonicalChange(text, judged.sequence, judged.dependency)
    return this.#admit(judged, change, text, documentId(document))
  }

  tryChunk(chunk: Uint8Array, document: DocumentDescriptor): Verdict {
    const { store, identities } = this.#options
    const claimed = readCanonicalChange(chunk)
    if (!claimed.ok) return this.keep(refusedBy(claimed.error), chunk, this.#origin)
    const { text, hash } = claimed.value
    if (store.hasChange(hash)) return { kind: "known" }
    const judged = judgeText(text, document, store, identities)
    if (judged.kind !== "fit") return this.keep(judged, utf8(text), this.#origin)
    // D5: the change must be, byte for byte, the one that the statement itself makes.
    const change = canonicalChange(text, judged.sequence, judged.dependency)
    if (change.hash !== hash) {
      const message = "a valid statement, in a change that is not its own"
      return this.keep(refused("not-a-canonical-change", "D4", message), chunk, this.#origin)
    }
    return this.#admit(judged, change, text, documentId(document))
  }

  /** Remembers to keep in quarantine what was not admitted, and passes the verdict on. */
  keep(verdict: Verdict, content: Uint8Array, origin: Origin): Verdict {
    if (verdict.kind === "waits" || verdict.kind === "refused") {
      const entry = quarantineEntry(this.#options, verdict, content, origin)
      this.#afterwards.push(() => this.#options.quarantine.add(entry))
    }
    return verdict
  }

  #admit(judged: Judged, change: { hash: string; bytes: Uint8Array }, text: string, document: CommonsDocumentId): Verdict {
    const { digest, feed, sequence, dependency } = judged
    const admitted = { document, digest, feed, sequence, dependency, ...change, text }
    this.#options.store.append(admitted)
    if (feed === LOG_FEED) this.#options.identities.forget(ownerOfEntry(text))
    this.#admitted.push(admitted)
    return { kind: "admitted", change: admitted }
  }

  #retryWaiting(change: AdmittedText): void {
    const { quarantine } = this.#options
    for (const item of awaitedAs(change).flatMap((awaited) => quarantine.waitingFor(awaited))) this.#retry(item)
  }

  #retry(item: QuarantineItem): void {
    const { quarantine, store } = this.#options
    const document = item.document === undefined ? undefined : store.descriptorOf(item.document)
    if (document === undefined) return
    const verdict = this.tryText(new TextDecoder().decode(item.content), document)
    if (verdict.kind === "waits" && verdict.awaited === item.waitsFor) return
    this.#afterwards.push(() => quarantine.remove(item.id))
    this.keep(verdict, item.content, { peer: item.peer, document: item.document })
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
  return change.feed === LOG_FEED
    ? [`statement:${change.digest}`, `identity:${ownerOfEntry(change.text)}`]
    : [`statement:${change.digest}`]
}

function ownerOfEntry(text: string): string {
  const entry = JSON.parse(text) as { state: { id: string } } // an entry that passed the gate
  return scidOfDid(entry.state.id) ?? ""
}

function refusedBy(fault: { kind: string; rule: string; message: string }): Verdict {
  return refused(fault.kind, fault.rule, fault.message)
}
