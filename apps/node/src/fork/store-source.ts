import { documentId } from "@commonshelf/documents"
import { DamagedRowError, type CommonsStore } from "@commonshelf/replica"
import { EXIT, Failure } from "../failure.ts"
import type { ForkSource } from "./source.ts"
import { forkSays } from "../messages/fork.ts"

/** The commons in a store that nobody else writes to. */
export function storeSource(store: CommonsStore, close: () => Promise<void>): ForkSource {
  return {
    documents: async () => store.documents().map(({ descriptor }) => descriptor),
    async texts(document) {
      try {
        return Array.from(store.texts(documentId(document)), ({ text }) => text)
      } catch (error) {
        if (!(error instanceof DamagedRowError)) throw error
        throw new Failure(
          EXIT.verification,
          "source-not-genuine",
          forkSays.notCanonical({ detail: error.message }),
          {
            hint: forkSays.alteredSource(),
            details: { rule: "D4" },
          },
        )
      }
    },
    close,
  }
}
