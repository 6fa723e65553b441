import type { Checkpoint } from "@commonshelf/documents"
import type { Digest } from "@commonshelf/identity"
import { partyKey, type Dataset } from "../store/dataset.ts"
import type { Entry } from "../store/entry.ts"
import { groupBy } from "../store/group.ts"
import { compareText } from "../store/text-order.ts"
import { backDatedAfter, datedAt, predecessorOf, signingKey } from "./checkpoints.ts"

/** A checkpoint that its own chain, or one that it refers to, contradicts [S11]. */
export type CheckpointContradiction =
  | {
      /** It is dated before one that it follows or refers to: it gives no receipt. */
      readonly kind: "back-dated-checkpoint"
      /** The SCID of the cooperative. */
      readonly party: string
      /** The checkpoint, and the one that is dated later. */
      readonly digests: readonly [Digest, Digest]
      readonly datedAt: string
      readonly laterAt: string
    }
  | {
      /** One key continued one checkpoint twice: its node tells two histories. */
      readonly kind: "checkpoint-fork"
      readonly party: string
      readonly verificationMethod: string
      /** Two or more, sorted. */
      readonly digests: readonly Digest[]
    }

/** Every such contradiction, by digest. */
export function checkpointContradictions(dataset: Dataset): readonly CheckpointContradiction[] {
  const checkpoints = [...dataset.checkpoints.values()].toSorted((a, b) => compareText(a.digest, b.digest))
  const backDated = checkpoints.flatMap((checkpoint): CheckpointContradiction[] => {
    const later = backDatedAfter(dataset, checkpoint)
    if (later === undefined) return []
    const digests = [checkpoint.digest, later.digest] as const
    const instants = { datedAt: datedAt(checkpoint), laterAt: datedAt(later) }
    return [{ kind: "back-dated-checkpoint", party: checkpoint.issuer, digests, ...instants }]
  })
  const rivals = groupBy(checkpoints, (checkpoint) =>
    [partyKey(checkpoint.issuer, signingKey(checkpoint)), predecessorOf(checkpoint) ?? "first"].join(" "),
  )
  return [...backDated, ...[...rivals.values()].flatMap(fork)]
}

/** Two at one place of one document are an equivocation, and told as such. */
function fork(rivals: readonly Entry<Checkpoint>[]): CheckpointContradiction[] {
  const [first] = rivals
  const documents = new Set(rivals.map(({ source }) => source.statement.document))
  if (first === undefined || documents.size < 2) return []
  const { verificationMethod } = first.source.statement.proof
  const digests = rivals.map(({ digest }) => digest)
  return [{ kind: "checkpoint-fork", party: first.issuer, verificationMethod, digests }]
}
