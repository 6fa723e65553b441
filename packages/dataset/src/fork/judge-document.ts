import {
  AgreementText,
  canonicalChange,
  documentId,
  judgeStatement,
  judgeText,
  logEntryFor,
  placeInFeed,
  type AgreementContent,
  type ChangeHash,
  type DocumentDescriptor,
  type Exclusion,
  type Judgement,
  type Place,
  type Sound,
  type Surroundings,
} from "@commonshelf/documents"
import {
  branchBefore,
  digestBytes,
  entryVersion,
  readBranches,
  utf8,
  type Digest,
  type Identity,
  type LogEntry,
} from "@commonshelf/identity"
import { kindOf, type Statement } from "@commonshelf/statement"
import { order } from "./layout.ts"

/** A statement or log entry that may stand in its document. */
export interface ForkItem {
  readonly digest: Digest
  readonly text: string
  /** Exactly one of the two. */
  readonly statement?: Statement
  readonly entry?: LogEntry
}

/** A document judged from its texts alone, by the rules of the gate [D5]. */
export interface JudgedDocument {
  readonly descriptor: DocumentDescriptor
  /** What may stand in it, sorted by digest. */
  readonly items: readonly ForkItem[]
  /** The hashes of the canonical changes that nothing depends on, sorted. */
  readonly heads: readonly ChangeHash[]
  /** What may not, by its place among the given texts. */
  readonly excluded: readonly {
    readonly index: number
    readonly digest: Digest
    readonly exclusion: Exclusion
  }[]
}

/**
 * The identity that the texts of a party document make [D7, S9]; what is no valid entry of that party's log does not
 * count. Undefined when nothing does.
 */
export function identityIn(document: DocumentDescriptor, texts: readonly string[]): Identity | undefined {
  const judgement = new DocumentJudgement(document, () => undefined)
  judgement.judgeLog(texts)
  return readBranches(judgement.entries).identity
}

/** Judges all texts of a document, in whatever order they are given. */
export function judgeDocument(
  document: DocumentDescriptor,
  texts: readonly string[],
  identityOf: (scid: string) => Identity | undefined,
): JudgedDocument {
  const judgement = new DocumentJudgement(document, identityOf)
  judgement.judgeStatements(texts, judgement.judgeLog(texts))
  return judgement.result()
}

class DocumentJudgement {
  readonly entries: LogEntry[] = []
  readonly #document: DocumentDescriptor
  readonly #here: Surroundings
  readonly #places = new Map<Digest, Place>()
  readonly #items: ForkItem[] = []
  readonly #dependencies = new Set<ChangeHash>()
  readonly #excluded: JudgedDocument["excluded"][number][] = []
  #letter: AgreementContent | undefined

  constructor(document: DocumentDescriptor, identityOf: Surroundings["identityOf"]) {
    this.#document = document
    this.#here = {
      identityOf,
      branchBefore: (_scid, entry) => branchBefore(this.entries, entry),
      agreementText: () => this.#letter,
      placeOf: (digest) => this.#places.get(digest),
    }
  }

  /** Judges the log entries among the texts, oldest first; gives their places among them. */
  judgeLog(texts: readonly string[]): ReadonlySet<number> {
    const found = texts.flatMap((text, index) => {
      const entry = logEntryFor(text, this.#document)
      return entry === undefined ? [] : [{ text, index, entry }]
    })
    for (const { text, index, entry } of found.toSorted(
      (a, b) => entryVersion(a.entry) - entryVersion(b.entry),
    )) {
      const judged = judgeText(text, this.#document, this.#here)
      if (this.#take(judged, text, index, { entry })) this.entries.push(entry)
    }
    return new Set(found.map(({ index }) => index))
  }

  /** Judges the other texts: each by itself once, then along its feed. */
  judgeStatements(texts: readonly string[], others: ReadonlySet<number>): void {
    const rest = texts.flatMap((text, index) => (others.has(index) ? [] : [{ text, index }]))
    // Only the parties that a letter lists act in its document, so its text comes first [D6].
    const [letters, acts] = [rest.filter(isLetter), rest.filter((item) => !isLetter(item))]
    const sound: { readonly text: string; readonly index: number; readonly judged: Sound }[] = []
    for (const { text, index } of [...letters, ...acts]) {
      const judged = judgeStatement(text, this.#document, this.#here)
      if (judged.kind !== "sound") this.#exclude(text, index, judged)
      else {
        this.#readLetter(judged.statement)
        sound.push({ text, index, judged })
      }
    }
    const id = documentId(this.#document)
    for (const { text, index, judged } of sound.toSorted(
      (a, b) => a.judged.statement.sequence - b.judged.statement.sequence,
    )) {
      const { statement } = judged
      this.#take(placeInFeed(judged, id, this.#here), text, index, { statement })
    }
  }

  result(): JudgedDocument {
    const hashes = [...this.#places.values()].map(({ hash }) => hash)
    return {
      descriptor: this.#document,
      items: this.#items.toSorted((a, b) => order(a.digest, b.digest)),
      heads: hashes.filter((hash) => !this.#dependencies.has(hash)).toSorted(order),
      excluded: this.#excluded.toSorted((a, b) => a.index - b.index),
    }
  }

  #take(
    judged: Judgement,
    text: string,
    index: number,
    said: Pick<ForkItem, "statement" | "entry">,
  ): boolean {
    if (judged.kind !== "fit") {
      this.#exclude(text, index, judged)
      return false
    }
    const { digest, feed, sequence, dependency } = judged
    if (this.#places.has(digest)) return false
    const { hash } = canonicalChange(text, sequence, dependency)
    this.#places.set(digest, { document: documentId(this.#document), feed, sequence, hash })
    this.#dependencies.add(dependency)
    this.#items.push({ digest, text, ...said })
    return true
  }

  #exclude(text: string, index: number, exclusion: Exclusion): void {
    this.#excluded.push({ index, digest: digestBytes(utf8(text)), exclusion })
  }

  #readLetter(statement: Statement): void {
    if (kindOf(statement) !== "AgreementText") return
    this.#letter ??= AgreementText.parse(statement.credentialSubject).content
  }
}

function isLetter({ text }: { readonly text: string }): boolean {
  return text.includes('"AgreementText"')
}
