import * as Automerge from "@automerge/automerge"
import {
  authoritativeText,
  draftMetricDefinition,
  partyDocument,
  type CommonsDocumentId,
} from "@commonshelf/documents"
import { testAuthor, testMetric, testProfile, testUuid } from "@commonshelf/documents/testing"
import { documentUrl } from "@commonshelf/documents"
import {
  appendEntry,
  logEntryText,
  signWitnessProof,
  witnessProofText,
  parseLogEntry,
  type IdentityChange,
  type KeyPair,
  type LogEntry,
} from "@commonshelf/identity"
import { runSeed, signAgain, testKeyPair } from "@commonshelf/identity/testing"
import { signStatement } from "@commonshelf/statement"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { storeHeads, type CommonsStore } from "../store/commons-store.ts"
import { openTestGate } from "../testing.ts"
import type { DocumentText } from "./gate.ts"

const alice = testAuthor("Alice's coop")
const bob = testAuthor("Bob's farm")
const party = partyDocument(alice.scid)

/** The next entry of Alice's log; several of one version fork it. */
function entry(change: IdentityChange): DocumentText {
  const { log, masterSeed } = alice
  const next = appendEntry({ log, masterSeed, at: "2026-01-02T00:00:00Z", change })
  if (!next.ok) throw new Error(next.error.message)
  return { text: logEntryText(next.value), document: party }
}

/** A profile signed with a key of Alice's that only one branch of her log lists. */
function profileBy(device: KeyPair, name: string): DocumentText {
  const { kind, subject, document } = testProfile({ ...alice, name }, "cooperative")
  const uuid = testUuid(name)
  const place = { document: documentUrl(document), feed: { sequence: 1 }, at: "2026-02-01T09:00:00Z" }
  return { text: signStatement({ kind, subject, issuer: alice.did, uuid, ...place }, device).text, document }
}

const [desk, phone] = [testKeyPair("desk"), testKeyPair("phone")]
const withDesk = entry({ deviceKeys: [alice.device.multikey, desk.multikey] })
const withPhone = entry({ deviceKeys: [alice.device.multikey, phone.multikey] })

/** A third branch, which has witnesses: it has no effect until two of them agree. */
const [laptop, ...witnessNodes] = ["laptop", "Anna", "Ben", "Cleo"].map((name) => testKeyPair(name)) as [
  KeyPair,
  ...KeyPair[],
]
const withLaptop = entry({
  deviceKeys: [alice.device.multikey, laptop.multikey],
  witnesses: { threshold: 2, keys: witnessNodes.map(({ multikey }) => multikey) },
})
const witnessProofs = witnessNodes.slice(0, 2).map((node) => ({
  text: witnessProofText(
    signWitnessProof(JSON.parse(withLaptop.text).versionId, node, "2026-01-03T00:00:00Z"),
  ),
  document: party,
}))

/** Two more versions after the desk's, whose owner signed every version twice: each links to either twin [D7]. */
const twins = [...alice.log, withDesk].map((said) => twinOf("text" in said ? said.text : logEntryText(said)))
const withTwins = grown([alice.log[0], parsed(withDesk)], "2026-01-04T00:00:00Z")
const afterTwins = grown([alice.log[0], parsed(withDesk), parsed(withTwins)], "2026-01-05T00:00:00Z")

function twinOf(text: string): DocumentText {
  const again = signAgain(JSON.parse(text), "2026-01-06T00:00:00Z", alice.masterSeed)
  return { text: logEntryText(again), document: party }
}

function parsed({ text }: DocumentText): LogEntry {
  const read = parseLogEntry(text)
  if (!read.ok) throw new Error(read.error.message)
  return read.value
}

function grown(log: readonly LogEntry[], at: string): DocumentText {
  const next = appendEntry({ log, masterSeed: alice.masterSeed, at, change: {} })
  if (!next.ok) throw new Error(next.error.message)
  return { text: logEntryText(next.value), document: party }
}

/** Alice's forked log and what each branch's key says, her answers in a row, an equivocation, Bob's profile. */
const EVERYTHING: readonly DocumentText[] = [
  ...alice.logTexts,
  withDesk,
  withPhone,
  withLaptop,
  ...witnessProofs,
  ...twins,
  withTwins,
  twinOf(withTwins.text),
  afterTwins,
  profileBy(laptop, "from the laptop"),
  profileBy(desk, "from the desk"),
  profileBy(phone, "from the phone"),
  ...["1.0.0", "1.1.0", "2.0.0"].map((version) =>
    alice.say(draftMetricDefinition(alice.did, testMetric("pay-spread", { version }))),
  ),
  sayAgain("the other title"),
  ...bob.logTexts,
  bob.say(testProfile(bob, "supplier")),
]

/** Another first statement of the feed that Alice's metric stands in. */
function sayAgain(title: string): DocumentText {
  const twin = testAuthor("Alice's coop")
  return twin.say(
    draftMetricDefinition(twin.did, testMetric("pay-spread", { title: authoritativeText("en", title) })),
  )
}

interface Outcome {
  readonly heads: string
  readonly documents: readonly string[]
  readonly mainLog: string
}

function outcomeOf(batches: readonly (readonly DocumentText[])[]): Outcome {
  const { gate, store, identities, quarantine } = openTestGate()
  for (const batch of batches) gate.admitTexts(batch, { peer: "bob" })
  expect(quarantine.list()).toEqual([])
  expect(store.counts().statements).toBe(EVERYTHING.length)
  return {
    heads: storeHeads(store),
    documents: store.documents().map(({ id }) => automergeDocument(store, id)),
    mainLog: identities.logOf(alice.scid).map(logEntryText).join("\n"),
  }
}

/** What the Automerge document of an id shows, its heads, and its changes byte for byte. */
function automergeDocument(store: CommonsStore, id: CommonsDocumentId): string {
  const [doc] = Automerge.applyChanges(Automerge.init(), [...store.changesOf(id)])
  expect(Automerge.getHeads(doc).toSorted()).toEqual(store.headsOf(id))
  const changes = Automerge.getAllChanges(doc).map((change) => Buffer.from(change).toString("base64"))
  return JSON.stringify([id, Automerge.toJS(doc), changes.toSorted()])
}

/** Positions in EVERYTHING, shuffled and cut into steps. */
const arrivals = fc
  .shuffledSubarray([...EVERYTHING.keys()], { minLength: EVERYTHING.length })
  .chain((order) => fc.tuple(fc.constant(order), fc.uniqueArray(fc.nat(order.length), { maxLength: 4 })))
  .map(([order, cuts]) => {
    const ends = [...cuts.toSorted((a, b) => a - b), order.length]
    return ends.map((end, index) => order.slice(ends[index - 1] ?? 0, end))
  })

function textsAt(positions: readonly number[]): readonly DocumentText[] {
  return positions.flatMap((position) => EVERYTHING[position] ?? [])
}

describe("the same texts", () => {
  const expected = outcomeOf([EVERYTHING])

  test("[A1] in any order and any number of steps make the same heads and the same Automerge documents", () => {
    fc.assert(
      fc.property(arrivals, (steps) => {
        expect(outcomeOf(steps.map(textsAt))).toEqual(expected)
      }),
      { seed: runSeed(1), numRuns: 25 },
    )
  })

  test("[D7] of a forked log both branches are kept, and both branches' keys may speak", () => {
    const { gate, store, identities } = openTestGate()
    gate.admitTexts(EVERYTHING, { peer: "bob" })
    const keys = identities.identityOf(alice.scid)?.keys.map(({ multikey }) => multikey)
    expect(keys).toEqual(expect.arrayContaining([desk.multikey, phone.multikey, alice.device.multikey]))
    expect(identities.logOf(alice.scid)).toHaveLength(4)
    const texts = [...store.texts()].map(({ text }) => text)
    expect(texts).toEqual(expect.arrayContaining([withDesk.text, withPhone.text]))
  })
})

describe("log entries", () => {
  test("[D7] of another party are refused in a party's document", () => {
    const { gate, quarantine } = openTestGate()
    const [text] = bob.logTexts.map((item) => ({ ...item, document: party }))
    expect(text && gate.admitTexts([text], { peer: "bob" })).toMatchObject([{ kind: "refused" }])
    expect(quarantine.list()).toMatchObject([{ reason: "log-of-another", rule: "D7" }])
  })

  test("[S9] with a forged signature are refused", () => {
    const { gate, quarantine } = openTestGate()
    const [signature, anotherSignature] = [withDesk, withPhone].map(
      ({ text }) => /z[\w]{80,}/.exec(text)?.[0] ?? "",
    )
    const forged = { ...withDesk, text: withDesk.text.replace(signature ?? "", anotherSignature ?? "") }
    expect(gate.admitTexts([...alice.logTexts, forged], { peer: "eve" })).toMatchObject([
      { kind: "admitted" },
      { kind: "refused" },
    ])
    expect(quarantine.list()).toMatchObject([{ rule: "S9", peer: "eve" }])
  })
})
