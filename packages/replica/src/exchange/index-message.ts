import { DocumentDescriptor } from "@commonshelf/documents"
import { z } from "zod"
import { parseJson } from "../session/introduction.ts"
import { BUCKETS } from "./fingerprints.ts"

/** What two nodes say to each other about what they hold [D1]. */
const IndexMessage = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("fingerprints"),
    buckets: z.array(z.string().max(16)).length(BUCKETS),
    /** Whether the documents of differing buckets should be named: once, when the session begins. */
    compare: z.boolean(),
  }),
  z.strictObject({
    type: z.literal("documents"),
    documents: z
      .array(z.strictObject({ descriptor: DocumentDescriptor, heads: z.string().max(16) }))
      .max(1000),
  }),
])
export type IndexMessage = z.infer<typeof IndexMessage>

/** What is quarantined for anything else. */
export const MALFORMED_INDEX = {
  reason: "malformed-index",
  rule: "D1",
  message: "not a message of the exchange of indexes",
} as const

/** Reads a message of the exchange of indexes; undefined for anything else. */
export function readIndexMessage(bytes: Uint8Array): IndexMessage | undefined {
  const message = IndexMessage.safeParse(parseJson(bytes))
  return message.success ? message.data : undefined
}
