import { beforeEach, describe, expect, test } from "vitest"
import { Conduct, type Standing } from "./conduct.ts"
import { DEFAULT_LIMITS } from "./limits.ts"
import { Meter } from "./meter.ts"

let now: number
let told: Standing["kind"][]
let conduct: Conduct
beforeEach(() => {
  now = 0
  told = []
  const meter = new Meter({ ...DEFAULT_LIMITS, "peer.messages": 10 }, () => now)
  conduct = new Conduct(
    meter,
    () => now,
    5_000,
    (_scid, { kind }) => told.push(kind),
  )
})

function hear(times: number): number {
  let heard = 0
  for (let i = 0; i < times; i++) heard += conduct.hears("eve", 10) ? 1 : 0
  return heard
}

describe("a peer", () => {
  test("[G2] that exceeds a limit is muted: what it sends is not read", () => {
    expect(hear(50)).toBe(10)
    expect(conduct.standingOf("eve")).toMatchObject({
      kind: "muted",
      reason: "more than 10 messages a minute",
    })
    expect(conduct.standingOf("alice").kind).toBe("good")
    expect(told).toEqual(["muted"])
  })

  test("[G2] that goes on is dropped", () => {
    hear(2_000)
    expect(conduct.standingOf("eve")).toMatchObject({
      kind: "dropped",
      reason: expect.stringMatching(/went on$/),
    })
    expect(told).toEqual(["muted", "dropped"])
    expect(hear(10)).toBe(0)
  })

  test("[G2] is forgiven after a time, and told once", () => {
    hear(2_000)
    now = 60_000
    expect(conduct.standingOf("eve").kind).toBe("good")
    expect(hear(5)).toBe(5)
    expect(told).toEqual(["muted", "dropped", "good"])
  })
})
