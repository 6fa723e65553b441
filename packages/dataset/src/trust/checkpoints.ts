import type { Checkpoint } from "@commonshelf/documents"
import type { Digest } from "@commonshelf/identity"
import { instantMs } from "../store/current.ts"
import type { Dataset } from "../store/dataset.ts"
import { datedAt, type Entry, type Said } from "../store/entry.ts"

/** How far two honest clocks may be apart. */
export const CLOCK_TOLERANCE_MS = 5 * 60 * 1000

/** The checkpoint that a checkpoint follows, by its own account: of the same day, or of an earlier one. */
export function predecessorOf({ source, subject }: Entry<Checkpoint>): Digest | undefined {
  return source.statement.previousDigest ?? subject.previous
}

/**
 * The checkpoint that shows that one is dated back: what it follows or refers to is dated later. Between two clocks
 * five minutes are nothing; a node's own chain never goes back.
 */
export function backDatedAfter(dataset: Dataset, checkpoint: Entry<Checkpoint>): Said | undefined {
  const before = predecessorOf(checkpoint)
  const predecessor = before === undefined ? undefined : dataset.statements.get(before)
  if (predecessor !== undefined && datedAt(predecessor) > datedAt(checkpoint)) return predecessor
  const latestMs = instantMs(datedAt(checkpoint)) + CLOCK_TOLERANCE_MS
  return checkpoint.subject.others
    .flatMap((digest) => dataset.statements.get(digest) ?? [])
    .find((other) => instantMs(datedAt(other)) > latestMs)
}
