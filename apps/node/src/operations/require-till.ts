import { EXIT, Failure } from "../failure.ts"
import type { CommonsNode } from "../node/commons-node.ts"
import { codeSays } from "../messages/common.ts"
import { tillSays } from "../messages/till.ts"

/** @throws Failure when the node is not a cooperative's: others have no till, and no members */
export function requireTill({ home }: CommonsNode): void {
  if (home.role === "cooperative") return
  throw new Failure(
    EXIT.failed,
    "not-a-cooperative",
    tillSays.onlyCooperatives({ role: codeSays[home.role]() }),
  )
}
