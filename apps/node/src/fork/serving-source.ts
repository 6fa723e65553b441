import { documentId, type DocumentDescriptor } from "@commonshelf/documents"
import { askServing } from "../api/reach.ts"
import type { Serving } from "../api/serving.ts"
import { EXIT, Failure } from "../failure.ts"
import type { ForkSource } from "./source.ts"
import { forkSays } from "../messages/fork.ts"

/** An answer of the operation `fork documents`. */
export interface FirstPage {
  readonly upTo: number
  readonly documents: readonly DocumentDescriptor[]
  readonly next?: number
}

/** The commons of a node that goes on serving and admitting meanwhile, as it was at the first answer. */
export function servingSource(serving: Serving, first: FirstPage): ForkSource {
  const { upTo } = first
  return {
    async documents() {
      const documents = [...first.documents]
      for (let { next } = first; next !== undefined;) {
        const page: FirstPage = await ask(serving, "fork documents", { from: next, upTo })
        documents.push(...page.documents)
        next = page.next
      }
      return documents
    },
    async texts(document) {
      const texts: string[] = []
      for (let after = 0; after < upTo;) {
        const input = { document: documentId(document), after, upTo }
        const page = await ask<{ readonly texts: readonly string[]; readonly last: number }>(
          serving,
          "fork texts",
          input,
        )
        texts.push(...page.texts)
        after = page.last
      }
      return texts
    },
    close: async () => {},
  }
}

/** The answers are of the operations in `operations/fork.ts`, in the version that made the home's token. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller names what its operation answers
async function ask<T>(serving: Serving, operation: string, input: object): Promise<T> {
  const answer = await askServing(serving, operation, input, undefined)
  if (answer === undefined) {
    throw new Failure(EXIT.failed, "node-lost", forkSays.nodeLost(), {
      hint: forkSays.tryHome(),
    })
  }
  return answer as T
}
