import {
  canonicalChange,
  documentId,
  draftMetricDefinition,
  GENESIS_CHANGE,
  GENESIS_HASH,
} from "@commonshelf/documents"
import { testAuthor, testMetric, type Said } from "@commonshelf/documents/testing"
import { digestBytes, utf8 } from "@commonshelf/identity"
import { introduceTo, openTestNode, testInvite, until, type TestNode } from "@commonshelf/replica/testing"
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest"
import { FLOODS, INVENTED_HEADS, type Flood, type Speaker } from "./floods.ts"
import { openInvitedHostilePeer, type HostilePeer } from "./hostile-peer.ts"
import { megabytes, recordRow } from "./report.ts"
import { openHonestChild, type HonestChild } from "./support/honest-child.ts"
import { joinStock, openStockServer, readFromStock, type StockServer } from "./support/stock-server.ts"

/*
 * What ends or fills a server, done by the same code to the middle one of three honest nodes, which is a process of its
 * own so that its memory can be measured, and to a server of stock automerge-repo.
 */

/** What an honest node may grow by under any of this: far less than what stock automerge-repo grows by. */
const HONEST_GROWTH = 200_000_000
const STOCK_GROWTH = 250_000_000

let alice: TestNode
let carol: TestNode
let bob: HonestChild
let genuine: Said
let document: string
let stockDocument: Uint8Array
/** The one that takes a minute to die. */
let slowVictim: StockServer
let slowFate: Promise<void>
const honest = new Set<string>()
let attacks = 0

beforeAll(async () => {
  vi.spyOn(console, "log").mockImplementation(() => {})
  const owner = testAuthor("The stock server's owner")
  const said = owner.say(draftMetricDefinition(owner.did, testMetric("stock")))
  stockDocument = new Uint8Array(
    Buffer.concat([GENESIS_CHANGE, canonicalChange(said.text, 1, GENESIS_HASH).bytes]),
  )
  document = documentId(said.document)
  slowVictim = await openStockServer(stockDocument, document)
  await INVENTED_HEADS.attack(await stockSpeaker(slowVictim))
  slowFate = until("it has died of invented heads", () => slowVictim.dead)
  slowFate.catch(() => {}) // told by the test that waits for it
  ;[alice, carol, bob] = await Promise.all([
    openTestNode("Alice's coop"),
    openTestNode("Carol's coop"),
    openHonestChild("Bob's coop"),
  ])
  await bob.accept(testInvite(alice))
  await introduceTo(await bob.invite(), carol)
  genuine = alice.author.say(draftMetricDefinition(alice.author.did, testMetric("genuine")))
  alice.replica.insert([genuine])
  await allHold(genuine)
  for (const { digest } of alice.replica.texts()) honest.add(digest)
})

afterAll(async () => {
  vi.restoreAllMocks()
  slowVictim.close()
  bob.close()
  for (const node of [alice, carol]) await node.close()
})

async function allHold({ digest }: Said): Promise<void> {
  const holds = ({ replica }: TestNode) => replica.store.placeOf(digest) !== undefined
  await until("Alice and Carol hold it", () => [alice, carol].every(holds))
  await until("both hold the same", () => alice.replica.heads() === carol.replica.heads())
}

/** @param waits whether the attack waits until the server has read what it was sent: one that is stuck never does */
async function stockSpeaker(server: StockServer, waits = false): Promise<Speaker> {
  const peer = await joinStock(server)
  return {
    document,
    say: (message) => peer.say(message),
    sendSync: (id, data) => peer.sendSync(id, data),
    drained: () => (waits ? peer.drained() : Promise.resolve()),
    patience: 10_000,
    get closed() {
      return peer.closed
    },
  }
}

function honestSpeaker(eve: HostilePeer): Speaker {
  const id = documentId(genuine.document)
  const gone = () => eve.session.readyState > 1
  return {
    document: id,
    say: (message) => eve.say(message),
    sendSync: (documentOf, data) => eve.sendSync(documentOf, data),
    // Sessions keep their order: when this is answered, everything before it was read. A muted peer gets no answer.
    drained: async () => {
      const before = eve.heard
      eve.sendSync(id, Uint8Array.of(0x42, 0, 0, 0, 0))
      await until("Bob has read it", () => eve.heard > before || gone() || eve.muted)
    },
    patience: 1_000_000,
    get closed() {
      return gone()
    },
  }
}

/** Does it to the honest nodes: what Bob's node noted and how far it grew, when all go on as before. */
async function attackHonest({ what, attack, noted }: Flood): Promise<string> {
  attacks += 1
  await bob.forgetMost()
  const { rss: before } = await bob.state()
  const eve = await openInvitedHostilePeer(await bob.invite(), `Eve of the floods ${attacks}`)
  for (const { text } of eve.author.logTexts) honest.add(digestBytes(utf8(text)))
  await attack(honestSpeaker(eve))
  const state = await bob.state()
  const traces = [
    ...new Set([
      ...state.reasons.filter(({ peer }) => peer === eve.author.scid).map(({ reason }) => reason),
      ...state.limits,
    ]),
  ]
  if (noted !== undefined) expect(traces, what).toContain(noted)
  expect(state.most - before, `${what}: growth of an honest node`).toBeLessThan(HONEST_GROWTH)
  eve.session.terminate()
  await expectUnharmed()
  return `${noted ?? "no effect"}; +${megabytes(Math.max(0, state.most - before))}`
}

/** Alice's next statement goes through Bob's node to Carol's, and nobody holds what nobody honest has said. */
async function expectUnharmed(): Promise<void> {
  const next = alice.author.say(
    draftMetricDefinition(alice.author.did, testMetric("genuine", { version: `1.${attacks}.0` })),
  )
  alice.replica.insert([next])
  honest.add(next.digest)
  await allHold(next)
  expect(bob.dead).toBe(false)
  const { digests } = await bob.state()
  for (const held of [digests, [...carol.replica.texts()].map(({ digest }) => digest)]) {
    expect(held.filter((digest) => !honest.has(digest))).toEqual([])
  }
  for (const { replica } of [alice, carol]) expect(replica.quarantine.list()).toEqual([])
}

/** Does it to a stock server, and says what became of it. */
async function attackStock({ what, attack, stock, growsBy = STOCK_GROWTH }: Flood): Promise<string> {
  const server = await openStockServer(stockDocument, document)
  try {
    if (stock === "reads it all") {
      const speaker = await stockSpeaker(server, true)
      await attack(speaker)
      expect(speaker.closed).toBe(false)
      return "reads every one of 10,000 and would go on"
    }
    const victim = stock === "throws off its victim" ? await joinStock(server, "owner") : undefined
    await attack(await stockSpeaker(server))
    if (stock === "dies at once") {
      await until(`stock automerge-repo dies of ${what}`, () => server.dead)
      return "the process ends"
    }
    if (stock === "unreadable") {
      expect(await readFromStock(server, document, 3_000), what).toBeUndefined()
      return "no new reader gets the document any more"
    }
    if (stock === "throws off its victim") {
      await until("the victim is thrown off", () => victim?.closed === true)
      return "the owner's connection is closed"
    }
    const grown = () => server.dead || server.most - server.before > growsBy
    await until(`stock automerge-repo grows by ${what}`, grown)
    return server.dead ? "the process ends" : `+${megabytes(server.most - server.before)} and more`
  } finally {
    server.close()
  }
}

describe("what ends or fills stock automerge-repo", () => {
  test("is not there before: a new reader gets the document", async () => {
    expect(await readFromStock(slowVictim, document, 30_000)).toBe(1)
  })

  test.each(FLOODS)("[A3] [G1] $what harms no honest node", async (flood) => {
    const [honestly, stock] = await Promise.all([attackHonest(flood), attackStock(flood)])
    recordRow({ attack: flood.what, rule: flood.rule, honest: honestly, stock })
  })

  test("[D5] invented heads end it within a minute and a half, and no honest node", async () => {
    const honestly = await attackHonest(INVENTED_HEADS)
    await slowFate
    recordRow({
      attack: INVENTED_HEADS.what,
      rule: INVENTED_HEADS.rule,
      honest: honestly,
      stock: "the process ends after 60 s",
    })
  })
})
