import { randomUUID } from "node:crypto"
import { Failure, openDeviceKey, runOperation, type ComposedDraft, type CommonsNode } from "@commonshelf/node"
import type { AtWork, Demand, DraftState, Receipt, Refusal, Review } from "../../protocol/answers.ts"
import { NEW_PRODUCT_DRAFT } from "../../protocol/draft-fields.ts"
import type { DraftFields, RequestOf } from "../../protocol/requests.ts"
import { openDraftStore, type DraftStore, type KeptDraft } from "../drafts/draft-store.ts"
import type { HostWords } from "../messages/words.ts"
import { refusal, refusalOf } from "../refusal.ts"
import type { Reading } from "../review/reading.ts"
import { sentencesOf } from "../review/sentences.ts"
import { readCooperatives, syncLine } from "./cooperatives.ts"
import { demandOf } from "./demand.ts"
import { draftFrom, isDraft } from "./drafting.ts"
import { notSaidAnyMore } from "./earlier-answer.ts"
import { readProducts, readQuestions } from "./questions.ts"
import { readReceipts } from "./receipts.ts"

/** A review that was shown: what would be signed, to the byte, and the draft that it was made of. */
interface OpenReview {
  readonly draft: string
  readonly fields: string
  readonly composed: ComposedDraft
}

/**
 * The supplier at work: what is asked, what is typed, what is signed and where it has arrived. The key is opened for the
 * moment of a signature and nowhere else; what is signed is what this desk composed from its own draft and showed.
 */
export class SupplierDesk {
  readonly node: CommonsNode
  readonly #drafts: DraftStore
  /** The latest review of each draft: what an earlier one showed cannot be signed any more. */
  readonly #reviewsByDraft = new Map<string, OpenReview & { readonly id: string }>()

  /** @param folder where forms are kept */
  constructor(node: CommonsNode, folder: string) {
    this.node = node
    this.#drafts = openDraftStore(folder)
    this.#putAwaySigned()
  }

  state(words: HostWords): Omit<AtWork, "language"> {
    const { node } = this
    const reading = this.#reading(words)
    const cooperatives = readCooperatives(node)
    const receipts = readReceipts(node, cooperatives, reading)
    const waiting = receipts.filter(({ arrived, of }) => arrived.length < of).length
    return {
      stage: "at-work",
      party: { scid: node.home.scid, name: node.home.name },
      cooperatives,
      products: readProducts(node),
      productDrafts: this.#drafts
        .list()
        .filter(({ draft }) => draft === NEW_PRODUCT_DRAFT)
        .map((kept) => this.#stateOf(kept, words)),
      questions: readQuestions(node, reading, (draft) => this.#stateOfKept(draft, words)),
      receipts,
      sync: syncLine(cooperatives, waiting, node.now()),
    }
  }

  keepDraft(draft: string, fields: DraftFields, words: HostWords): DraftState | Refusal {
    if (!isDraft(this.node, draft)) return refusal(words, "unknown-draft")
    return this.#stateOf(this.#drafts.keep(draft, fields, this.node.now()), words)
  }

  dropDraft(draft: string): void {
    this.#drafts.drop(draft)
    this.#reviewsByDraft.delete(draft)
  }

  /** Composes what would be signed now, and reads it back in sentences; what is wrong with the form when it cannot. */
  review(draft: string, words: HostWords): Review | DraftState | Refusal {
    const kept = this.#drafts.get(draft)
    const read = kept && draftFrom(this.node, draft, kept.fields, words)
    if (kept === undefined || read === undefined) return refusal(words, "unknown-draft")
    if (!read.drafted.ok) return this.#stateOf(kept, words)
    const { body, before, ...until } = read.drafted.value
    const composed = this.node.compose(body, until)
    const id = randomUUID()
    this.#reviewsByDraft.set(draft, { id, draft, fields: JSON.stringify(kept.fields), composed })
    const reading = this.#reading(words)
    const sentences = sentencesOf(composed.text, reading)
    return {
      review: id,
      sentences,
      ...(before !== undefined && { before: sentencesOf(before.text, reading) }),
      leftOut: before === undefined ? [] : notSaidAnyMore(before, sentences, this.node, words),
      receivers: readCooperatives(this.node).map(({ name }) => name),
      text: composed.text,
    }
  }

  /** Signs what a review showed, if nothing has changed since. */
  async sign({ review, passphrase }: RequestOf<"sign">, words: HostWords): Promise<Receipt | Refusal> {
    const open = [...this.#reviewsByDraft.values()].find(({ id }) => id === review)
    if (open === undefined || !this.#isAsReviewed(open)) return refusal(words, "stale")
    const { node } = this
    try {
      const keyPair = await openDeviceKey(node.paths, passphrase)
      this.#drafts.signing(open.draft, open.composed.id)
      const digest = node.publish(open.composed, keyPair)
      keyPair.secretKey.fill(0)
      this.dropDraft(open.draft)
      const receipt = this.state(words).receipts.find((one) => one.digest === digest)
      if (receipt === undefined) throw new TypeError("what was published is in the dataset")
      return receipt
    } catch (error) {
      if (error instanceof Failure) return refusalOf(error, words)
      throw error
    }
  }

  /** Takes an invite; undefined when the cooperative is a peer now. */
  async join(link: string, words: HostWords): Promise<Refusal | undefined> {
    try {
      await runOperation(this.node, "peer add", { link })
      return undefined
    } catch (error) {
      if (error instanceof Failure) return refusalOf(error, words)
      throw error
    }
  }

  demand(category: string | undefined, words: HostWords): Demand {
    return demandOf(this.node, category, words)
  }

  #isAsReviewed({ draft, fields }: OpenReview): boolean {
    return JSON.stringify(this.#drafts.get(draft)?.fields) === fields
  }

  #reading(words: HostWords): Reading {
    return { words, dataset: this.node.dataset, supplier: this.node.home.name }
  }

  #stateOfKept(draft: string, words: HostWords): DraftState | undefined {
    const kept = this.#drafts.get(draft)
    return kept && this.#stateOf(kept, words)
  }

  #stateOf({ draft, fields, keptAt }: KeptDraft, words: HostWords): DraftState {
    const { drafted, beside = [] } = draftFrom(this.node, draft, fields, words) ?? {}
    return {
      draft,
      fields,
      keptAt,
      problems: drafted === undefined || drafted.ok ? [] : drafted.error,
      beside,
    }
  }

  /** A host that was killed between signing and putting the form away finds the statement in its commons. */
  #putAwaySigned(): void {
    const said = new Set([...this.node.dataset.statements.values()].map(({ source }) => source.statement.id))
    for (const { draft, signing } of this.#drafts.list()) {
      if (signing !== undefined && said.has(signing)) this.#drafts.drop(draft)
    }
  }
}
