import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { documentId } from "@commonshelf/documents"
import { testAuthor, testProfile } from "@commonshelf/documents/testing"
import { utf8 } from "@commonshelf/identity"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { createHome } from "../home/create-home.ts"
import { homePaths } from "../home/home.ts"
import type { CommonsNode } from "../node/commons-node.ts"
import { openNode } from "../node/open-node.ts"
import { detailSays } from "../messages/detail.ts"
import { runOperation } from "./run.ts"

const bob = testAuthor("Bob's farm")
const profile = bob.say(testProfile(bob, "supplier"))
let root: string
let node: CommonsNode
beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), "commonshelf-operator-"))
  rmSync(root, { recursive: true })
  const party = {
    name: "Alice's coop",
    role: "cooperative",
    language: "en",
    at: "2026-01-01T00:00:00Z",
  } as const
  await createHome(homePaths(root), party)
  node = openNode(homePaths(root))
})
afterEach(async () => {
  await node.close()
  rmSync(root, { recursive: true })
})

const run = (name: string, input: unknown = {}) => runOperation(node, name, input)
const partiesShown = async () => ((await run("party list"))["parties"] as readonly { name: unknown }[]).length

describe("settings", () => {
  test("[C7] are set, shown with their origin, and in force at once", async () => {
    expect(await run("config set", { key: "limits.peer.messages", value: "12" })).toMatchObject({
      setting: { value: 12, origin: "file", default: 60_000 },
      applies: "at once",
    })
    expect(node.replica.limits().find(({ name }) => name === "peer.messages")?.limit).toBe(12)
    expect(readFileSync(join(root, "config.toml"), "utf8")).toBe("[limits.peer]\nmessages = 12\n")
    await run("config set", { key: "limits.peer.messages" })
    expect(await run("config show", { key: "limits.peer.messages" })).toMatchObject({
      settings: [{ value: 60_000, origin: "default" }],
    })
  })

  test("[C7] that there are not, or not of that sort, are refused with 2", async () => {
    await expect(run("config set", { key: "limits.peer.mesages", value: "1" })).rejects.toMatchObject({
      exit: 2,
    })
    await expect(run("config set", { key: "trust.policy", value: "some" })).rejects.toMatchObject({ exit: 2 })
    writeFileSync(join(root, "config.toml"), "nonsense = true\n")
    await node.close()
    expect(() => openNode(homePaths(root))).toThrow(/there is no setting "nonsense"/)
    rmSync(join(root, "config.toml"))
    node = openNode(homePaths(root))
  })
})

describe("trust", () => {
  test("[G5] a narrower policy shows less at once, and a wider one all of it again", async () => {
    node.replica.insert([...bob.logTexts, profile])
    expect(await partiesShown()).toBe(2)
    await run("config set", { key: "trust.policy", value: "known" })
    expect(await partiesShown()).toBe(1)
    await run("trust add", { party: bob.scid })
    expect(await partiesShown()).toBe(2)
    expect(await run("trust list")).toMatchObject({
      policy: "known",
      parties: expect.arrayContaining([{ scid: bob.scid, accepted: "listed", name: expect.anything() }]),
    })
    expect(await run("trust remove", { party: bob.scid })).toMatchObject({ changed: true, now: [] })
    expect(await partiesShown()).toBe(1)
  })

  test("[G5] nodes that count for quorums are those that are listed, else this one and its cooperatives", async () => {
    expect(node.trustedNodes).toEqual([node.home.scid])
    await run("trust add", { party: bob.scid, node: true })
    expect(node.trustedNodes).toEqual([bob.scid])
    await expect(run("trust add", { party: "nobody of that name" })).rejects.toMatchObject({
      code: "not-found",
    })
  })

  test("[G5] what comes from a file and is not accepted is counted, and in the status", async () => {
    await run("config set", { key: "trust.policy", value: "known" })
    const file = { file: "x", base64: Buffer.from(profile.text).toString("base64") }
    expect(await run("statement insert", file)).toMatchObject({ admitted: 0, notAccepted: 1, refused: [] })
    expect(await run("status")).toMatchObject({ notAccepted: 1, quarantine: 0 })
  })
})

describe("quarantine", () => {
  beforeEach(() => {
    for (const peer of ["eve", "mallory"]) {
      node.replica.quarantine.add({
        reason: peer === "eve" ? "unknown-issuer" : "malformed-message",
        rule: "S9",
        message: "for the test",
        peer,
        at: "2026-03-01T00:00:00Z",
        document: documentId(profile.document),
        waitsFor: peer === "eve" ? `identity:${bob.scid}` : undefined,
        content: utf8(peer === "eve" ? profile.text : "?"),
      })
    }
  })

  test("[Q2] is listed by peer and by reason", async () => {
    expect(await run("quarantine list", { peer: "eve" })).toMatchObject({
      items: [{ peer: "eve" }],
      notKept: 0,
    })
    expect(await run("quarantine list", { reason: "malformed-message" })).toMatchObject({
      items: [{ peer: "mallory" }],
    })
  })

  test("[LA7] says why in the language of who asks, in English as it was found", async () => {
    const inHebrew = await runOperation(node, "quarantine list", { peer: "eve" }, "he")
    expect(inHebrew).toMatchObject({ items: [{ message: detailSays["unknown-issuer"].wordings.he }] })
    expect(await run("quarantine list", { peer: "eve" })).toMatchObject({
      items: [{ message: "for the test" }],
    })
  })

  test("[Q3] is judged again when the node is told to", async () => {
    node.replica.store.durably(() => node.replica.store.registerDocument(profile.document))
    expect(await run("quarantine retry", { peer: "eve" })).toMatchObject({
      tried: 1,
      admitted: 0,
      waiting: 1,
    })
    node.replica.insert(bob.logTexts)
    expect(await run("quarantine list", { peer: "eve" })).toMatchObject({ items: [] })
    expect(await partiesShown()).toBe(2)
  })

  test("[Q2] loses nothing without a reason, which is kept", async () => {
    await expect(run("quarantine drop", { because: "why not" })).rejects.toMatchObject({
      code: "nothing-chosen",
    })
    await expect(run("quarantine drop", { peer: "mallory" })).rejects.toMatchObject({ code: "bad-input" })
    expect(await run("quarantine drop", { peer: "mallory", because: "a test of theirs" })).toMatchObject({
      dropped: 1,
    })
    expect(await run("quarantine list", { dropped: true })).toMatchObject({
      dropped: [{ peer: "mallory", because: "a test of theirs" }],
    })
    expect(await run("quarantine list")).toMatchObject({ items: [{ peer: "eve" }] })
  })
})
