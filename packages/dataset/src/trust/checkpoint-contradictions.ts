import type { Checkpoint } from "@commonshelf/documents"
import type { CheckpointContradiction } from "../contradiction.ts"
import { partyKey, type Dataset } from "../store/dataset.ts"
import { datedAt, signingKey, type Entry } from "../store/entry.ts"
import { groupBy } from "../store/group.ts"
import { compareText } from "../store/text-order.ts"
import { backDatedAfter, predecessorOf } from "./checkpoints.ts"

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
