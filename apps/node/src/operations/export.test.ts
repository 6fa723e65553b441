import { draftDisclosure, draftMetricDefinition, metricDigest } from "@commonshelf/documents"
import { testAuthor, testMetric, testProfile } from "@commonshelf/documents/testing"
import { keyPairFromSeed } from "@commonshelf/identity"
import { afterEach, describe, expect, test } from "vitest"
import { withKey } from "../node/with-key.ts"
import { openTestNode, type TestNode } from "../testing/test-node.ts"
import { runOperation } from "./run.ts"

const metric = testMetric("pay-spread")
const answer = { metric: metricDigest(metric), period: "2025", answer: ratio("4.5") }
const opened: TestNode[] = []
afterEach(async () => {
  for (const node of opened.splice(0)) await node.close()
})

/** A node at which Bob's farm has answered Carol's metric. */
async function nodeOf(name: string, role: "cooperative" | "supplier") {
  const node = await openTestNode(name, role)
  opened.push(node)
  const [bob, carol] = [testAuthor("Bob's farm"), testAuthor("Carol's coop")]
  const said = bob.say(draftDisclosure(bob.did, answer))
  node.node.replica.insert([
    ...carol.logTexts,
    ...bob.logTexts,
    carol.say(testProfile(carol, "cooperative")),
    bob.say(testProfile(bob, "supplier")),
    carol.say(draftMetricDefinition(carol.did, metric)),
    said,
  ])
  const bobs = [...node.node.dataset.statements.values()].find(
    ({ source }) => source.statement.issuer === bob.did && source.text === said.text,
  )
  return { ...node, bobs: bobs?.digest ?? "" }
}

function ratio(value: string) {
  return { state: "answered", value: { type: "ratio", value } } as const
}

const payloadOf = (jws: unknown): unknown =>
  JSON.parse(Buffer.from(String(jws).split(".")[1] ?? "", "base64url").toString())

describe("export credential", () => {
  test("[IN10] a party exports its own answer under its own name", async () => {
    const alice = await nodeOf("Alice's coop", "cooperative")
    const { statement } = await alice.ask("disclose", { metric: "pay-spread", period: "2025", value: "2.5" })
    const told = await alice.ask("export credential", { statement })
    const { did } = alice.node.home
    expect(told).toMatchObject({
      relayed: false,
      step: "says",
      kid: `${did}#${alice.node.keys.device}`,
      content: {
        issuer: { id: did, name: "Alice's coop" },
        credentialSubject: {
          issuedToParty: { id: did },
          declaredValue: [{ metricValue: { value: 2.5, unit: "C62" } }],
        },
      },
    })
    expect(payloadOf(told["credential"])).toEqual(told["content"])
  })

  test("[IN10] a cooperative passes on another's, and says whose word it is and how far it counts", async () => {
    const { ask, bobs } = await nodeOf("Alice's coop", "cooperative")
    const told = await ask("export credential", { statement: bobs.slice(0, 12) })
    expect(told).toMatchObject({
      relayed: true,
      party: "Bob's farm",
      content: {
        issuer: { name: "Alice's coop" },
        credentialSubject: { issuedToParty: { name: "Bob's farm" } },
      },
    })
    expect(JSON.stringify(told["content"])).toContain(
      "Alice's coop passes it on: it is the word of Bob's farm, who signed it, and not of Alice's coop. It counts as no more than its own word.",
    )
  })

  test("[IN10] a supplier does not speak for another", async () => {
    const { ask, bobs } = await nodeOf("Dana's dairy", "supplier")
    await expect(ask("export credential", { statement: bobs })).rejects.toMatchObject({ code: "not-yours" })
  })

  test("[IN10] what cannot be told is refused in a sentence, and signed nowhere", async () => {
    const { ask, bobs } = await nodeOf("Alice's coop", "cooperative")
    await ask("contest open", { target: bobs, reason: "wrong-value", claim: "Two workers are left out." })
    await expect(ask("export credential", { statement: bobs })).rejects.toMatchObject({
      code: "disputed",
      message: "The answer is disputed, or was found wrong. It can be told again when that is put right.",
    })
  })

  test("[IN12] is signed with a key that was opened for one request", async () => {
    const { node, bobs } = await nodeOf("Alice's coop", "cooperative")
    const keyPair = keyPairFromSeed(new Uint8Array(32).fill(9))
    const told = await runOperation(withKey(node, keyPair), "export credential", { statement: bobs })
    expect(told["kid"]).toBe(`${node.home.did}#${keyPair.multikey}`)
  })
})
