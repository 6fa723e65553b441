import { setTimeout as sleep } from "node:timers/promises"
import { EXIT, Failure } from "../failure.ts"
import { demoSays } from "../messages/demo.ts"

const ASK_AGAIN_MS = 50
const GIVE_UP_MS = 120_000

/** Asks again and again until there is an answer, and gives it. @throws Failure when that takes minutes */
export async function until<Answer>(what: string, ask: () => Promise<Answer | undefined>): Promise<Answer> {
  const deadline = Date.now() + GIVE_UP_MS
  for (;;) {
    const answer = await ask()
    if (answer !== undefined) return answer
    if (Date.now() > deadline) {
      throw new Failure(EXIT.failed, "demo-stuck", demoSays.stuck({ seconds: GIVE_UP_MS / 1000, what }), {
        hint: demoSays.tooBusy(),
      })
    }
    await sleep(ASK_AGAIN_MS)
  }
}
