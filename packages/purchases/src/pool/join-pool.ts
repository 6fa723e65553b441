import { type PoolKey, type PoolQuestion } from "@commonshelf/documents"
import { err, ok, type Digest, type Result } from "@commonshelf/identity"
import { storeOf, type Ledger } from "../ledger/ledger.ts"
import { inTransaction } from "../ledger/schema.ts"
import { makePoolSecret, poolPublicKey } from "./agreement.ts"
import { otherQuestion, poolOver, type PoolError } from "./pool-error.ts"
import { closePool, findPool, insertPool, printQuestion } from "./pool-store.ts"

/** Makes the secret of a pool, once, and gives the key that others know it by. */
export function joinPool(
  ledger: Ledger,
  question: PoolQuestion,
): Result<{ readonly publicKey: PoolKey }, PoolError> {
  const { db } = storeOf(ledger)
  return inTransaction(db, () => {
    const known = findPool(db, question.call)
    if (known === undefined) {
      const secret = makePoolSecret()
      insertPool(db, question, secret)
      return ok({ publicKey: poolPublicKey(secret) })
    }
    if (known.secret === undefined) return err(poolOver())
    if (JSON.stringify(known.question) !== printQuestion(question)) return err(otherQuestion())
    return ok({ publicKey: poolPublicKey(known.secret) })
  })
}

/** Leaves a pool before the own part is said: its lines are open again, its secret is gone. */
export function leavePool(ledger: Ledger, call: Digest): Result<void, PoolError> {
  const { db } = storeOf(ledger)
  return inTransaction(db, () => {
    if (findPool(db, call)?.state === "shared") {
      const message = "The part in this pool is said, and what is said stays. It cannot be left any more."
      return err({ kind: "pool-said", message })
    }
    closePool(db, call)
    return ok(undefined)
  })
}

/** Forgets the secret of a pool that is over. A part that was said stays said; without one, the lines are open again. */
export function endPool(ledger: Ledger, call: Digest): void {
  const { db } = storeOf(ledger)
  inTransaction(db, () => closePool(db, call))
}
