import { afterEach, beforeEach, expect, test } from "vitest"
import { openStage, type Stage } from "../journeys/support/stage.ts"
import { soak } from "./federation.ts"

/** `pnpm soak` sets these; without it, a short run with a fixed seed. */
const MINUTES = Number(process.env["SOAK_MINUTES"] ?? "0.25")
const SEED = Number(process.env["SOAK_SEED"] ?? "20261128")

let stage: Stage
beforeEach(() => {
  stage = openStage()
})
afterEach(() => stage.close())

test(
  "[H12] [A1] [A4] ten nodes whose links fall and rise give the same answers in the end, and none has grown",
  { timeout: MINUTES * 60_000 + 900_000 },
  async () => {
    const report = await soak(stage, { nodes: 10, durationMs: MINUTES * 60_000, seed: SEED, pauseMs: 40 })
    console.info(`soak: ${MINUTES} minutes, seed ${SEED}: ${JSON.stringify(report)}`)
    expect(new Set(Object.values(report.answers))).toEqual(new Set([1]))
    expect(report.said).toBeGreaterThan(0)
    expect(report.cuts).toBeGreaterThan(0)
    // A node that has just started still warms up; over half an hour nothing may be seen of that any more.
    expect(report.memoryEndMiB).toBeLessThan(report.memoryWarmMiB * (MINUTES >= 10 ? 1.25 : 2))
  },
)
