import fc from "fast-check"
import { runSeed } from "@commonshelf/identity/testing"
import { describe, expect, test } from "vitest"
import { DEFAULT_LIMITS, LIMIT_NAMES, LIMITS, limitWords } from "./limits.ts"
import { Meter } from "./meter.ts"

const settings = { ...DEFAULT_LIMITS, "peer.messages": 3, "node.strangers": 2 }

describe("a limit", () => {
  test("[G1] is kept in each window, for each peer by itself, and begins anew afterwards", () => {
    let now = 1_000
    const meter = new Meter(settings, () => now)
    expect([1, 2, 3, 4].map(() => meter.use("peer.messages", "eve"))).toEqual([true, true, true, false])
    expect(meter.use("peer.messages", "alice")).toBe(true)
    expect(meter.msLeft("peer.messages", "eve")).toBe(60_000)
    now += 59_999
    expect(meter.use("peer.messages", "eve")).toBe(false)
    now += 1
    expect(meter.use("peer.messages", "eve")).toBe(true)
  })

  test("[G1] tells what is used of it, how often it was exceeded, and by whom", () => {
    const meter = new Meter(settings, () => 0)
    for (let i = 0; i < 5; i++) meter.use("peer.messages", "eve")
    meter.use("peer.messages", "alice")
    meter.level("node.strangers", "node", 2)
    const states = meter.states()
    expect(states.map(({ name }) => name)).toEqual(LIMIT_NAMES)
    expect(states.find(({ name }) => name === "peer.messages")).toEqual({
      name: "peer.messages",
      limit: 3,
      per: "minute",
      used: 3,
      exceeded: 2,
      exceededBy: [{ who: "eve", times: 2 }],
    })
    expect(meter.level("node.strangers", "node", 3)).toBe(false)
  })

  test("[G6] of the day is told what was used of it since it was last asked, and goes on with what was used before", () => {
    let now = 5_000
    const meter = new Meter({ ...settings, "issuer.statements": 3 }, () => now)
    let told = 0
    meter.onDailyUse = () => (told += 1)
    meter.use("issuer.statements", "eve", 2)
    meter.use("peer.messages", "eve")
    expect(told).toBe(1)
    const uses = meter.takeDailyUses()
    expect(uses).toEqual([{ name: "issuer.statements", who: "eve", startedMs: 5_000, used: 2 }])
    expect(meter.takeDailyUses()).toEqual([])
    const next = new Meter({ ...settings, "issuer.statements": 3 }, () => now)
    next.resume(uses)
    now += 1_000
    expect([1, 2].map(() => next.use("issuer.statements", "eve"))).toEqual([true, false])
    expect(next.msLeft("issuer.statements", "eve")).toBe(86_400_000 - 1_000)
  })

  test("[G1] takes no more memory, however many names are counted", () => {
    const meter = new Meter(settings, () => 0)
    for (let i = 0; i < 30_000; i++) meter.use("issuer.statements", `issuer-${i}`)
    for (let i = 0; i < 4; i++) meter.use("issuer.statements", "the last one")
    const state = meter.states().find(({ name }) => name === "issuer.statements")
    expect(state?.used).toBe(4)
  })

  test("[G1] never lets more pass in a window than it says, whatever is asked for and when", () => {
    const step = fc.record({ waitMs: fc.nat(20_000), amount: fc.nat(4) })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
        let now = 0
        const meter = new Meter(settings, () => now)
        let windowStart = Number.NaN
        let passed = 0
        for (const { waitMs, amount } of steps) {
          now += waitMs
          if (!(now - windowStart < 60_000)) [windowStart, passed] = [now, 0]
          if (meter.use("peer.messages", "eve", amount)) passed += amount
          expect(passed).toBeLessThanOrEqual(3)
        }
      }),
      { seed: runSeed(41), numRuns: 200 },
    )
  })

  test("[G1] has a default and says in words what is too much", () => {
    for (const name of LIMIT_NAMES) expect(LIMITS[name].most).toBeGreaterThan(0)
    expect(limitWords("peer.messages", 3)).toBe("more than 3 messages a minute")
    expect(limitWords("node.strangers", 2)).toMatch(/at a time$/)
  })
})
