import { pendingCheckpoint, trustIn, type Dataset } from "@commonshelf/dataset"
import { draftCheckpoints, type DraftBody } from "@commonshelf/documents"
import type { KeyPair } from "@commonshelf/identity"
import type { HomeRecord } from "../home/home.ts"

/** The checkpoints that a node has to sign, and the instant that they claim. */
export interface NextCheckpoints {
  readonly at: string
  readonly drafts: readonly DraftBody[]
}

/** What a node has to sign next; undefined when it has nothing to say. */
export function nextCheckpoints(
  everything: Dataset,
  { scid, did }: Pick<HomeRecord, "scid" | "did">,
  { multikey: key }: Pick<KeyPair, "multikey">,
  trusted: readonly string[],
  now: string,
): NextCheckpoints | undefined {
  const pending = pendingCheckpoint(everything, { scid, key, trust: trustIn(trusted), now })
  if (pending === undefined) return undefined
  const { at, seen, others, last } = pending
  const isFirstOfDay = last !== undefined && last.at.slice(0, 10) !== at.slice(0, 10)
  const previous = isFirstOfDay ? last.digest : undefined
  return {
    at,
    drafts: draftCheckpoints(did, at, { seen, others, ...(previous !== undefined && { previous }) }),
  }
}
