import { next as Automerge } from "@automerge/automerge"
import {
  canonicalChange,
  draftMetricDefinition,
  GENESIS_CHANGE,
  GENESIS_HASH,
  type DocumentDescriptor,
} from "@commonshelf/documents"
import { testAuthor, testMetric, type Said, type TestAuthor } from "@commonshelf/documents/testing"
import { afterEach, expect, test } from "vitest"
import { introduce, openTestNode, untilInStep, type TestNode } from "../testing.ts"

const nodes: TestNode[] = []
afterEach(async () => {
  for (const open of nodes.splice(0)) await open.close()
})

/** Three versions of a metric by the first author whose first one a Bloom filter of an empty document seems to hold. */
function sayOverlooked(): { author: TestAuthor; said: readonly Said[]; document: DocumentDescriptor } {
  for (let number = 1; number < 2000; number++) {
    const author = testAuthor(`Supplier ${number}`)
    const said = ["1.0.0", "1.1.0", "1.2.0"].map((version) =>
      author.say(draftMetricDefinition(author.did, testMetric("pay-spread", { version }))),
    )
    const [first] = said
    if (first !== undefined && isOverlooked(said)) return { author, said, document: first.document }
  }
  throw new Error("no author found whose first statement is overlooked")
}

/** Whether stock Automerge, which has all of them, leaves the first out when it answers an empty document. */
function isOverlooked(said: readonly Said[]): boolean {
  const changes = [GENESIS_CHANGE]
  let dependency = GENESIS_HASH
  for (const { text, statement } of said) {
    const change = canonicalChange(text, statement.sequence, dependency)
    dependency = change.hash
    changes.push(change.bytes)
  }
  const empty = Automerge.load(GENESIS_CHANGE)
  const [full] = Automerge.applyChanges(Automerge.init(), changes)
  const [, asked] = Automerge.generateSyncMessage(empty, Automerge.initSyncState())
  if (asked === null) return false
  const { heads, need, have } = Automerge.decodeSyncMessage(asked)
  const plain = Automerge.encodeSyncMessage({ heads, need, have, changes: [] })
  const [, state] = Automerge.receiveSyncMessage(full, Automerge.initSyncState(), plain)
  const [, answer] = Automerge.generateSyncMessage(full, state)
  return answer !== null && Automerge.decodeSyncMessage(answer).changes.length < said.length
}

test("[A1] a statement that a Bloom filter hides arrives all the same", async () => {
  const [alice, bob] = [await openTestNode("Alice's coop"), await openTestNode("Bob's coop")]
  nodes.push(alice, bob)
  const { author, said } = sayOverlooked()
  alice.replica.insert([...author.logTexts, ...said])
  await introduce(alice, bob)
  await untilInStep([alice, bob])
  expect(bob.replica.quarantine.list()).toEqual([])
  expect(bob.replica.store.counts()).toEqual(alice.replica.store.counts())
})
