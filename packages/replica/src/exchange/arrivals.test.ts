import { draftMetricDefinition } from "@commonshelf/documents"
import { testMetric } from "@commonshelf/documents/testing"
import { digestBytes, utf8, type Digest } from "@commonshelf/identity"
import { DatabaseSync } from "@photostructure/sqlite"
import { afterEach, describe, expect, test } from "vitest"
import { introduce, openTestNode, until, type TestNode } from "../testing.ts"

const open: TestNode[] = []
afterEach(async () => {
  for (const node of open.splice(0).toReversed()) await node.close()
})

async function opened(name: string, options: Parameters<typeof openTestNode>[1] = {}): Promise<TestNode> {
  const fresh = await openTestNode(name, options)
  open.push(fresh)
  return fresh
}

/** `author` says something; its digest. */
function say(author: TestNode, name: string): Digest {
  const said = author.author.say(draftMetricDefinition(author.author.did, testMetric(name)))
  author.replica.insert([said])
  return digestBytes(utf8(said.text))
}

const holders = (of: TestNode, digest: Digest) => of.replica.arrivalsOf(digest).map(({ peer }) => peer)

describe("an own statement", () => {
  test("[E1] has arrived where a peer says that it holds it, and nowhere before", async () => {
    const [bob, alice, carol] = [
      await opened("Bob's farm"),
      await opened("Alice's coop"),
      await opened("Carol's coop"),
    ]
    const first = say(bob, "first")
    expect(holders(bob, first)).toEqual([])
    await introduce(alice, bob)
    await until("Alice holds the first", () => holders(bob, first).length === 1)
    expect(holders(bob, first)).toEqual([alice.author.scid])

    const second = say(bob, "second")
    expect(holders(bob, second)).toEqual([])
    await until("Alice holds the second", () => holders(bob, second).length === 1)
    await introduce(carol, bob)
    await until("Carol holds both", () => [first, second].every((said) => holders(bob, said).length === 2))
    expect(holders(bob, first)).toEqual([alice.author.scid, carol.author.scid].toSorted())
  })

  test("[E1] that arrived stays arrived when both have gone on, and after a restart", async () => {
    const kept = new DatabaseSync(":memory:")
    const commons = new DatabaseSync(":memory:")
    const [bob, alice] = [await opened("Bob's farm", { commons, node: kept }), await opened("Alice's coop")]
    await introduce(alice, bob)
    const said = say(bob, "first")
    await until("Alice holds it", () => holders(bob, said).length === 1)
    await alice.close()
    say(bob, "second")
    expect(holders(bob, said)).toEqual([alice.author.scid])
    await bob.close()
    open.splice(0)
    const again = await opened("Bob's farm", { commons, node: kept })
    expect(holders(again, said)).toEqual([alice.author.scid])
  })

  test("[E1] of somebody else is nobody's to count", async () => {
    const [bob, alice] = [await opened("Bob's farm"), await opened("Alice's coop")]
    const said = say(alice, "hers")
    await introduce(alice, bob)
    await until("Bob holds it", () => bob.replica.store.placeOf(said) !== undefined)
    await until("Alice was told", () => holders(alice, said).length === 1)
    expect(holders(bob, said)).toEqual([])
  })
})
