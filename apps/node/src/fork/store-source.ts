import { documentId } from "@commonshelf/documents"
import type { CommonsStore } from "@commonshelf/replica"
import type { ForkSource } from "./source.ts"

/** The commons in a store that nobody else writes to. */
export function storeSource(store: CommonsStore, close: () => Promise<void>): ForkSource {
  return {
    documents: async () => store.documents().map(({ descriptor }) => descriptor),
    texts: async (document) => Array.from(store.texts(documentId(document)), ({ text }) => text),
    close,
  }
}
