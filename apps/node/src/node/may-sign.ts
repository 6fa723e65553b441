import type { Multikey } from "@commonshelf/identity"
import type { Replica } from "@commonshelf/replica"
import { EXIT, Failure } from "../failure.ts"
import type { HomeRecord } from "../home/home.ts"
import { signingSays } from "../messages/signing.ts"

/**
 * Why this home must not sign now; undefined when it may. A repaired home may have forgotten what it said, and a restored
 * one has a key that its party has not enrolled [H4, H5]; a party that has ended says nothing.
 */
export function signingProblem(
  { scid, name }: Pick<HomeRecord, "scid" | "name">,
  replica: Replica,
  device: Multikey,
): Failure | undefined {
  const identity = replica.identityOf(scid)
  if (identity?.deactivated === true) {
    return new Failure(EXIT.failed, "identity-ended", signingSays.ended({ name }))
  }
  if (replica.care.last("repair") !== undefined && !replica.peers().some(({ inStep }) => inStep)) {
    return new Failure(EXIT.failed, "repaired", signingSays.repaired(), { hint: signingSays.untilInStep() })
  }
  if (identity?.keys.some(({ multikey }) => multikey === device) === true) return undefined
  return new Failure(EXIT.failed, "not-enrolled", signingSays.notEnrolled(), { hint: signingSays.enrol() })
}

/** Why a cooperative's node signs no checkpoints [K2], as a word for programs; undefined when it does, or is none's. */
export function checkpointsHeldBack(
  node: Readonly<{ home: Pick<HomeRecord, "role">; signsCheckpoints: boolean; canSign: () => true | string }>,
): string | undefined {
  if (node.home.role !== "cooperative" || node.signsCheckpoints) return undefined
  const canSign = node.canSign()
  return canSign === true ? "sealed" : canSign
}

/** A key that nobody has opened signs nothing. */
export function keySealed(): Failure {
  return new Failure(EXIT.wrongPassphrase, "key-sealed", signingSays.sealed(), {
    hint: signingSays.givePassphrase(),
  })
}

/** The place in the feed that something was composed for is taken: signing it would contradict what stands there [S12]. */
export function placeTaken(): Failure {
  return new Failure(EXIT.failed, "stale", signingSays.stale(), { hint: signingSays.reviewAgain() })
}
