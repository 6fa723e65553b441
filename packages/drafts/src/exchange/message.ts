import { z } from "zod"
import { DigestText } from "../circle/founding.ts"
import { SignedText } from "../signed-text.ts"

/** The most changes in a message, and about how many bytes of them. */
export const CHANGES_PER_MESSAGE = 100
export const BYTES_PER_MESSAGE = 1024 * 1024

/** The most changes that a node says it has when it asks for others. */
export const MAX_HAVE = 500

/** What nodes say to each other about drafts [DR7], as JSON in session messages of the kind `draft`. */
export const DraftMessage = z.discriminatedUnion("type", [
  /** A draft that both share, and what the sender has of it. */
  z.strictObject({
    type: z.literal("tell"),
    founding: SignedText,
    circle: SignedText,
    heads: z.array(DigestText).max(1_000),
  }),
  /** The changes are wanted that are not among these nor followed by them. */
  z.strictObject({ type: z.literal("ask"), draft: DigestText, have: z.array(DigestText).max(MAX_HAVE) }),
  z.strictObject({
    type: z.literal("changes"),
    draft: DigestText,
    changes: z.array(SignedText).min(1).max(CHANGES_PER_MESSAGE),
    /** Whether others follow that were asked for. */
    more: z.boolean(),
  }),
  /** To the owner: the sender takes no part any more. */
  z.strictObject({ type: z.literal("leave"), draft: DigestText }),
  /** From the owner: the receiver takes no part any more. */
  z.strictObject({ type: z.literal("gone"), draft: DigestText }),
])
export type DraftMessage = z.infer<typeof DraftMessage>

/** Reads a message about drafts; undefined for anything else. */
export function readDraftMessage(bytes: Uint8Array): DraftMessage | undefined {
  try {
    const message = DraftMessage.safeParse(
      JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)),
    )
    return message.success ? message.data : undefined
  } catch {
    return undefined
  }
}
