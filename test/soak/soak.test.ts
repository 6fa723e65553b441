import { afterEach, beforeEach, expect, test } from "vitest"
import { openStage, type Stage } from "../journeys/support/stage.ts"
import { ROUND, soak } from "./federation.ts"

/** `pnpm soak` sets these; without it, a short run with a fixed seed. */
const MINUTES = Number(process.env["SOAK_MINUTES"] ?? "0.25")
/** However slow the computer: a round with fifteen seconds, sixty of them with half an hour. */
const ROUNDS = Math.ceil(MINUTES * 2)
const SEED = Number(process.env["SOAK_SEED"] ?? "20261128")

let stage: Stage
beforeEach(() => {
  stage = openStage()
})
afterEach(() => stage.close())

test(
  "[H12] [A1] [A4] ten nodes whose links fall and rise give the same answers in the end, and none has grown",
  { timeout: MINUTES * 240_000 + 900_000 },
  async () => {
    const durationMs = MINUTES * 60_000
    const report = await soak(stage, { nodes: 10, durationMs, seed: SEED, pauseMs: 40, rounds: ROUNDS })
    console.info(`soak: ${MINUTES} minutes, seed ${SEED}: ${JSON.stringify(report)}`)
    expect(new Set(Object.values(report.answers))).toEqual(new Set([1]))
    expect(report.said).toBeGreaterThanOrEqual(ROUNDS * ROUND.speak)
    expect(report.leastSaid).toBeGreaterThanOrEqual(ROUNDS * 2)
    expect(report.cuts).toBeGreaterThanOrEqual(ROUNDS * ROUND.cut)
    expect(report.kills).toBeGreaterThanOrEqual(ROUNDS * ROUND.kill)
    // All that was said is there, whoever was killed meanwhile [H1]; and the checkpoints that saw it.
    expect(report.statements - report.statementsBefore).toBeGreaterThan(report.said)
    // A node that has just started still warms up; over half an hour nothing may be seen of that any more.
    expect(report.memoryEndMiB).toBeLessThan(report.memoryWarmMiB * (MINUTES >= 10 ? 1.25 : 2))
  },
)
