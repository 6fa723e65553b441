import type { Digest } from "@commonshelf/identity"
import { isOpen, rivalsOf } from "../contradiction.ts"
import { contradictions } from "../contradictions.ts"
import { partyOf } from "../party/parties.ts"
import { instantMs } from "../store/current.ts"
import type { Dataset } from "../store/dataset.ts"
import type { Said } from "../store/entry.ts"
import { CLOCK_TOLERANCE_MS } from "../trust/checkpoints.ts"
import type { ExplainedTime } from "./explained-statement.ts"

/** When a statement was said, as far as others vouch for it; undefined where nothing was judged. */
export function explainTime(dataset: Dataset, said: Said): ExplainedTime | undefined {
  const { judgement } = dataset
  if (judgement === undefined) return undefined
  const anchoredAt = judgement.anchoredAt(said.digest)
  const revocation = judgement.revocationOf(said)
  return {
    ...(anchoredAt !== undefined && { anchoredAt }),
    seenBy: judgement.receiptsOf(said.digest).map(({ party, at }) => {
      const name = partyOf(dataset, party)?.name
      return { scid: party, ...(name !== undefined && { name }), at }
    }),
    ...(revocation !== undefined && { revocation }),
    unproven: judgement.unproven.has(said.digest),
    clockAhead: anchoredAt !== undefined && isAhead(said.source.statement.proof.created, anchoredAt),
  }
}

/** The digests of what contradicts a statement and is not settled, without itself. */
export function contradictors(dataset: Dataset, { digest }: Said): readonly Digest[] {
  return contradictions(dataset)
    .filter((contradiction) => isOpen(contradiction))
    .map(rivalsOf)
    .filter((rivals) => rivals.includes(digest))
    .flatMap((rivals) => rivals.filter((rival) => rival !== digest))
}

/** Whether a claimed instant lies after the one at which others had seen it, by more than clocks may differ. */
function isAhead(claimedAt: string, anchoredAt: string): boolean {
  return instantMs(claimedAt) > instantMs(anchoredAt) + CLOCK_TOLERANCE_MS
}
