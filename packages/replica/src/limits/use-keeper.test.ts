import { draftMetricDefinition } from "@commonshelf/documents"
import { testAuthor, testMetric } from "@commonshelf/documents/testing"
import { formatInstant } from "@commonshelf/statement"
import { DatabaseSync, type DatabaseSyncInstance as Database } from "@photostructure/sqlite"
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest"
import { openReplica } from "../open-replica.ts"
import type { Replica } from "../replica.ts"

const HOUR_MS = 3_600_000
const eve = testAuthor("Eve")
const alice = testAuthor("Alice's coop")
const statements = ["one", "two", "three", "four"].map((name) =>
  eve.say(draftMetricDefinition(eve.did, testMetric(name))),
)

let nowMs: number
let databases: { commons: Database; node: Database }
beforeEach(() => {
  vi.useFakeTimers()
  nowMs = Date.parse("2026-03-01T12:00:00Z")
  databases = { commons: new DatabaseSync(":memory:"), node: new DatabaseSync(":memory:") }
})
afterEach(() => vi.useRealTimers())

/** Alice's node, as it starts: its own clock begins anew each time. */
function start(): Replica {
  const startedMs = nowMs
  return openReplica({
    ...databases,
    self: { scid: alice.scid, name: alice.name, role: "cooperative", nodeKey: alice.node },
    now: () => formatInstant(nowMs),
    clockMs: () => nowMs - startedMs,
    protection: { limits: { "issuer.statements": 3 } },
  })
}

const bring = (replica: Replica, from: number, to: number) =>
  replica.insert(statements.slice(from, to), { peer: "bob" }).map(({ kind }) => kind)

describe("what an issuer used of its day", () => {
  test("[G6] is not forgotten when the node starts again, and ends with the day in which it began", async () => {
    const replica = start()
    replica.insert(eve.logTexts, { peer: "bob" })
    expect(bring(replica, 0, 1)).toEqual(["admitted"])
    await replica.close()
    nowMs += 10 * HOUR_MS
    const again = start()
    expect(bring(again, 1, 3)).toEqual(["admitted", "later"])
    await again.close()
    nowMs += 13 * HOUR_MS
    const third = start()
    expect(bring(third, 2, 3)).toEqual(["later"])
    await third.close()
    nowMs += HOUR_MS
    expect(bring(start(), 2, 4)).toEqual(["admitted", "admitted"])
  })

  test("[G6] is not forgotten when it is killed, but for the last moment", () => {
    const replica = start()
    replica.insert(eve.logTexts, { peer: "bob" })
    expect(bring(replica, 0, 2)).toEqual(["admitted", "admitted"])
    vi.advanceTimersByTime(1_000)
    expect(bring(start(), 2, 3)).toEqual(["later"])
  })

  test("[G6] lasts a day at most, also when the clock was set back", async () => {
    const replica = start()
    replica.insert(eve.logTexts, { peer: "bob" })
    bring(replica, 0, 2)
    await replica.close()
    nowMs -= 1_000 * HOUR_MS
    const again = start()
    expect(bring(again, 2, 3)).toEqual(["later"])
    nowMs += 24 * HOUR_MS
    expect(bring(again, 2, 3)).toEqual(["admitted"])
  })

  test("[G6] [H3] is kept in a home of the version before from its first start on", async () => {
    await start().close()
    databases.node.exec("DROP TABLE limit_uses; UPDATE stamp SET version = 2")
    const replica = start()
    replica.insert(eve.logTexts, { peer: "bob" })
    bring(replica, 0, 2)
    await replica.close()
    expect(bring(start(), 2, 3)).toEqual(["later"])
  })

  test("[G6] is not kept of what the node's own people insert", async () => {
    const replica = start()
    replica.insert([...eve.logTexts, ...statements])
    await replica.close()
    const kept = databases.node.prepare("SELECT count(*) AS count FROM limit_uses").get()
    expect(kept).toEqual({ count: 0 })
  })
})
