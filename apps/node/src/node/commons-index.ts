import { createIndex, createJudge, type Dataset } from "@commonshelf/dataset"
import { LOG_FEED, WITNESS_FEED } from "@commonshelf/documents"
import { digestBytes, logEntryText, utf8 } from "@commonshelf/identity"
import type { Replica, StoredText } from "@commonshelf/replica"
import { issuerScid, type Statement } from "@commonshelf/statement"

/** The dataset of a node's commons: it grows with what the gate admits, and is judged when it is asked. */
export interface CommonsIndex {
  add(stored: StoredText): void
  /** All that was said by who is accepted. */
  readonly everything: Dataset
  /** What counts for whoever trusts these cooperatives [S11]. */
  judged(trustedNodes: readonly string[]): Dataset
}

/**
 * Begins with an empty dataset. It takes in the statements of parties that are accepted [G5], and of identity logs what has
 * effect: an entry that waits for its witnesses revokes nothing [N4].
 */
export function createCommonsIndex(
  replica: Pick<Replica, "acceptance" | "store" | "effectiveLogOf">,
): CommonsIndex {
  const { acceptance, store } = replica
  const index = createIndex()
  const judge = createJudge(index)
  const addLog = (party: string) => {
    for (const entry of replica.effectiveLogOf(party))
      index.addLogEntry({ party, digest: digestBytes(utf8(logEntryText(entry))), entry })
  }
  return {
    add({ document, digest, text }) {
      const descriptor = store.descriptorOf(document)
      const feed = store.placeOf(digest)?.feed
      if (descriptor === undefined) return
      if (feed === LOG_FEED || feed === WITNESS_FEED) return addLog(descriptor.owner)
      const statement = JSON.parse(text) as Statement // the gate has parsed it
      if (acceptance.accepts(issuerScid(statement), descriptor))
        index.add({ document: descriptor, digest, text, statement })
    },
    everything: index.dataset,
    judged: (trustedNodes) => judge.judged(trustedNodes),
  }
}
