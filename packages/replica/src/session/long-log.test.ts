import { partyDocument } from "@commonshelf/documents"
import { testAuthor, testProfile, type TestAuthor } from "@commonshelf/documents/testing"
import { logEntryText, type LogEntry } from "@commonshelf/identity"
import { longLog } from "@commonshelf/identity/testing"
import { afterEach, describe, expect, test } from "vitest"
import type { ProtectionSettings } from "../limits/protection.ts"
import { openRawSession, openTestNode, testInvite, untilInStep, type TestNode } from "../testing.ts"

const nodes: TestNode[] = []
async function node(name: string, protection: ProtectionSettings = {}): Promise<TestNode> {
  const opened = await openTestNode(name, { protection })
  nodes.push(opened)
  return opened
}
afterEach(async () => {
  for (const open of nodes.splice(0)) await open.close()
})

const textsOf = ({ scid }: TestAuthor, log: readonly LogEntry[]) =>
  log.map((entry) => ({ text: logEntryText(entry), document: partyDocument(scid) }))

describe("a party with a log of more than 100 versions", () => {
  const VERSIONS = 130

  test("[S9] meets others by their invites and by its own, and what it says arrives", async () => {
    const [alice, bob, cleo] = [
      await node("Alice's coop"),
      await node("Bob's farm"),
      await node("Cleo's coop"),
    ]
    bob.replica.insert(textsOf(bob.author, longLog(bob.author, VERSIONS)))
    expect(await bob.replica.acceptInvite(testInvite(alice))).toMatchObject({ name: "Alice's coop" })
    expect(await cleo.replica.acceptInvite(testInvite(bob))).toMatchObject({ name: "Bob's farm" })
    bob.replica.insert([bob.author.say(testProfile(bob.author, "supplier"), { at: "2026-02-20T00:00:00Z" })])
    await untilInStep([alice, bob, cleo])
    for (const { replica } of [alice, cleo])
      expect(replica.identityOf(bob.author.scid)?.versionCount).toBe(VERSIONS)
  })

  test("[G1] has no more than 100 of them read when it was not invited", async () => {
    const alice = await node("Alice's coop")
    const eve = { ...testAuthor("Eve"), log: longLog(testAuthor("Eve"), VERSIONS) }
    const uninvited = { ...testInvite(alice), token: "not a token of Alice's" }
    await expect(openRawSession(uninvited, eve)).rejects.toThrow("this node does not know you, or")
    expect(alice.replica.limits().find(({ name }) => name === "node.log-versions")).toMatchObject({
      used: 0,
      exceeded: 0,
    })
  })

  test("[G1] is asked to come later when many such logs were read in a minute", async () => {
    const alice = await node("Alice's coop", { limits: { "node.log-versions": 1_100 } })
    const guest = (name: string) => ({ ...testAuthor(name), log: longLog(testAuthor(name), VERSIONS) })
    await openRawSession(testInvite(alice), guest("Bob's farm"))
    await expect(openRawSession(testInvite(alice), guest("Dan's farm"))).rejects.toThrow("call again later")
    expect(alice.replica.limits().find(({ name }) => name === "node.log-versions")).toMatchObject({
      used: VERSIONS,
      exceeded: 1,
    })
    await openRawSession(testInvite(alice), testAuthor("A party with a short log"))
  })
})
