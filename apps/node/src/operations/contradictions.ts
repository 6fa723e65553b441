import {
  contradictions,
  isOpen,
  lastCheckpoints,
  readMarks,
  type Contradiction,
  type Dataset,
  type Marks,
} from "@commonshelf/dataset"
import type { Digest } from "@commonshelf/identity"
import { kindOf } from "@commonshelf/statement"
import { z } from "zod"
import type { CommonsNode } from "../node/commons-node.ts"
import { checkpointsHeldBack } from "../node/may-sign.ts"
import { operation } from "./operation.ts"

/** What time and contradiction say of the commons: who signed what excludes what, and what no quorum saw in time. */
export const contradictionOperations = [
  operation("contradictions", z.strictObject({}), ({ dataset }) => ({
    contradictions: contradictions(dataset),
    unproven: unprovenStatements(dataset),
    ...trustOf(dataset),
  })),
]

/** An unproven statement, with what makes it so [S11]. */
export interface UnprovenStatement {
  readonly digest: Digest
  readonly kind: string
  readonly party: string
  /** The instant that its signer claims. */
  readonly signedAt: string
  /** The party disowns the key from then on, and said so at `repudiatedAt`. */
  readonly revokedAt?: string
  readonly repudiatedAt?: string
  readonly seenBy: readonly { readonly party: string; readonly at: string }[]
}

/** Every statement that is shown and not counted, by digest. */
export function unprovenStatements({ judgement }: Dataset): readonly UnprovenStatement[] {
  if (judgement === undefined) return []
  return [...judgement.unproven].toSorted().flatMap((digest) => {
    const said = judgement.everything.statements.get(digest)
    if (said === undefined) return []
    const { statement } = said.source
    return [
      {
        digest,
        kind: kindOf(statement),
        party: said.issuer,
        signedAt: statement.validFrom,
        ...judgement.revocationOf(said),
        seenBy: judgement.receiptsOf(digest).map(({ party, at }) => ({ party, at })),
      },
    ]
  })
}

/**
 * Whose checkpoints an answer rests on. Where no revoked key has signed anything, none were asked, and nodes that trust
 * others give the same answer byte for byte [A4].
 */
export function usedTrust({ judgement }: Dataset): Readonly<Record<string, unknown>> {
  return judgement === undefined || judgement.judged === 0 ? {} : { trust: judgement.trust }
}

/** Whose checkpoints are believed, and how many must agree. */
export function trustOf({ judgement }: Dataset): Readonly<Record<string, unknown>> {
  return judgement === undefined ? {} : { trust: judgement.trust }
}

/** What a status tells of time and contradiction. `unproven` and `settledContradictions` only where there are any. */
export function trustStatus(
  node: Pick<CommonsNode, "dataset" | "home" | "signsCheckpoints" | "checkpointDue" | "canSign">,
): Readonly<Record<string, unknown>> {
  const { dataset, home, signsCheckpoints, checkpointDue } = node
  const heldBack = checkpointsHeldBack(node)
  const found = contradictions(dataset)
  const open = found.filter(isOpen).length
  const unproven = dataset.judgement?.unproven.size ?? 0
  const checkpoints = lastCheckpoints(dataset.judgement?.everything ?? dataset)
  const last = checkpoints.find(({ party }) => party === home.scid)
  return {
    contradictions: open,
    ...(found.length > open && { settledContradictions: found.length - open }),
    ...(unproven > 0 && { unproven }),
    ...trustOf(dataset),
    checkpoints: {
      signs: signsCheckpoints,
      due: checkpointDue,
      ...(heldBack !== undefined && { heldBack }),
      ...(last !== undefined && { last: { digest: last.digest, at: last.at } }),
      others: checkpoints.filter(({ party }) => party !== home.scid),
    },
  }
}

/** What of a party contradicts itself or does not count. */
export function partyTrust(dataset: Dataset, scid: string): Readonly<Record<string, unknown>> {
  const own = contradictions(dataset).filter(({ party }: Contradiction) => party === scid)
  const unproven = unprovenStatements(dataset).filter(({ party }) => party === scid)
  return {
    ...(own.length > 0 && { contradictions: own }),
    ...(unproven.length > 0 && { unproven }),
  }
}

/** The marks of some statements, as a member of what they make; no member where there is nothing to mark. */
export function marksOf(dataset: Dataset, digests: readonly Digest[]): { readonly marks?: Marks } {
  const everything = dataset.judgement?.everything ?? dataset
  const used = digests.flatMap((digest) => everything.statements.get(digest) ?? [])
  const marks = readMarks(dataset).of(used, used)
  return marks === undefined ? {} : { marks }
}
