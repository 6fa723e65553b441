import { documentId, partyDocument } from "@commonshelf/documents"
import { testAuthor, testProfile, testUuid } from "@commonshelf/documents/testing"
import { documentUrl } from "@commonshelf/documents"
import {
  appendEntry,
  canonicalJson,
  createIdentity,
  doubleWitnesses,
  hostOfDid,
  logEntryText,
  parseLogEntry,
  sessionKeys,
  signWitnessProof,
  witnessProofText,
  type IdentityChange,
  type KeyPair,
  type LogEntry,
} from "@commonshelf/identity"
import { forgeFirst, forgeNext, signAgain, testKeyPair } from "@commonshelf/identity/testing"
import {
  introduce,
  openRawSession,
  openTestNode,
  testInvite,
  type TestNode,
  until,
  untilInStep,
} from "@commonshelf/replica/testing"
import { signStatement } from "@commonshelf/statement"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { recordRow } from "./report.ts"

/*
 * Attacks on identities: thieves of one key or of all, forged and forked logs, witnesses that lie, names that were left.
 * Two honest nodes hear all of it from Eve; they stay up, agree, and believe nothing of it.
 */

const WEAK = "z6MkeXATEjyXENzBXBxgC5EHk2JE5aqd7qMGGtDpLUH1e2Sj"
const eve = testAuthor("Eve")
const AT = "2026-03-01T00:00:00Z"

let alice: TestNode
let ben: TestNode
let bob: ReturnType<typeof testAuthor>
beforeEach(async () => {
  alice = await openTestNode("Alice's coop")
  ben = await openTestNode("Ben's coop")
  await introduce(alice, ben)
  bob = testAuthor("Bob's farm")
  alice.replica.insert(bob.logTexts)
})
afterEach(async () => {
  for (const node of [alice, ben]) await node.close()
})

/** Eve hands a text to Alice; what Alice says of it, and whether both nodes agree afterwards is waited for. */
async function told(text: string, document = partyDocument(bob.scid)): Promise<string> {
  const [verdict] = alice.replica.insert([{ text, document }], { peer: eve.scid })
  await untilInStep([alice, ben])
  if (verdict?.kind === "refused" || verdict?.kind === "waits")
    return `${verdict.kind} ${verdict.finding.reason}`
  return verdict?.kind ?? "nothing"
}

function grown(log: readonly LogEntry[], change: IdentityChange, at = "2026-02-01T00:00:00Z"): LogEntry {
  const entry = appendEntry({ log, masterSeed: bob.masterSeed, at, change })
  if (!entry.ok) throw new Error(entry.error.message)
  return entry.value
}

function proof(entry: LogEntry, node: KeyPair, at = AT): string {
  return witnessProofText(signWitnessProof(entry.versionId, node, at))
}

/** What both nodes believe of Bob. */
function believed() {
  const [here, there] = [alice, ben].map(({ replica }) => replica.identityOf(bob.scid))
  expect(there).toEqual(here)
  return here
}

describe("a thief", () => {
  test("[S9] with a device key cannot rotate the identity: it signs statements, not log entries", async () => {
    const [first] = bob.log
    const stolen = { updateKeys: [bob.device.multikey], nextKeyHashes: first.parameters.nextKeyHashes }
    const forged = forgeNext(first, { parameters: stolen }, bob.masterSeed)
    expect(await told(logEntryText(forged))).toBe("refused key-not-committed")
    expect(believed()?.versionCount).toBe(1)
  })

  test("[S9] with the update key of today cannot rotate: the next was committed to by its hash", async () => {
    const forged = forgeNext(bob.log[0], {}, bob.masterSeed, eve.masterSeed)
    expect(await told(logEntryText(forged))).toBe("refused signer-not-authorized")
    expect(believed()?.versionCount).toBe(1)
  })

  test("[N4] with all the words and without the witnesses changes nothing, and everybody sees the attempt", async () => {
    const { entry: named, nodes } = withWitnesses()
    await told(logEntryText(named))
    for (const node of nodes.slice(0, 2)) await told(proof(named, node))
    expect(believed()?.versionCount).toBe(2)

    const log = [...bob.log, named]
    const takeover = grown(
      log,
      { deviceKeys: [eve.device.multikey], witnesses: "none" },
      "2026-02-02T00:00:00Z",
    )
    expect(await told(logEntryText(takeover))).toBe("admitted")
    for (const own of [eve.node, eve.device])
      expect(await told(proof(takeover, own))).toBe("refused not-a-witness")
    expect(await told(statementBy(eve.device))).toBe("waits unknown-key")
    expect(believed()).toMatchObject({ versionCount: 2, witnesses: { threshold: 2 } })
    for (const { replica } of [alice, ben]) {
      expect(replica.pendingOf(bob.scid)).toMatchObject([
        { entry: { versionId: takeover.versionId }, agreed: [] },
      ])
    }
  })

  test("[S9] who replays the log of before opens no session with a key that was taken off since", async () => {
    const later = grown(bob.log, { revoked: [{ multikey: bob.node.multikey, at: AT }] })
    expect(await told(logEntryText(later))).toBe("admitted")
    expect(sessionKeys(believed() ?? neverFound())).toEqual([])
    const met = await openRawSession(testInvite(alice), bob).then(
      () => "open",
      () => "refused",
    )
    expect(met).toBe("refused")
  })
})

describe("a log with two branches", () => {
  test("[S12] that one witness agreed to both of names that witness, and the other two stay above suspicion", async () => {
    const { entry: named, nodes } = withWitnesses()
    const [anna, bea, cleo] = nodes
    for (const text of [logEntryText(named), proof(named, anna), proof(named, bea)]) await told(text)
    const log = [...bob.log, named]
    const [mine, theirs] = [{}, { deviceKeys: [eve.device.multikey] }].map((change) =>
      grown(log, change, "2026-02-02T00:00:00Z"),
    ) as [LogEntry, LogEntry]
    const proofs = [proof(mine, anna), proof(mine, bea), proof(theirs, bea), proof(theirs, cleo)]
    for (const text of [logEntryText(mine), logEntryText(theirs), ...proofs])
      expect(await told(text)).toBe("admitted")
    for (const { replica } of [alice, ben]) {
      expect(doubleWitnesses(replica.proofsOf(bob.scid))).toEqual([bea.multikey])
    }
    expect(believed()?.versionCount).toBe(3)
  })

  test("[N3] a witness counts once, however many proofs of it there are, in one text or in several", async () => {
    const { entry, nodes } = withWitnesses()
    const [anna, bea] = nodes
    await told(logEntryText(entry))
    const one = signWitnessProof(entry.versionId, anna, AT).proof
    const twice = canonicalJson([{ versionId: entry.versionId, proof: [one, one] }])
    expect(await told(twice)).toBe("refused witness-proof-malformed")
    expect(await told(proof(entry, anna))).toBe("admitted")
    expect(await told(proof(entry, anna, "2026-03-02T00:00:00Z"))).toBe("admitted")
    expect(believed()?.versionCount).toBe(1)
    expect(await told(proof(entry, bea))).toBe("admitted")
    expect(believed()?.versionCount).toBe(2)
  })
})

describe("a forged log", () => {
  test("[D7] of Eve does not enter Bob's document, and Bob's SCID over other content is no identity", async () => {
    expect(await told(logEntryText(eve.log[0]))).toBe("refused log-of-another")
    const swapped = logEntryText(eve.log[0]).replaceAll(eve.scid, bob.scid)
    expect(await told(swapped)).toBe("refused scid-mismatch")
    expect(believed()?.keys.map(({ multikey }) => multikey)).toEqual([bob.device.multikey, bob.node.multikey])
  })

  test.each([
    ["an unknown parameter", { parameters: { prerotation: true } }, "parameter-unknown"],
    ["another version of the method", { parameters: { method: "did:webvh:2.0" } }, "method-unsupported"],
    ["no next key", { parameters: { nextKeyHashes: [] } }, "no-pre-rotation"],
    [
      "a weak witness",
      { parameters: { witness: { threshold: 1, witnesses: [{ id: `did:key:${WEAK}` }] } } },
      "witness-malformed",
    ],
    ["a weak update key", { parameters: { updateKeys: [WEAK] } }, "entry-malformed"],
    ["a weak device key", { state: weakDevice() }, "document-malformed"],
  ] as const)("[S9] with %s founds nobody", async (_, forgery, reason) => {
    const forged = forgeFirst(eve.log[0], forgery, eve.masterSeed)
    const { scid = "" } = forged.parameters
    expect(parseLogEntry(logEntryText(forged)).ok && "readable").toBe(
      ["method-unsupported", "no-pre-rotation"].includes(reason) ? "readable" : false,
    )
    const verdict = await told(logEntryText(forged), partyDocument(scid))
    // What cannot even be read as an entry is read as a statement, which it is not either.
    expect(verdict).toMatch(/^refused /)
    for (const { replica } of [alice, ben]) expect(replica.identityOf(scid)).toBeUndefined()
  })
})

describe("an owner who signs a version twice", () => {
  test("[D7][A1] and tells each node another of the two: both have both, and agree about what came after", async () => {
    const nodes = [await openTestNode("Dana's coop"), await openTestNode("Emil's coop")] as const
    const second = grown(bob.log, { deviceKeys: [bob.device.multikey, testKeyPair("till").multikey] })
    const twin = signAgain(second, "2026-02-01T00:00:01Z", bob.masterSeed)
    const third = grown(
      [...bob.log, second],
      { deviceKeys: [testKeyPair("till").multikey] },
      "2026-02-02T00:00:00Z",
    )
    for (const [node, entry] of [
      [nodes[0], second],
      [nodes[1], twin],
    ] as const)
      for (const text of [logEntryText(bob.log[0]), logEntryText(entry), logEntryText(third)])
        node.replica.insert([{ text, document: partyDocument(bob.scid) }], { peer: eve.scid })
    await introduce(...nodes)
    await untilInStep(nodes)
    const [dana, emil] = nodes.map(({ replica }) => ({
      identity: replica.identityOf(bob.scid),
      log: replica.logOf(bob.scid),
      texts: [...replica.store.texts(documentId(partyDocument(bob.scid)))].map(({ text }) => text).toSorted(),
      refused: replica.quarantine.list(),
    }))
    expect(dana).toEqual(emil)
    expect(dana?.texts).toHaveLength(4)
    expect(dana).toMatchObject({ identity: { versionCount: 3 }, refused: [] })
    for (const node of nodes) await node.close()
    recordRow({
      attack: "an owner signs one version twice and tells each node another",
      rule: "D7",
      honest: "both have both, and agree about what came after",
      stock: "not run: it has no identities",
    })
  })
})

describe("an issuer who contradicts itself without end", () => {
  test("[G1] gets in only so much of it in a day, and what others say is not held up", async () => {
    const dana = await openTestNode("Dana's coop", { protection: { limits: { "issuer.rivals": 3 } } })
    const rivals = Array.from({ length: 9 }, (_, index) => {
      const again = testAuthor("Eve")
      return again.say(testProfile({ ...again, name: `Eve ${index}` }, "supplier"))
    })
    const honest = bob.say(testProfile(bob, "supplier"))
    alice.replica.insert([...eve.logTexts, ...rivals, honest])
    await introduce(alice, dana)
    const ofEve = () => [...dana.replica.store.texts(documentId(partyDocument(eve.scid)))].length
    const exceeded = () => dana.replica.limits().find(({ name }) => name === "issuer.rivals")?.exceeded ?? 0
    // Her log, the first thing that she said in that place, and three that contradict it.
    await until("Dana has as much of Eve as she takes in a day", () => exceeded() > 0 && ofEve() === 5)
    await until("Dana has Bob's word", () => dana.replica.store.placeOf(honest.digest) !== undefined)
    expect(dana.replica.peers()).toMatchObject([{ standing: "good" }])
    dana.replica.configure({})
    await untilInStep([alice, dana])
    expect(ofEve()).toBe(10)
    expect(dana.replica.quarantine.counts()).toMatchObject({ items: 0 })
    await dana.close()
    recordRow({
      attack: "contradicts itself without end",
      rule: "G1",
      honest: "200 a day of one issuer come in, the rest later; others are not held up",
      stock: "not run: it has no issuers",
    })
  })
})

describe("a name that was left", () => {
  test("[S9] the host that Bob moved from is nobody's claim on him: who takes it is another party", async () => {
    expect(await told(logEntryText(grown(bob.log, { host: "bob.example" })))).toBe("admitted")
    const squatter = createIdentity({
      masterSeed: eve.masterSeed,
      host: hostOfDid(bob.did),
      at: "2026-02-02T00:00:00Z",
      deviceKeys: [eve.device.multikey],
      nodeKeys: [],
    })
    expect(squatter.scid).not.toBe(bob.scid)
    expect(await told(logEntryText(squatter.entry), partyDocument(squatter.scid))).toBe("admitted")
    expect(await told(statementBy(eve.device))).toBe("waits unknown-key")
    expect(await told(bob.say(testProfile(bob, "supplier")).text)).toBe("admitted")
    expect(believed()?.did).toBe(`did:webvh:${bob.scid}:bob.example`)
  })

  test("[S9] a party that has ended changes nothing any more and opens no session", async () => {
    const end = grown(bob.log, { deactivate: true })
    expect(await told(logEntryText(end))).toBe("admitted")
    const after = forgeNext(end, { versionTime: "2026-02-03T00:00:00Z" }, bob.masterSeed)
    expect(await told(logEntryText(after))).toBe("refused after-deactivation")
    expect(believed()).toMatchObject({ deactivated: true, versionCount: 2 })
    expect(sessionKeys(believed() ?? neverFound())).toEqual([])
  })
})

function withWitnesses() {
  const nodes = ["Anna", "Bea", "Cleo"].map((name) => testKeyPair(name)) as [KeyPair, KeyPair, KeyPair]
  const keys = nodes.map(({ multikey }) => multikey)
  return { nodes, entry: grown(bob.log, { witnesses: { threshold: 2, keys } }) }
}

/** A profile in Bob's name, under the DID that he was founded with. */
function statementBy(key: KeyPair): string {
  const { kind, subject, document } = testProfile(bob, "supplier")
  const feed = { sequence: 1 }
  const draft = {
    kind,
    subject,
    issuer: bob.did,
    document: documentUrl(document),
    feed,
    at: AT,
    uuid: testUuid("forged"),
  }
  return signStatement(draft, key).text
}

function weakDevice(): object {
  const [{ state }] = eve.log
  const id = `${state.id}#${WEAK}`
  const method = { id, type: "Multikey", controller: state.id, publicKeyMultibase: WEAK }
  return { verificationMethod: [method], assertionMethod: [id], authentication: undefined }
}

function neverFound(): never {
  throw new Error("Bob is not known")
}
