import { isDocumentId } from "@commonshelf/documents"
import { z } from "zod"
import { EXIT, Failure } from "../failure.ts"
import { operation } from "./operation.ts"
import { forkSays } from "../messages/fork.ts"

const Position = z.int().min(0)
const MAX_DOCUMENTS = 1000

/**
 * The commons in pages, for a fork of a home that is being served. The position that the first answer gives pins one
 * state: what was admitted up to it never changes, so all pages up to it belong together.
 */
export const forkOperations = [
  operation(
    "fork documents",
    z.strictObject({ from: Position, upTo: Position.exactOptional() }),
    ({ replica, paths }, { from, upTo = replica.store.position() }) => {
      const documents = replica.store.documents()
      const next = from + MAX_DOCUMENTS
      return {
        root: paths.root,
        upTo,
        documents: documents.slice(from, next).map(({ descriptor }) => descriptor),
        ...(next < documents.length && { next }),
      }
    },
  ),
  operation(
    "fork texts",
    z.strictObject({ document: z.string(), after: Position, upTo: Position }),
    ({ replica }, { document, after, upTo }) => {
      if (!isDocumentId(document)) throw new Failure(EXIT.usage, "bad-input", forkSays.notADocument())
      return { ...replica.store.page(document, { after, upTo }) }
    },
  ),
]
