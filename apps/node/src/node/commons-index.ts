import { createIndex, createJudge, type Dataset } from "@commonshelf/dataset"
import type { LogEntry } from "@commonshelf/identity"
import type { CommonsStore, StoredText } from "@commonshelf/replica"
import type { Statement } from "@commonshelf/statement"

/** The dataset of a node's commons: it grows with what the gate admits, and is judged when it is asked. */
export interface CommonsIndex {
  add(stored: StoredText): void
  /** All that was said. */
  readonly everything: Dataset
  /** What counts for whoever trusts these cooperatives [S11]. */
  judged(trustedNodes: readonly string[]): Dataset
}

/** Begins with an empty dataset; documents are told apart by what the store knows of them. */
export function createCommonsIndex(store: Pick<CommonsStore, "descriptorOf">): CommonsIndex {
  const index = createIndex()
  const judge = createJudge(index)
  return {
    add({ document, digest, text }) {
      const descriptor = store.descriptorOf(document)
      const value: unknown = JSON.parse(text)
      if (descriptor === undefined || typeof value !== "object" || value === null) return
      // The gate has parsed both.
      if ("credentialSubject" in value) {
        index.add({ document: descriptor, digest, text, statement: value as Statement })
      } else if ("versionId" in value) {
        index.addLogEntry({ party: descriptor.owner, digest, entry: value as LogEntry })
      }
    },
    everything: index.dataset,
    judged: (trustedNodes) => judge.judged(trustedNodes),
  }
}
