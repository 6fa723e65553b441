import { draftMetricDefinition, partyDocument } from "@commonshelf/documents"
import { testAuthor, testMetric, testProfile } from "@commonshelf/documents/testing"
import { digestBytes, utf8, type Digest } from "@commonshelf/identity"
import { afterEach, describe, expect, test } from "vitest"
import { introduce, openTestGate, openTestNode, until, untilInStep, type TestNode } from "../testing.ts"
import { Acceptance, Vouches, type TrustSettings } from "./acceptance.ts"

const [alice, bob, carol] = ["Alice's coop", "Bob's farm", "Carol's coop"].map((name) => testAuthor(name))
if (alice === undefined || bob === undefined || carol === undefined) throw new Error("three parties")

const open: TestNode[] = []
afterEach(async () => {
  for (const node of open.splice(0).toReversed()) await node.close()
})

/** The text of an attestation or a withdrawal, as far as it is read. */
function spoken(by: { readonly did: string }, subject: Readonly<Record<string, string>>) {
  const type = ["VerifiableCredential", subject["type"]]
  const text = JSON.stringify({ credentialSubject: subject, issuer: by.did, type })
  return { text, digest: digestBytes(utf8(text)) }
}

describe("who vouches for whom", () => {
  test("[G5] follows from attestations that were not withdrawn, each voucher once, nobody for itself", () => {
    const vouches = new Vouches()
    const first = spoken(alice, { type: "PartyAttestation", id: bob.did })
    expect(vouches.hear(first)).toBe(true)
    vouches.hear(spoken(alice, { type: "PartyAttestation", id: bob.did, again: "1" }))
    vouches.hear(spoken(carol, { type: "PartyAttestation", id: bob.did }))
    expect(vouches.hear(spoken(bob, { type: "PartyAttestation", id: bob.did }))).toBe(false)
    expect(vouches.of(bob.scid)).toEqual([alice.scid, carol.scid])
    vouches.hear(spoken(carol, { type: "Withdrawal", target: first.digest }))
    expect(vouches.of(bob.scid), "what is another's cannot be withdrawn").toEqual([alice.scid, carol.scid])
    expect(vouches.hear(spoken(alice, { type: "Withdrawal", target: first.digest }))).toBe(true)
    expect(vouches.of(bob.scid), "Alice said it twice").toEqual([alice.scid, carol.scid])
  })

  test("[G5] a withdrawal may come before what it takes back", () => {
    const vouches = new Vouches()
    const attestation = spoken(alice, { type: "PartyAttestation", id: bob.did })
    vouches.hear(spoken(alice, { type: "Withdrawal", target: attestation.digest }))
    vouches.hear(attestation)
    expect(vouches.of(bob.scid)).toEqual([])
  })
})

describe("what a node accepts", () => {
  const { protection } = openTestGate()
  const acceptanceOf = (
    settings: TrustSettings,
    peers: Readonly<Record<string, string>> = {},
    texts: readonly ReturnType<typeof spoken>[] = [],
  ) =>
    new Acceptance(settings, {
      self: { scid: alice.scid, role: "cooperative" },
      peers: {
        get: (scid: string) => (peers[scid] === undefined ? undefined : { scid, role: peers[scid] }),
      } as never, // all that is asked of it
      texts: () => texts.map((one) => ({ ...one, document: "" as never })), // not looked at
    })

  test("[G5] by default is everything", () => {
    expect(protection.acceptance.accepts(bob.scid, partyDocument(carol.scid))).toBe(true)
  })

  test("[G5] of known parties is what itself, its peers and listed parties say, about their own", () => {
    const acceptance = acceptanceOf({ policy: { kind: "known" }, parties: [carol.scid] })
    expect([alice, bob, carol].map(({ scid }) => acceptance.groundFor(scid))).toEqual([
      "self",
      undefined,
      "listed",
    ])
    expect(acceptance.accepts(carol.scid, { type: "supplier", owner: bob.scid, name: "main" })).toBe(false)
    expect(acceptance.accepts(carol.scid, partyDocument(bob.scid)), "so that it can vouch for Bob").toBe(true)
    expect(
      acceptanceOf({ policy: { kind: "known" }, parties: [] }, { [bob.scid]: "supplier" }).groundFor(
        bob.scid,
      ),
    ).toBe("peer")
  })

  test("[G5] grows by those that enough known cooperatives vouch for", () => {
    const dora = testAuthor("Dora's coop")
    const attestations = [carol, dora].map((by) => spoken(by, { type: "PartyAttestation", id: bob.did }))
    const groundWith = (peers: Readonly<Record<string, string>>) =>
      acceptanceOf({ policy: { kind: "vouched", by: 2 }, parties: [] }, peers, attestations).groundFor(
        bob.scid,
      )
    expect(groundWith({ [carol.scid]: "cooperative", [dora.scid]: "cooperative" })).toBe("vouched")
    expect(groundWith({ [carol.scid]: "cooperative" }), "one is not two").toBeUndefined()
    expect(
      groundWith({ [carol.scid]: "cooperative", [dora.scid]: "supplier" }),
      "suppliers do not count",
    ).toBeUndefined()
  })
})

test("[G5] what a party said comes in when its node becomes a peer, from whoever has it", async () => {
  const trust = { policy: { kind: "known" }, parties: [] } as const
  const [host, reader, farm] = [
    await openTestNode("Alice's coop"),
    await openTestNode("Carol's coop", { protection: { trust } }),
    await openTestNode("Bob's farm", { role: "supplier" }),
  ]
  open.push(host, reader, farm)
  const metric = farm.author.say(draftMetricDefinition(farm.author.did, testMetric("from-the-farm")))
  farm.replica.insert([metric])
  await introduce(host, farm, "supplier")
  await introduce(host, reader)
  await until("it is counted", () =>
    reader.replica.acceptance.notAccepted().some(({ scid }) => scid === farm.author.scid),
  )
  await introduce(reader, farm, "supplier")
  await until("it comes in", () => reader.replica.store.placeOf(metric.digest) !== undefined)
})

test("[G5] what is not accepted is neither kept nor told on, is counted, and comes in when the policy widens", async () => {
  const nodes = [
    await openTestNode("Alice's coop"),
    await openTestNode("Carol's coop", { protection: { trust: { policy: { kind: "known" }, parties: [] } } }),
    await openTestNode("Dora's coop"),
  ]
  open.push(...nodes)
  const [host, middle, far] = nodes
  if (host === undefined || middle === undefined || far === undefined) throw new Error("three nodes")
  const farmer = testAuthor("Bob's farm")
  const metric = farmer.say(draftMetricDefinition(farmer.did, testMetric("from-the-farm")))
  host.replica.insert([...farmer.logTexts, farmer.say(testProfile(farmer, "supplier")), metric])
  await introduce(host, middle)
  await introduce(middle, far)
  const own = host.author.say(draftMetricDefinition(host.author.did, testMetric("from-the-coop")))
  host.replica.insert([own])
  const holds = (node: TestNode, digest: Digest) => node.replica.store.placeOf(digest) !== undefined
  await until("what is accepted arrives", () => holds(middle, own.digest))
  await until("what is not is counted", () =>
    middle.replica.acceptance.notAccepted().some(({ scid, times }) => scid === farmer.scid && times > 0),
  )
  expect(holds(middle, metric.digest)).toBe(false)
  expect(holds(far, metric.digest)).toBe(false)
  expect(middle.replica.quarantine.list()).toEqual([])
  middle.replica.configure({ trust: { policy: { kind: "everything" }, parties: [] } })
  await until("it comes in", () => holds(middle, metric.digest) && holds(far, metric.digest))
  await untilInStep(nodes)
})
