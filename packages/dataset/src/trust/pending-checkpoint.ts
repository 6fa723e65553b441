import type { Checkpoint } from "@commonshelf/documents"
import type { Digest } from "@commonshelf/identity"
import { instantMs } from "../store/current.ts"
import { entriesOf, partyKey, type Dataset } from "../store/dataset.ts"
import { datedAt, newest, signingKey, type Entry } from "../store/entry.ts"
import { groupBy } from "../store/group.ts"
import { compareText } from "../store/text-order.ts"
import { CLOCK_TOLERANCE_MS, predecessorOf } from "./checkpoints.ts"
import type { Trust } from "./trust.ts"

/** Who signs checkpoints, and whose it refers to. */
export interface CheckpointIssuer {
  /** The SCID of the cooperative. */
  readonly scid: string
  /** The multikey of the node's device. */
  readonly key: string
  readonly trust: Trust
  /** The present instant. */
  readonly now: string
}

/** What a node's next checkpoint has to say. */
export interface PendingCheckpoint {
  /** The present, or the time of the checkpoint before where that is later: a chain never goes back. */
  readonly at: string
  readonly seen: readonly Digest[]
  readonly others: readonly Digest[]
  /** The last checkpoint of the key. */
  readonly last?: { readonly digest: Digest; readonly at: string }
}

/**
 * What a node holds and none of its party's checkpoints names yet [S11]; undefined when that is nothing worth saying. It
 * follows from what is on disk alone, so a crash forgets nothing. A checkpoint of others is worth referring to when it
 * names something seen; one that only refers to others is not, so idle nodes fall silent.
 */
export function pendingCheckpoint(dataset: Dataset, issuer: CheckpointIssuer): PendingCheckpoint | undefined {
  const own = [...dataset.checkpoints.values()].filter(
    (checkpoint) => checkpoint.issuer === issuer.scid && signingKey(checkpoint) === issuer.key,
  )
  const last = newest(own)
  const at = last === undefined || datedAt(last) < issuer.now ? issuer.now : datedAt(last)
  const seen = unseen(dataset, issuer.scid)
  const { others, isWorthSaying } = unmentioned(dataset, issuer, at)
  if (seen.length === 0 && !isWorthSaying) return undefined
  return { at, seen, others, ...(last !== undefined && { last: { digest: last.digest, at: datedAt(last) } }) }
}

function unseen(dataset: Dataset, scid: string): readonly Digest[] {
  const isSeen = (digest: Digest) => entriesOf(dataset.receipts, digest).some(({ issuer }) => issuer === scid)
  const statements = [...dataset.statements.keys()].filter((digest) => !dataset.checkpoints.has(digest))
  const entries = [...dataset.logs.values()].flatMap((log) => log.entries.map(({ digest }) => digest))
  return [...statements, ...entries].filter((digest) => !isSeen(digest))
}

/** The latest checkpoint of each key of the other trusted cooperatives that the party has not referred to. */
function unmentioned(
  dataset: Dataset,
  { scid, trust }: CheckpointIssuer,
  at: string,
): { readonly others: readonly Digest[]; readonly isWorthSaying: boolean } {
  const isMentioned = ({ digest }: Entry<Checkpoint>) =>
    entriesOf(dataset.mentions, digest).some(({ issuer }) => issuer === scid)
  const latestMs = instantMs(at) + CLOCK_TOLERANCE_MS
  const foreign = [...dataset.checkpoints.values()].filter(
    (checkpoint) =>
      checkpoint.issuer !== scid &&
      trust.nodes.includes(checkpoint.issuer) &&
      // Referring to one that is dated ahead would make the own one look dated back.
      instantMs(datedAt(checkpoint)) <= latestMs,
  )
  const chains = groupBy(foreign, (checkpoint) => partyKey(checkpoint.issuer, signingKey(checkpoint)))
  const news = [...chains.values()].map((chain) => newLinks(dataset, newest(chain), isMentioned))
  return {
    others: news.flatMap((links) => links.slice(0, 1).map(({ digest }) => digest)),
    isWorthSaying: news.flat().some(({ subject }) => subject.seen.length > 0),
  }
}

/** The links of a chain from its last one back to the first that was referred to before. */
function newLinks(
  dataset: Dataset,
  last: Entry<Checkpoint> | undefined,
  isMentioned: (checkpoint: Entry<Checkpoint>) => boolean,
): readonly Entry<Checkpoint>[] {
  const links = new Set<Entry<Checkpoint>>()
  let link = last
  while (link !== undefined && !isMentioned(link) && !links.has(link)) {
    links.add(link)
    const before: Digest | undefined = predecessorOf(link)
    link = before === undefined ? undefined : dataset.checkpoints.get(before)
  }
  return [...links]
}

/** The last checkpoint of each party that signs them, by SCID. */
export function lastCheckpoints(
  dataset: Dataset,
): readonly { readonly party: string; readonly digest: Digest; readonly at: string }[] {
  return [...groupBy(dataset.checkpoints.values(), ({ issuer }) => issuer)]
    .toSorted(([a], [b]) => compareText(a, b))
    .flatMap(([party, chain]) => {
      const last = newest(chain)
      return last === undefined ? [] : [{ party, digest: last.digest, at: datedAt(last) }]
    })
}
