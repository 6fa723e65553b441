import { EXIT, Failure } from "../failure.ts"
import type { CommonsNode } from "../node/commons-node.ts"

/** @throws Failure when the node is not a cooperative's: others have no till, and no members */
export function requireTill({ home }: CommonsNode): void {
  if (home.role === "cooperative") return
  throw new Failure(
    EXIT.failed,
    "not-a-cooperative",
    `Cooperatives have a till; this node is a ${home.role}.`,
  )
}
