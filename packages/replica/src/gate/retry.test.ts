import { documentId, type CommonsDocumentId } from "@commonshelf/documents"
import { testAuthor, testProfile } from "@commonshelf/documents/testing"
import { utf8 } from "@commonshelf/identity"
import { DatabaseSync } from "@photostructure/sqlite"
import { describe, expect, test } from "vitest"
import { openNodeStore } from "../store/node-store.ts"
import { openTestGate, openTestNode } from "../testing.ts"

const bob = testAuthor("Bob's farm")
const profile = bob.say(testProfile(bob, "supplier"))
const document = documentId(profile.document)
const waiting = (content: Uint8Array, at: CommonsDocumentId = document) => ({
  reason: "unknown-issuer",
  rule: "S9",
  message: "its issuer is not known here",
  peer: "eve",
  at: "2026-03-01T00:00:00Z",
  document: at,
  waitsFor: `identity:${bob.scid}`,
  content,
})

describe("what waits in quarantine", () => {
  test.each([
    ["its issuer", `identity:${bob.scid}`],
    ["a key of it", `key:${bob.scid}#${bob.device.multikey}`],
    ["a DID of it", bob.did],
    ["a version of its log", `version:${bob.scid}#1`],
  ])(
    "[Q3] for %s, which came when the node was stopped, enters at the next start",
    async (_what, waitsFor) => {
      const [commons, node] = [new DatabaseSync(":memory:"), new DatabaseSync(":memory:")]
      const first = await openTestNode("Alice's coop", { commons, node })
      first.replica.insert(bob.logTexts)
      // As if the process had ended between the two files.
      openNodeStore(node).quarantine.add({ ...waiting(utf8(profile.text)), waitsFor })
      await first.close()
      const again = await openTestNode("Alice's coop", { commons, node })
      expect(again.replica.store.placeOf(profile.digest)).toBeDefined()
      expect(again.replica.quarantine.list()).toEqual([])
      await again.close()
    },
  )

  test("[Q3] is judged again when it is told to: admitted, waiting on, or refused anew", () => {
    const { gate, quarantine, store } = openTestGate()
    store.durably(() => store.registerDocument(profile.document))
    quarantine.add(waiting(utf8(profile.text)))
    expect([...gate.retry(quarantine.list()).values()]).toMatchObject([{ kind: "waits" }])
    expect(quarantine.counts().items).toBe(1)
    quarantine.add({ ...waiting(utf8("{}")), reason: "something-else" })
    expect([...gate.retry(quarantine.list({ reason: "something-else" })).values()]).toMatchObject([
      { kind: "refused" },
    ])
    expect(quarantine.list().map(({ reason }) => reason)).toEqual(["unknown-issuer", "bad-shape"])
    gate.admitTexts(bob.logTexts, { peer: "eve" })
    expect(store.placeOf(profile.digest)).toBeDefined()
  })

  test("[Q3] a message that is none holds nothing to judge, and stays", () => {
    const { gate, quarantine } = openTestGate()
    gate.quarantine(utf8("?"), { reason: "malformed-message", rule: "D5", message: "none" }, { peer: "eve" })
    expect(gate.retry(quarantine.list()).size).toBe(0)
    expect(quarantine.counts().items).toBe(1)
  })
})

test("[Q1] what waits and finds no room is not lost: its peer is asked again", () => {
  const { gate, quarantine, later } = openTestGate()
  for (let i = 0; i < 1_000; i++) {
    gate.quarantine(
      utf8(String(i)),
      { reason: "malformed-message", rule: "D5", message: "none" },
      { peer: "eve" },
    )
  }
  gate.admitTexts([profile], { peer: "eve" })
  expect(quarantine.counts()).toMatchObject({ items: 1_000, notKept: 1 })
  expect(later).toEqual(["eve"])
})

test("[Q2] what is dropped by hand is noted with who, when and why, and never silently", () => {
  const { gate, quarantine } = openTestGate()
  for (const peer of ["eve", "mallory"]) {
    gate.quarantine(utf8(peer), { reason: "malformed-message", rule: "D5", message: "none" }, { peer })
  }
  const [item] = quarantine.list({ peer: "mallory" })
  if (item === undefined) throw new Error("one of Mallory's")
  quarantine.drop(item.id, "2026-03-02T00:00:00Z", "we asked them")
  expect(quarantine.list().map(({ peer }) => peer)).toEqual(["eve"])
  expect(quarantine.dropped()).toMatchObject([
    {
      peer: "mallory",
      reason: "malformed-message",
      droppedAt: "2026-03-02T00:00:00Z",
      because: "we asked them",
    },
  ])
  expect(quarantine.counts()).toMatchObject({ items: 1, bytes: 3 })
})
