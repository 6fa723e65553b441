import { testAuthor } from "@commonshelf/documents/testing"
import { DatabaseSync } from "@photostructure/sqlite"
import { afterEach, describe, expect, test } from "vitest"
import { openNodeStore } from "../store/node-store.ts"
import { introduce, openTestNode, testInvite, type TestNode } from "../testing.ts"

const nodes: TestNode[] = []
async function node(name: string, role: "cooperative" | "supplier" = "cooperative"): Promise<TestNode> {
  const opened = await openTestNode(name, { role })
  nodes.push(opened)
  return opened
}
afterEach(async () => {
  for (const open of nodes.splice(0)) await open.close()
})

describe("an invite", () => {
  test("[A7] makes two parties peers of each other", async () => {
    const [alice, bob] = [await node("Alice's coop"), await node("Bob's coop")]
    await introduce(alice, bob)
    expect(alice.replica.peers()).toMatchObject([
      { scid: bob.author.scid, name: "Bob's coop", state: "connected" },
    ])
    expect(bob.replica.peers()).toMatchObject([
      { scid: alice.author.scid, url: alice.url, state: "connected" },
    ])
  })

  test("[A7] serves one party: who comes second with it is refused, who used it may use it again", async () => {
    const [alice, bob, eve] = [await node("Alice's coop"), await node("Bob's coop"), await node("Eve")]
    const invite = testInvite(alice)
    expect(await bob.replica.acceptInvite(invite)).toMatchObject({ scid: alice.author.scid })
    const refusal = await eve.replica.acceptInvite(invite)
    expect(refusal).toMatchObject({ kind: "refused", message: expect.stringContaining("not valid any more") })
    expect(await bob.replica.acceptInvite(invite)).toMatchObject({ scid: alice.author.scid })
    expect(alice.replica.peers()).toHaveLength(1)
    expect(eve.replica.peers()).toEqual([])
  })

  test("[A7] for a supplier lets no cooperative in, and is not used up by the attempt", async () => {
    const [alice, bob, farm] = [
      await node("Alice's coop"),
      await node("Bob's coop"),
      await node("A farm", "supplier"),
    ]
    const invite = testInvite(alice, "supplier")
    const refusal = await bob.replica.acceptInvite(invite)
    expect(refusal).toMatchObject({
      kind: "refused",
      message: "this invite is for a supplier, and you are a cooperative",
    })
    expect(await farm.replica.acceptInvite(invite)).toMatchObject({ name: "Alice's coop" })
  })

  test("[A7] with an unknown token, or none of a stranger, is refused", async () => {
    const [alice, eve] = [await node("Alice's coop"), await node("Eve")]
    const forged = { ...testInvite(alice), token: "2".repeat(44) }
    expect(await eve.replica.acceptInvite(forged)).toMatchObject({ kind: "refused" })
  })

  test("[S9] to a node that holds another key, or is another party, is refused by the caller", async () => {
    const [alice, bob, eve] = [await node("Alice's coop"), await node("Bob's coop"), await node("Eve")]
    const invite = testInvite(alice)
    const otherKey = { ...invite, nodeKey: eve.author.node.multikey }
    expect(await bob.replica.acceptInvite(otherKey)).toMatchObject({
      kind: "refused",
      message: "the node that answered holds another key than the one expected",
    })
    expect(await bob.replica.acceptInvite({ ...invite, scid: eve.author.scid })).toMatchObject({
      kind: "refused",
      message: "another party answered than the one expected",
    })
    const elsewhere = { ...invite, url: "ws://127.0.0.1:9" }
    expect(await bob.replica.acceptInvite(elsewhere)).toMatchObject({ kind: "unreachable" })
  })
})

test("[A7] an invite ends at its hour, and its token is kept nowhere", () => {
  const database = new DatabaseSync(":memory:")
  const { peers } = openNodeStore(database)
  const token = peers.createInvite("supplier", "2026-03-01T00:00:00Z", "2026-03-08T00:00:00Z")
  const { scid } = testAuthor("Bob's farm")
  expect(peers.openInvite(token, scid, "2026-03-07T23:59:59Z")).toMatchObject({ role: "supplier" })
  expect(peers.openInvite(token, scid, "2026-03-08T00:00:00Z")).toBeUndefined()
  expect(JSON.stringify(database.prepare("SELECT * FROM invites").all())).not.toContain(token)
  database.close()
})
