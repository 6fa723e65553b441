import { chmodSync, mkdtempSync, rmSync, truncateSync } from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { rememberPorts } from "../api/serving.ts"
import { createHome } from "../home/create-home.ts"
import { homePaths, type HomePaths, type HomeRecord } from "../home/home.ts"
import { redactedBundle } from "./bundle.ts"
import type { Check } from "./check.ts"
import { examine } from "./examine.ts"
import type { Health } from "./health.ts"
import { checkNodeVersion } from "./machine-checks.ts"
import { nodeChecks } from "./node-checks.ts"

const NOW = "2026-11-25T12:00:00Z"

const WELL: Health = {
  serving: true,
  now: NOW,
  role: "cooperative",
  documents: 3,
  statements: 9,
  quarantine: 0,
  quarantineNotKept: 0,
  damaged: [],
  canSign: true,
  checkpointsHeldBack: null,
  lastSaidAt: "2026-11-24T12:00:00Z",
  peers: [
    {
      name: "Bob's coop",
      role: "cooperative",
      state: "connected",
      inStep: true,
      clockAheadMs: 900,
      lastSeenAt: null,
    },
  ],
  backupAt: "2026-11-24T23:00:00Z",
  restoreCheckedAt: "2026-11-01T23:00:00Z",
  repairedAt: null,
  rules: { k: 5, kSensitive: 10, pPercent: 10 },
}

function stateOf(checks: readonly Check[], name: string): string | undefined {
  return checks.find(({ check }) => check === name)?.state
}

const [bob] = WELL.peers

describe("what a node tells of itself", () => {
  test("[H7] is ok when it is well, and needs no fix", () => {
    const checks = nodeChecks(WELL)
    expect(checks.map(({ state }) => state)).toEqual(checks.map(() => "ok"))
    expect(checks.flatMap(({ fix }) => fix ?? [])).toEqual([])
  })

  test.each<[string, string, Partial<Health>]>([
    ["files", "fail", { damaged: ["ledger.sqlite is damaged"] }],
    ["signing", "fail", { canSign: "not-enrolled", checkpointsHeldBack: "not-enrolled" }],
    ["signing", "warn", { checkpointsHeldBack: "sealed" }],
    ["clock", "fail", { lastSaidAt: "2026-11-25T13:00:00Z" }],
    ["clock", "warn", { peers: bob === undefined ? [] : [{ ...bob, clockAheadMs: -3_600_000 }] }],
    ["peers", "warn", { peers: [] }],
    ["peers", "warn", { serving: false }],
    ["peers", "warn", { peers: bob === undefined ? [] : [{ ...bob, inStep: false }] }],
    ["quarantine", "warn", { quarantine: 3 }],
    ["backup", "warn", { backupAt: null }],
    ["backup", "warn", { backupAt: "2026-11-10T12:00:00Z" }],
    ["restore", "warn", { restoreCheckedAt: "2026-05-10T12:00:00Z" }],
  ])("[H7] %s is %s where %j, with one line of what to do", (name, state, fields) => {
    const check = nodeChecks({ ...WELL, ...fields }).find((found) => found.check === name)
    expect(check?.state).toBe(state)
    expect(String(check?.fix)).toMatch(/^[^\n]{10,}$/)
  })

  test("[H7] a reader that is away is no worry", () => {
    const reader = { name: "A reader", role: "researcher", state: "offline", inStep: false } as const
    const peers = [...WELL.peers, { ...reader, clockAheadMs: null, lastSeenAt: null }]
    expect(stateOf(nodeChecks({ ...WELL, peers }), "peers")).toBe("ok")
  })

  test("[H7] a clock is judged by the median of the peers: one that lies changes nothing", () => {
    const peer = (clockAheadMs: number) => ({
      name: "x",
      role: "cooperative",
      state: "connected" as const,
      inStep: true,
      clockAheadMs,
      lastSeenAt: null,
    })
    expect(stateOf(nodeChecks({ ...WELL, peers: [peer(500), peer(-800), peer(9e9)] }), "clock")).toBe("ok")
  })
})

test("[H7] Node is too old, without security fixes, or well", () => {
  expect(checkNodeVersion("18.20.0", "2026-11-25").state).toBe("fail")
  expect(checkNodeVersion("20.20.2", "2026-11-25").state).toBe("warn")
  expect(checkNodeVersion("24.1.0", "2026-11-25").state).toBe("ok")
})

describe("a home", () => {
  let folder: string
  let paths: HomePaths
  let home: HomeRecord
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "commonshelf-doctor-"))
    paths = homePaths(join(folder, "home"))
    home = await createHome(paths, {
      name: "Alice's coop",
      role: "cooperative",
      language: "en",
      at: "2026-01-01T00:00:00Z",
    })
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  test("[H7] whose keys others may read is told so, with the command that mends it", async () => {
    chmodSync(join(paths.keys, "node.json"), 0o644)
    const check = (await examine(paths, {})).find((found) => found.check === "key-rights")
    expect([check?.state, String(check?.fix)]).toEqual(["fail", expect.stringContaining("chmod")])
  })

  test("[H7] that cannot be opened is looked at from outside, file by file", async () => {
    truncateSync(paths.commons, 5000)
    const checks = await examine(paths, {})
    expect(stateOf(checks, "open")).toBe("fail")
    expect(stateOf(checks, "commons.sqlite")).toBe("fail")
    expect(stateOf(checks, "node.sqlite")).toBe("ok")
    expect(stateOf(checks, "home.json")).toBe("ok")
  })

  test("[H7] whose port another program took is told so while it does not serve", async () => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve))
    const address = other.address()
    const port = typeof address === "object" && address !== null ? address.port : 0
    rememberPorts(paths, { http: port, sync: port })
    expect(stateOf(await examine(paths, {}), "ports")).toBe("warn")
    await new Promise((resolve) => other.close(resolve))
  })

  test("[H7] [A5] in a bundle has no name, no id, no folder and no key", async () => {
    truncateSync(paths.node, 3000)
    const bundles = [redactedBundle(await examine(paths, {}), NOW), redactedBundle(nodeChecks(WELL), NOW)]
    const text = JSON.stringify(bundles)
    for (const secret of ["Alice", "Bob", home.scid, home.did, folder]) expect(text).not.toContain(secret)
    expect(text).toContain('"check":"disk"')
  })
})
