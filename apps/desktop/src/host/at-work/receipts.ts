import type { CommonsNode } from "@commonshelf/node"
import type { Cooperative, Receipt } from "../../protocol/answers.ts"
import type { Reading } from "../review/reading.ts"
import { firstSentence } from "../review/sentences.ts"

/** What this party signed, the latest first, and which cooperatives said that they hold it. */
export function readReceipts(
  node: CommonsNode,
  cooperatives: readonly Cooperative[],
  reading: Reading,
): readonly Receipt[] {
  return [...node.dataset.statements.values()]
    .filter(({ issuer }) => issuer === node.home.scid)
    .map(({ source }) => source)
    .toSorted(
      (a, b) => orderOf(b.statement) - orderOf(a.statement) || b.statement.sequence - a.statement.sequence,
    )
    .map(({ digest, text, statement }) => ({
      digest,
      signedAt: statement.validFrom,
      sentence: firstSentence(text, reading),
      arrived: node.replica.arrivalsOf(digest).flatMap(({ peer, at }) => {
        const cooperative = cooperatives.find(({ scid }) => scid === peer)
        return cooperative === undefined ? [] : [{ name: cooperative.name, at }]
      }),
      of: cooperatives.length,
    }))
}

function orderOf({ validFrom }: { readonly validFrom: string }): number {
  return Date.parse(validFrom)
}
