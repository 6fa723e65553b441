import { documentId, partyDocument, type DocumentDescriptor } from "@commonshelf/documents"
import type { Digest } from "@commonshelf/identity"
import { entriesOf, type Dataset } from "../store/dataset.ts"
import type { Said } from "../store/entry.ts"
import { compareText } from "../store/text-order.ts"
import { letterSource, type LetterSource } from "./letter-source.ts"
import { reviewsIn } from "./rounds.ts"

/** How far back amendments are followed. */
const MAX_CHAIN = 100

/**
 * The documents that show a letter to somebody who has nothing else: its own and those of the letters that it amends, the
 * metrics and the statements that it names, the checkpoints that have seen any of these, and the identity logs of everybody
 * who speaks in them. Undefined when the letter is not here.
 */
export function letterDocuments(
  dataset: Dataset,
  digest: Digest,
  asOf: string,
): readonly DocumentDescriptor[] | undefined {
  const chain = chainOf(dataset, digest, asOf)
  if (chain.length === 0) return undefined
  const said = chain.flatMap((source) => saidIn(dataset, source))
  const seen = said.flatMap((known) => entriesOf(dataset.receipts, known.digest))
  const speakers = new Set([
    ...chain.flatMap(({ parties }) => parties),
    ...[...said, ...seen].flatMap(({ issuer, source }) => [issuer, source.document.owner]),
  ])
  const documents = [
    ...[...said, ...seen].map(({ source }) => source.document),
    ...[...speakers].map((scid) => partyDocument(scid)),
  ]
  const byId = new Map(documents.map((document) => [documentId(document), document]))
  return [...byId].toSorted(([a], [b]) => compareText(a, b)).map(([, document]) => document)
}

/** A letter and those before it. */
function chainOf(dataset: Dataset, digest: Digest, asOf: string): readonly LetterSource[] {
  const chain: LetterSource[] = []
  let next: Digest | undefined = digest
  while (next !== undefined && chain.length < MAX_CHAIN) {
    const source = letterSource(dataset, next, asOf)
    if (source === undefined) break
    chain.push(source)
    next = source.content.amends
  }
  return chain
}

/** Everything that is said in a letter, and what it names of what is here. */
function saidIn(dataset: Dataset, source: LetterSource): readonly Said[] {
  const named = reviewsIn(source).flatMap(({ subject }) => [
    ...(subject.shared ?? []).map(({ digest }) => digest),
    ...(subject.dataUseReports ?? []),
  ])
  const metrics =
    source.content.v === 1
      ? []
      : source.content.promises.flatMap((promise) => (promise.kind === "disclose" ? [promise.metric] : []))
  return [
    ...[...source.statements, ...named].flatMap((digest) => dataset.statements.get(digest) ?? []),
    ...metrics.flatMap((metric) => entriesOf(dataset.definitions, metric)),
  ]
}
