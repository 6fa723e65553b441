import type { Multikey } from "@commonshelf/identity"
import type { Replica } from "@commonshelf/replica"
import { EXIT, Failure } from "../failure.ts"
import type { HomeRecord } from "../home/home.ts"

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
    return new Failure(
      EXIT.failed,
      "identity-ended",
      `The identity of ${name} has ended: nothing is said in this name any more.`,
    )
  }
  if (replica.care.last("repair") !== undefined && !replica.peers().some(({ inStep }) => inStep)) {
    return new Failure(
      EXIT.failed,
      "repaired",
      "This home was repaired and may lack what it said last. It signs again when it is in step with a peer, so that it never says two things in one place.",
      { hint: "commonshelf serve, until commonshelf status shows a peer in step." },
    )
  }
  if (identity?.keys.some(({ multikey }) => multikey === device) === true) return undefined
  return new Failure(
    EXIT.failed,
    "not-enrolled",
    "The key of this device is not enrolled by its party: this home reads, and cannot sign. Device keys are never restored.",
    { hint: "Enrol it with the recovery words of the party." },
  )
}

/** A key that nobody has opened signs nothing. */
export function keySealed(): Failure {
  return new Failure(
    EXIT.wrongPassphrase,
    "key-sealed",
    "A passphrase seals this node's key, and none was given.",
    {
      hint: "Give it in a file: --passphrase-file FILE, or sign in the desktop client of this home.",
    },
  )
}
