import { setImmediate } from "node:timers/promises"

/** Takes the steps of a long answer, and between them lets the node do what else waits: peers, other questions. */
export async function inSteps<Answer>(steps: Iterator<unknown, Answer>): Promise<Answer> {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
    await setImmediate()
  }
}
