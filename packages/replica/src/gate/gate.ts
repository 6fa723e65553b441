import { digestBytes, MAX_WITNESSES, parseLogEntry, parseWitnessProof, utf8 } from "@commonshelf/identity"
import {
  awaitedVersion,
  canonicalChange,
  documentId,
  LOG_FEED,
  readCanonicalChange,
  refused,
  WITNESS_FEED,
  type Awaited,
  type ChangeHash,
  type CommonsDocumentId,
  type DocumentDescriptor,
  type Finding,
  type Judged,
} from "@commonshelf/documents"
import type { AdmittedChange, CommonsStore } from "../store/commons-store.ts"
import type { Admission } from "../limits/admission.ts"
import type { Quarantine, QuarantineItem } from "../store/quarantine-store.ts"
import type { IdentityRegistry } from "./identity-registry.ts"
import { judgeText } from "./judge.ts"
import { identityNames } from "./identity-names.ts"
import { inLogOrder } from "./log-order.ts"
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
  /** Judges items of quarantine that hold a text again [Q3]: what is admitted, known or refused anew leaves it. */
  retry(items: readonly QuarantineItem[]): ReadonlyMap<QuarantineItem["id"], Verdict>
}

/** A text and the document it belongs to. */
export interface DocumentText {
  readonly text: string
  readonly document: DocumentDescriptor
}

/** A change that has just been admitted, with the text it carries. */
export type AdmittedText = AdmittedChange & {
  readonly text: string
  /** SCID of the party that says it. */
  readonly issuer: string
}

export interface GateOptions {
  readonly store: CommonsStore
  readonly quarantine: Quarantine
  readonly identities: IdentityRegistry
  /** What keeps out what is valid, for the time being. */
  readonly admission: Admission
  /** The present instant, for the time stamps of quarantine. */
  readonly now: () => string
  /** Told of everything that was admitted, after it is on disk. */
  readonly onAdmitted: (changes: readonly AdmittedText[]) => void
}

/** The gate of a store: see `Gate`. */
export function createGate(options: GateOptions): Gate {
  const { admission, quarantine, store } = options
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
      admission.refused(origin)
      quarantine.add(quarantineEntry(options, { kind: "refused", finding }, content, origin))
    },
    retry: (items) => new Step(options).again(items),
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
  /** What quarantine was asked for already: it does not change in a step. */
  readonly #asked = new Set<Awaited>()
  /** What waits in quarantine and is judged again, with what it waits for there. */
  readonly #again = new Map<
    QuarantineItem["id"],
    { readonly item: Arrived; readonly awaited: string | undefined }
  >()

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
    const verdicts = items.map((item) => this.#verdicts.get(item) ?? KNOWN)
    this.#keepTheRest()
    if (this.#admitted.length > 0) onAdmitted(this.#admitted)
    return verdicts
  }

  /** Judges what is in quarantine; the verdict by the number of each item that holds a text of a known document. */
  again(items: readonly QuarantineItem[]): ReadonlyMap<QuarantineItem["id"], Verdict> {
    const taken = items.flatMap((item) => {
      const arrived = this.#take(item)
      return arrived === undefined ? [] : [{ id: item.id, arrived }]
    })
    const verdicts = this.run(taken.map(({ arrived }) => arrived))
    return new Map(taken.map(({ id }, index) => [id, verdicts[index] ?? KNOWN]))
  }

  /** Judges until nothing is left that could be mended by something else: the order of the items changes nothing [A1]. */
  #judgeAll(items: readonly Arrived[]): void {
    for (const item of inLogOrder(items)) this.#consider(item)
    // What is admitted by a retry may itself be waited for. Each name once a round, however many bring it.
    for (let from = 0; from < this.#admitted.length;) {
      const names = new Set(this.#admitted.slice(from).flatMap((change) => this.#awaitedAs(change)))
      from = this.#admitted.length
      for (const awaited of names) this.#retry(awaited)
    }
  }

  /** The names under which an admitted change may be waited for. */
  #awaitedAs({ digest, document, feed, sequence }: AdmittedText): readonly Awaited[] {
    const names: Awaited[] = [`statement:${digest}`, `document:${document}`]
    const { store, identities } = this.#options
    const owner = store.descriptorOf(document)?.owner
    if (owner === undefined || (feed !== LOG_FEED && feed !== WITNESS_FEED)) return names
    if (feed === LOG_FEED) names.push(awaitedVersion(owner, sequence))
    return [...names, ...identityNames(owner, identities.identityOf(owner))]
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
    for (const item of inLogOrder([...waited, ...this.#takeAgain(awaited)])) this.#consider(item)
  }

  /** What waits in quarantine under that name and was not judged again in this step before. */
  #takeAgain(awaited: Awaited): readonly Arrived[] {
    if (this.#asked.has(awaited)) return []
    this.#asked.add(awaited)
    return this.#options.quarantine.waitingFor(awaited).flatMap((item) => this.#take(item) ?? [])
  }

  #take({ id, content, peer, document: at, waitsFor }: QuarantineItem): Arrived | undefined {
    const document = at === undefined ? undefined : this.#options.store.descriptorOf(at)
    if (document === undefined || this.#again.has(id)) return undefined
    const text = new TextDecoder().decode(content)
    const item = { content, text, document, origin: { peer, document: at } }
    this.#again.set(id, { item, awaited: waitsFor })
    return item
  }

  #keepTheRest(): void {
    const { admission, quarantine } = this.#options
    const retried = new Set([...this.#again.values()].map(({ item }) => item))
    for (const [id, { item, awaited }] of this.#again) {
      const verdict = this.#verdicts.get(item)
      // What only waits on, for its own piece or for room, stays where it is.
      const stays = verdict?.kind === "later" || (verdict?.kind === "waits" && verdict.awaited === awaited)
      if (stays) this.#verdicts.delete(item)
      else quarantine.remove(id)
    }
    for (const [item, verdict] of this.#verdicts) {
      if (verdict.kind !== "waits" && verdict.kind !== "refused") continue
      const { content, origin } = item
      const kept = quarantine.add(quarantineEntry(this.#options, verdict, content, origin))
      if (verdict.kind === "waits" && !kept) admission.noRoom(origin)
      if (verdict.kind === "refused" && !retried.has(item)) admission.refused(origin)
    }
  }

  #judge({ text, document, hash, content, origin }: Arrived): Verdict {
    const { admission, store, identities } = this.#options
    if (typeof text !== "string") return text
    const unaccepted = admission.unaccepted(text, document)
    if (unaccepted !== undefined) return unaccepted
    const id = store.registerDocument(document)
    const known =
      hash === undefined ? store.placeOf(digestBytes(utf8(text))) !== undefined : store.hasChange(hash)
    if (known) return KNOWN
    const judged = judgeText(text, document, store, identities)
    if (judged.kind !== "fit") return judged
    const change = canonicalChange(text, judged.sequence, judged.dependency)
    // D5: the change must be, byte for byte, the one that the statement itself makes.
    if (hash !== undefined && change.hash !== hash) {
      return refused("not-a-canonical-change", "D4", "a valid statement, in a change that is not its own")
    }
    const opensDocument = !store.holdsAny(id)
    const { issuer } = judged
    const isRival = isRivalAt(store.countAt(id, judged.feed, judged.sequence), judged.feed)
    const bytes = content.length
    const keptOut = admission.keptOut({ issuer, document, bytes, opensDocument, isRival, origin })
    return keptOut ?? this.#admit(judged, change, text, id)
  }

  #admit(
    judged: Judged,
    change: { hash: string; bytes: Uint8Array },
    text: string,
    document: CommonsDocumentId,
  ): Verdict {
    const { digest, feed, sequence, dependency } = judged
    const admitted = { document, digest, feed, sequence, dependency, issuer: judged.issuer, ...change, text }
    this.#options.store.append(admitted)
    this.#tellRegistry(judged, text, document)
    this.#admitted.push(admitted)
    return { kind: "admitted", change: admitted }
  }

  #tellRegistry({ feed }: Judged, text: string, document: CommonsDocumentId): void {
    const { identities, store } = this.#options
    const owner = store.descriptorOf(document)?.owner ?? ""
    const entry = feed === LOG_FEED ? parseLogEntry(text) : undefined
    if (entry?.ok === true) identities.admitted(owner, entry.value)
    const proof = feed === WITNESS_FEED ? parseWitnessProof(text) : undefined
    if (proof?.ok === true) identities.witnessed(owner, proof.value)
  }
}

/**
 * Whether a text stands beside others where there is room for one, or for one of each witness. Each makes one more head
 * of its document, and only so many can be told of in a sync message.
 */
function isRivalAt(others: number, feed: string): boolean {
  return others >= (feed === WITNESS_FEED ? MAX_WITNESSES : 1)
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

const KNOWN: Verdict = { kind: "known" }
