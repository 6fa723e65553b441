import type { Digest } from "@commonshelf/identity"
import { scidOf, type DraftBody } from "../kinds/draft.ts"
import { checkpointDocument } from "./document.ts"
import { Checkpoint, MAX_OTHERS, MAX_SEEN } from "./schema.ts"

/** What a node has seen, in any order. */
export interface SeenSince {
  readonly seen: readonly Digest[]
  readonly others: readonly Digest[]
  /** The last checkpoint of the key, when it is of an earlier day than the ones to be drafted. */
  readonly previous?: Digest
}

/**
 * The checkpoints of the party `did`, to be signed at `at` one after the other: as many as it takes to name everything,
 * and at least one.
 */
export function draftCheckpoints(
  did: string,
  at: string,
  { seen, others, previous }: SeenSince,
): readonly DraftBody[] {
  const [seenParts, othersParts] = [parts(seen, MAX_SEEN), parts(others, MAX_OTHERS)]
  const count = Math.max(seenParts.length, othersParts.length, 1)
  return Array.from({ length: count }, (_, index) => ({
    kind: "Checkpoint",
    document: checkpointDocument(scidOf(did), at),
    subject: Checkpoint.parse({
      type: "Checkpoint",
      v: 1,
      id: did,
      seen: seenParts[index] ?? [],
      others: othersParts[index] ?? [],
      ...(index === 0 && previous !== undefined && { previous }),
    }),
  }))
}

function parts(digests: readonly Digest[], size: number): readonly (readonly Digest[])[] {
  const sorted = [...new Set(digests)].toSorted()
  return Array.from({ length: Math.ceil(sorted.length / size) }, (_, index) =>
    sorted.slice(index * size, (index + 1) * size),
  )
}
