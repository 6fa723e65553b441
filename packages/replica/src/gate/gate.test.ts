import {
  agreementDigest,
  authoritativeText,
  canonicalChange,
  documentId,
  documentUrl,
  draftAgreementAct,
  draftAgreementText,
  draftMetricAdoption,
  draftMetricDefinition,
  GENESIS_HASH,
  metricDigest,
  partyDocument,
  type AgreementContent,
  type DocumentDescriptor,
} from "@commonshelf/documents"
import {
  testAuthor,
  testMetric,
  testProfile,
  testUuid,
  type Said,
  type TestAuthor,
} from "@commonshelf/documents/testing"
import { utf8 } from "@commonshelf/identity"
import { signStatement, type FeedPosition } from "@commonshelf/statement"
import { beforeEach, describe, expect, test } from "vitest"
import { openTestGate, type TestGate } from "../testing.ts"

let alice: TestAuthor
let bob: TestAuthor
let node: TestGate
beforeEach(() => {
  alice = testAuthor("Alice's coop")
  bob = testAuthor("Bob's farm")
  node = openTestGate()
})

const FROM_BOB = { peer: "bob" }
const kinds = (verdicts: readonly { kind: string }[]) => verdicts.map(({ kind }) => kind)
const admit = (...items: Parameters<TestGate["gate"]["admitTexts"]>[0]) =>
  kinds(node.gate.admitTexts(items, FROM_BOB))
const metricOf = (author: TestAuthor, name: string) => draftMetricDefinition(author.did, testMetric(name))
const reasons = () => node.quarantine.list().map(({ reason, rule }) => `${reason} ${rule}`)

describe("what fits", () => {
  test("[D5] is admitted once, then known, and everybody is told of it once", () => {
    const profile = alice.say(testProfile(alice, "cooperative"))
    expect(admit(...alice.logTexts, profile)).toEqual(["admitted", "admitted"])
    expect(admit(...alice.logTexts, profile)).toEqual(["known", "known"])
    expect(node.admitted.map(({ text }) => text)).toEqual([alice.logTexts[0]?.text, profile.text])
    expect(node.quarantine.list()).toEqual([])
  })

  test("[D5] is admitted as a change too, and as the same change", () => {
    admit(...alice.logTexts)
    const profile = alice.say(testProfile(alice, "cooperative"))
    const { bytes, hash } = canonicalChange(profile.text, 1, GENESIS_HASH)
    const id = documentId(profile.document)
    expect(kinds(node.gate.admitChanges(id, [bytes], FROM_BOB))).toEqual(["admitted"])
    expect(node.store.placeOf(profile.digest)).toMatchObject({ document: id, hash, sequence: 1 })
    expect(kinds(node.gate.admitChanges(id, [bytes], FROM_BOB))).toEqual(["known"])
    expect(admit(profile)).toEqual(["known"])
  })

  test("[S12] two statements of one key with one sequence number are both kept: the pair is the proof", () => {
    const twin = testAuthor("Alice's coop")
    const [one, other] = [alice.say(metricOf(alice, "pay-spread")), twin.say(draftOf(twin))]
    function draftOf(author: TestAuthor) {
      const content = testMetric("pay-spread", { title: authoritativeText("en", "another title") })
      return draftMetricDefinition(author.did, content)
    }
    expect(admit(...alice.logTexts, one, other)).toEqual(["admitted", "admitted", "admitted"])
    expect(node.store.headsOf(documentId(one.document))).toHaveLength(2)
  })
})

describe("what waits", () => {
  test("[D7] a statement waits for its issuer's log and enters by itself when that arrives", () => {
    const profile = alice.say(testProfile(alice, "cooperative"))
    expect(admit(profile)).toEqual(["waits"])
    expect(node.quarantine.list()).toMatchObject([
      { reason: "unknown-issuer", rule: "S9", peer: "bob", waitsFor: `identity:${alice.scid}` },
    ])
    expect(admit(...alice.logTexts)).toEqual(["admitted"])
    expect(node.store.textOf(profile.digest)?.text).toBe(profile.text)
    expect(node.admitted).toHaveLength(2)
    expect(node.quarantine.list()).toEqual([])
  })

  test("[D3] a statement waits for the one before it in its feed, and a whole row enters when the first arrives", () => {
    admit(...alice.logTexts)
    const said = ["2025", "2026", "2027"].map((version) => sayMetricVersion(version))
    expect(admit(...said.slice(1).toReversed())).toEqual(["waits", "waits"])
    expect(node.quarantine.counts().items).toBe(2)
    admit(...said.slice(0, 1))
    expect(node.store.counts().statements).toBe(4)
    expect(node.quarantine.list()).toEqual([])
  })

  test("[A1] what waits for something that stands later in the same step enters in that step", () => {
    const said = [alice.say(testProfile(alice, "cooperative")), sayAdoption()]
    expect(admit(...said.toReversed(), ...alice.logTexts)).toEqual(["admitted", "admitted", "admitted"])
    expect(node.quarantine.list()).toEqual([])
    const [first, second] = [sayAdoption(), sayAdoption()]
    const chunks = chunksOf([first, second]).toReversed()
    const verdicts = node.gate.admitChanges(documentId(partyDocument(alice.scid)), chunks, FROM_BOB)
    expect(kinds(verdicts)).toEqual(["admitted", "admitted"])
  })

  test("[D6] a party's act waits for the letter's text", () => {
    const letter = letterOf(alice, bob)
    const text = alice.say(draftAgreementText(alice.did, letter))
    const act = bob.say(
      draftAgreementAct(alice.scid, agreementDigest(letter), { act: "sign", language: "en" }),
    )
    expect(admit(...alice.logTexts, ...bob.logTexts, act)).toEqual(["admitted", "admitted", "waits"])
    expect(reasons()).toEqual(["letter-missing D6"])
    expect(admit(text)).toEqual(["admitted"])
    expect(node.store.textOf(act.digest)?.text).toBe(act.text)
    expect(node.quarantine.list()).toEqual([])
  })

  function sayMetricVersion(version: string): Said {
    return alice.say(
      draftMetricDefinition(alice.did, testMetric("pay-spread", { version: `${version}.0.0` })),
    )
  }
  function sayAdoption(): Said {
    const metric = metricDigest(testMetric("pay-spread"))
    return alice.say(
      draftMetricAdoption(alice.did, { metric, name: "pay-spread", decision: "adopt", since: "2026-02-01" }),
    )
  }
  /** The changes of the next statements of a feed. */
  function chunksOf(said: readonly Said[]): readonly Uint8Array[] {
    let dependency = ""
    return said.map(({ text, statement: { sequence, previousDigest } }) => {
      const previous = previousDigest === undefined ? undefined : node.store.placeOf(previousDigest)
      const change = canonicalChange(text, sequence, previous?.hash ?? dependency)
      dependency = change.hash
      return change.bytes
    })
  }
})

describe("what does not fit", () => {
  beforeEach(() => void admit(...alice.logTexts, ...bob.logTexts))

  test("[S6] an altered statement is refused, with the rule it broke and the peer that sent it", () => {
    const { text, document } = alice.say(metricOf(alice, "pay-spread"))
    expect(admit({ text: text.replace("pay-spread?", "pay-spreed?"), document })).toEqual(["refused"])
    expect(node.quarantine.list()).toMatchObject([{ reason: "bad-signature", rule: "S6", peer: "bob" }])
  })

  test("[S3] a statement in another document than the one it names is refused", () => {
    const profile = alice.say(testProfile(alice, "cooperative"))
    expect(admit({ ...profile, document: partyDocument(bob.scid) })).toEqual(["refused"])
    expect(reasons()).toEqual(["not-allowed-here S3"])
  })

  test("[D6] a stranger speaks in nobody's document but its own", () => {
    const { kind, subject } = metricOf(bob, "pay-spread")
    const intruder = bob.say({ kind, subject, document: metricOf(alice, "pay-spread").document })
    expect(admit(intruder)).toEqual(["refused"])
    expect(reasons()).toEqual(["not-allowed-here D6"])
  })

  test("[D6] who is no party of a letter does not act in it", () => {
    const eve = testAuthor("Eve")
    const letter = letterOf(alice, bob)
    const act = eve.say(
      draftAgreementAct(alice.scid, agreementDigest(letter), { act: "sign", language: "en" }),
    )
    const text = alice.say(draftAgreementText(alice.did, letter))
    expect(admit(...eve.logTexts, text, act)).toEqual(["admitted", "admitted", "refused"])
  })

  test("[D3] a statement that leaves out a number of its feed, or goes on from another document's, is refused", () => {
    const profile = alice.say(testProfile(alice, "cooperative"))
    const metric = alice.say(metricOf(alice, "pay-spread"))
    const gap = sayAt({ sequence: 3, previousDigest: profile.digest })
    const elsewhere = sayAt({ sequence: 2, previousDigest: metric.digest })
    expect(admit(profile, metric, gap, elsewhere)).toEqual(["admitted", "admitted", "refused", "refused"])
    expect(reasons()).toEqual(["wrong-previous D3", "wrong-previous D3"])
  })

  /** Signed rightly, at a place of the feed of its party document that is not the next. */
  function sayAt(feed: FeedPosition): { text: string; document: DocumentDescriptor } {
    const { kind, subject, document } = testProfile(alice, "cooperative")
    const place = { issuer: alice.did, document: documentUrl(document), at: "2026-02-01T09:00:00Z" }
    const draft = { kind, subject, feed, uuid: testUuid("at another place"), ...place }
    return { text: signStatement(draft, alice.device).text, document }
  }

  test("[D5] bytes that are no change, and a change that is not its statement's own, are refused", () => {
    const profile = alice.say(testProfile(alice, "cooperative"))
    const id = documentId(profile.document)
    const odd = canonicalChange(profile.text, 3, GENESIS_HASH).bytes
    const verdicts = node.gate.admitChanges(id, [utf8("no change"), odd], FROM_BOB)
    expect(kinds(verdicts)).toEqual(["refused", "refused"])
    expect(reasons()).toEqual(["not-a-canonical-change D4", "not-a-canonical-change D4"])
    expect(node.store.placeOf(profile.digest)).toBeUndefined()
  })

  test("[D1] changes for a document that nobody described are refused and not kept", () => {
    const profile = alice.say(testProfile(alice, "cooperative"))
    const elsewhere = documentId({ type: "supplier", owner: alice.scid, name: "x" })
    const { bytes } = canonicalChange(profile.text, 1, GENESIS_HASH)
    expect(kinds(node.gate.admitChanges(elsewhere, [bytes], FROM_BOB))).toEqual(["refused"])
    expect(node.quarantine.counts().items).toBe(0)
  })
})

function letterOf(...parties: readonly TestAuthor[]): AgreementContent {
  return {
    type: "Agreement",
    v: 1,
    title: authoritativeText("en", "Letter"),
    text: authoritativeText("en", "We answer each other."),
    parties: parties.map(({ did }) => ({ id: did, role: "party" })),
    validFrom: "2026-01-01T00:00:00Z",
  }
}
