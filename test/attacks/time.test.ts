import { comparisonTable, contradictions, explainCell, type Dataset } from "@commonshelf/dataset"
import {
  draftCheckpoints,
  draftDisclosure,
  draftMetricAdoption,
  draftMetricDefinition,
  documentUrl,
  metricDigest,
  partyDocument,
} from "@commonshelf/documents"
import { testAuthor, testMetric, testProfile, testUuid, type Said } from "@commonshelf/documents/testing"
import { appendEntry, logEntryText, type Digest } from "@commonshelf/identity"
import { introduce, openTestNode, untilInStep, type TestNode } from "@commonshelf/replica/testing"
import { signStatement } from "@commonshelf/statement"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { judgedAt, signCheckpoint } from "./verifier.ts"

/*
 * Bob's farm answers on 24 February and loses its desk's key to Eve. Three cooperatives hold the commons; each judges
 * time by the checkpoints of all three. Eve says what she likes, with the key and a peer that takes it.
 */

const ASKED = { category: "all", asOf: "2026-06-01T00:00:00Z" } as const
const metric = testMetric("pay-spread")

let alice: TestNode
let ben: TestNode
let carol: TestNode
let coops: readonly TestNode[]
let farm: ReturnType<typeof testAuthor>
beforeEach(async () => {
  ;[alice, ben, carol] = (await Promise.all(
    ["Alice's coop", "Ben's coop", "Carol's coop"].map((name) => openTestNode(name)),
  )) as [TestNode, TestNode, TestNode]
  coops = [alice, ben, carol]
  await introduce(alice, ben)
  await introduce(ben, carol)
  farm = testAuthor("Bob's farm")
  admit(alice, [
    alice.author.say(draftMetricDefinition(alice.author.did, metric)),
    alice.author.say(
      draftMetricAdoption(alice.author.did, {
        metric: metricDigest(metric),
        name: metric.name,
        decision: "adopt",
        since: "2026-01-01",
      }),
    ),
    ...farm.logTexts,
    farm.say(testProfile(farm, "supplier"), { at: "2026-02-20T00:00:00Z" }),
  ])
  await untilInStep(coops)
  await seen("2026-02-21T00:00:00Z")
})
afterEach(async () => {
  for (const node of coops) await node.close()
})

function admit({ replica }: TestNode, items: Parameters<TestNode["replica"]["insert"]>[0]): void {
  expect(replica.insert(items).map(({ kind }) => kind)).toEqual(items.map(() => "admitted"))
}

/** An answer of the farm's, said at that time in the next place of its feed. */
function answer(value: string, period: string, at: string): Said {
  const answered = { state: "answered", value: { type: "ratio", value } } as const
  return farm.say(draftDisclosure(farm.did, { metric: metricDigest(metric), period, answer: answered }), {
    at,
  })
}

/** The next version of the farm's log, in which it disowns its desk's key. */
function revocation(as: string, said = "2026-04-10T00:00:00Z") {
  const change = { revoked: [{ multikey: farm.device.multikey, at: as }] }
  const entry = appendEntry({ log: farm.log, masterSeed: farm.masterSeed, at: said, change })
  if (!entry.ok) throw new Error(entry.error.message)
  return { text: logEntryText(entry.value), document: partyDocument(farm.scid) }
}

/** What the table says of the farm's pay spread. */
function cellIn(dataset: Dataset) {
  const row = comparisonTable(dataset, ASKED).rows.find(({ supplier }) => supplier === farm.scid)
  return row?.cells["pay-spread"]
}

function whyIn(dataset: Dataset) {
  return explainCell(dataset, { ...ASKED, supplier: farm.scid, metric: "pay-spread" })
}

async function seen(at: string, by: readonly TestNode[] = coops): Promise<void> {
  for (const node of by) signCheckpoint(node, coops, at)
  await untilInStep(coops)
}

describe("a stolen key", () => {
  test("[S11] back-dates an answer to 15 March: what was seen in February is valid, the forged one is unproven, everywhere", async () => {
    const genuine = answer("4", "2025", "2026-02-24T09:00:00Z")
    admit(alice, [genuine])
    await untilInStep(coops)
    await seen("2026-02-24T09:05:00Z")
    const forged = answer("2", "2026", "2026-03-15T09:00:00Z")
    admit(carol, [forged])
    admit(alice, [revocation("2026-04-01T00:00:00Z")])
    await untilInStep(coops)
    await seen("2026-04-10T09:00:00Z")

    const answers = coops.map((node) => {
      const dataset = judgedAt(node, coops)
      expect(dataset.judgement?.unproven).toEqual(new Set([forged.digest]))
      expect(cellIn(dataset)).toMatchObject({ digest: genuine.digest, marks: { unproven: [forged.digest] } })
      return JSON.stringify([comparisonTable(dataset, ASKED), whyIn(dataset)])
    })
    expect(new Set(answers).size).toBe(1)
    const [said] = whyIn(judgedAt(alice, coops))?.answers ?? []
    expect(said?.time).toMatchObject({
      anchoredAt: "2026-02-24T09:05:00Z",
      revocation: { revokedAt: "2026-04-01T00:00:00Z", repudiatedAt: "2026-04-10T00:00:00Z" },
    })
    expect(said?.time?.seenBy).toHaveLength(3)
  })

  test("[S11] with one receipt only, even a genuine answer is unproven: that is why nodes sign at every sync", async () => {
    const genuine = answer("4", "2025", "2026-02-24T09:00:00Z")
    admit(alice, [genuine])
    await untilInStep(coops)
    await seen("2026-02-24T09:05:00Z", [alice])
    admit(alice, [revocation("2026-04-01T00:00:00Z")])
    await untilInStep(coops)
    expect(cellIn(judgedAt(carol, coops))).toMatchObject({
      state: "waiting",
      marks: { unproven: [genuine.digest] },
    })
  })

  test("[S11] a farm that claims an early theft to be rid of an answer keeps it, and all see that it tried", async () => {
    const regretted = answer("11", "2025", "2026-02-24T09:00:00Z")
    admit(alice, [regretted])
    await untilInStep(coops)
    await seen("2026-02-24T09:05:00Z")
    admit(alice, [revocation("2026-02-24T09:05:01Z", "2026-05-01T00:00:00Z")])
    await untilInStep(coops)
    const dataset = judgedAt(ben, coops)
    expect(cellIn(dataset)).toMatchObject({ digest: regretted.digest })
    expect(whyIn(dataset)?.answers[0]?.time).toMatchObject({
      unproven: false,
      revocation: { repudiatedAt: "2026-05-01T00:00:00Z" },
    })
  })

  test("[S11] repeats an old answer of the farm's as if it were its present one: known, and still the older", async () => {
    const old = answer("2", "2024", "2026-02-24T09:00:00Z")
    const present = answer("9", "2025", "2026-02-25T09:00:00Z")
    admit(alice, [old, present])
    await untilInStep(coops)
    expect(carol.replica.insert([old])).toMatchObject([{ kind: "known" }])
    const elsewhere = { text: old.text, document: partyDocument(farm.scid) }
    expect(carol.replica.insert([elsewhere])).toMatchObject([{ kind: "known" }])
    expect(cellIn(judgedAt(carol, coops))).toMatchObject({ digest: present.digest, period: "2025" })
  })
})

describe("cooperatives that lie about time", () => {
  /** A checkpoint that says at that time to have seen a statement. */
  function lie({ author, replica }: TestNode, digest: Digest, at: string): void {
    const [draft] = draftCheckpoints(author.did, at, { seen: [digest], others: [] })
    if (draft === undefined) throw new Error("there is one")
    expect(replica.insert([author.say(draft, { at })])).toMatchObject([{ kind: "admitted" }])
  }

  test("[S11] one of them proves nothing, and its own chain shows that it dated back", async () => {
    await seen("2026-03-20T09:00:00Z")
    const forged = answer("2", "2026", "2026-03-15T09:00:00Z")
    admit(carol, [forged])
    lie(carol, forged.digest, "2026-03-15T10:00:00Z")
    admit(carol, [revocation("2026-04-01T00:00:00Z")])
    await untilInStep(coops)
    await seen("2026-04-10T09:00:00Z", [alice, ben])
    const dataset = judgedAt(alice, coops)
    expect(dataset.judgement?.unproven.has(forged.digest)).toBe(true)
    expect(dataset.judgement?.receiptsOf(forged.digest)).toHaveLength(3)
    expect(contradictions(dataset)).toMatchObject([{ kind: "checkpoint-fork", party: carol.author.scid }])
  })

  test("[S11] a quorum of them cannot be stopped: it fools those who trust both, and nobody who trusts one", async () => {
    const forged = answer("2", "2026", "2026-03-15T09:00:00Z")
    admit(carol, [forged])
    for (const liar of [ben, carol]) lie(liar, forged.digest, "2026-03-15T10:00:00Z")
    admit(carol, [revocation("2026-04-01T00:00:00Z")])
    await untilInStep(coops)
    expect(cellIn(judgedAt(alice, coops)), "this is what a quorum of liars can do").toMatchObject({
      digest: forged.digest,
    })
    expect(cellIn(judgedAt(alice, [alice, ben]))).toMatchObject({ state: "waiting" })
  })
})

describe("contradictions of which two nodes hold one half each", () => {
  /** Two nodes that have never met. */
  async function strangers() {
    const [dan, eli] = (await Promise.all(
      ["Dan's coop", "Eli's coop"].map((name) => openTestNode(name)),
    )) as [TestNode, TestNode]
    for (const { replica } of [dan, eli]) {
      const texts = [...alice.replica.texts()].flatMap(({ document, text }) => {
        const descriptor = alice.replica.store.descriptorOf(document)
        return descriptor === undefined ? [] : [{ text, document: descriptor }]
      })
      replica.insert(texts)
    }
    return { dan, eli, both: [dan, eli] as const }
  }

  test("[S12] two answers at one place of the feed meet: both nodes hold the pair, mark it, and agree", async () => {
    const { dan, eli, both } = await strangers()
    const [one, other] = ["4", "2"].map((value) => {
      const answered = { state: "answered", value: { type: "ratio", value } } as const
      const { document, kind, subject, relatedResource } = draftDisclosure(farm.did, {
        metric: metricDigest(metric),
        period: "2025",
        answer: answered,
      })
      const place = { document: documentUrl(document), feed: { sequence: 1 }, at: "2026-02-24T09:00:00Z" }
      const uuid = testUuid(value)
      const draft = { kind, subject, issuer: farm.did, uuid, ...place }
      return { ...signStatement({ ...draft, relatedResource: relatedResource ?? [] }, farm.device), document }
    }) as [Said, Said]
    admit(dan, [one])
    admit(eli, [other])
    expect(contradictions(judgedAt(dan, both))).toEqual([])
    await introduce(dan, eli)
    await untilInStep(both)
    for (const node of both) {
      const dataset = judgedAt(node, both)
      const digests = [one.digest, other.digest].toSorted()
      expect(contradictions(dataset)).toMatchObject([{ kind: "equivocation", digests, settled: false }])
      expect(cellIn(dataset)?.marks?.contradicted).toHaveLength(1)
      expect(whyIn(dataset)?.answers[0]?.contradicts).toHaveLength(1)
    }
    await Promise.all(both.map((node) => node.close()))
  })

  test("[S12] two versions of an identity log meet: both nodes hold the fork and mark whatever the party says", async () => {
    const { dan, eli, both } = await strangers()
    admit(dan, [revocation("2026-03-01T00:00:00Z")])
    admit(eli, [revocation("2026-03-02T00:00:00Z", "2026-04-11T00:00:00Z")])
    await introduce(dan, eli)
    await untilInStep(both)
    for (const node of both) {
      const dataset = judgedAt(node, coops)
      expect(contradictions(dataset)).toMatchObject([{ kind: "log-fork", party: farm.scid, version: 2 }])
      const row = comparisonTable(dataset, ASKED).rows.find(({ supplier }) => supplier === farm.scid)
      expect(row?.marks).toEqual({ forked: true })
    }
    await Promise.all(both.map((node) => node.close()))
  })
})
