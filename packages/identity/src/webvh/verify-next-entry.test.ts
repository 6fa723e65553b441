import { expect, test } from "vitest"
import { testIdentity } from "../testing.ts"
import { appendEntry } from "./append-entry.ts"
import type { LogEntry } from "./log-entry.ts"
import { verifyLog, verifyNextEntry } from "./verify-log.ts"

/** A log of that many versions. */
function longLog(count: number): readonly LogEntry[] {
  const { log: first, masterSeed, device } = testIdentity("Alice's coop")
  const log: LogEntry[] = [...first]
  while (log.length < count) {
    const at = new Date(Date.parse("2026-01-01T00:00:00Z") + log.length * 1000)
      .toISOString()
      .replace(/\.\d+/, "")
    const next = appendEntry({ log, masterSeed, at, change: { deviceKeys: [device.multikey] } })
    if (!next.ok) throw new Error(next.error.message)
    log.push(next.value)
  }
  return log
}

test("[S9] one more entry of a verified log has the finding that it has in the whole log", () => {
  const log = longLog(6)
  for (const [index, entry] of log.entries()) {
    const before = log.slice(0, index)
    expect(verifyNextEntry(before, entry)).toEqual({ ok: true, value: entry })
    for (const other of log) {
      const whole = verifyLog([...before, other])
      const next = verifyNextEntry(before, other)
      expect(next.ok).toBe(whole.ok)
      if (!next.ok && !whole.ok) expect(next.error).toEqual(whole.error)
    }
  }
})
