import type { Digest } from "@commonshelf/identity"
import { Did, DigestText } from "@commonshelf/statement"
import { z } from "zod"
import { versioned } from "../kinds/fields.ts"

/** A checkpoint lists at most so many texts: about half a megabyte of digests [S1]. */
export const MAX_SEEN = 10_000
/** A checkpoint names at most so many checkpoints of others. */
export const MAX_OTHERS = 100

/** Digests in their order as text, each once: one form for one set. */
const digestSet = (max: number) =>
  z.array(DigestText).max(max).readonly().refine(isAscending, "digests in ascending order, each once")

/**
 * What a cooperative's node has seen since its checkpoint before [S11]. `seen` never names a checkpoint, so that two
 * idle nodes fall silent; `others` names the latest checkpoints of others, so that nobody can date one back unnoticed.
 */
export const Checkpoint = z
  .strictObject({
    ...versioned("Checkpoint"),
    id: Did,
    /** The digests of statements and log entries. */
    seen: digestSet(MAX_SEEN),
    others: digestSet(MAX_OTHERS),
    /** The last checkpoint that the key signed on an earlier day; in the first of a day. */
    previous: DigestText.exactOptional(),
  })
  .refine(({ seen, others }) => seen.length + others.length > 0, "a checkpoint names something")
export type Checkpoint = z.infer<typeof Checkpoint>

function isAscending(digests: readonly Digest[]): boolean {
  return digests.every((digest, index) => index === 0 || (digests[index - 1] ?? "") < digest)
}
