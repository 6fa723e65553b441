import { Repo, type DocumentId, type PeerId } from "@automerge/automerge-repo"
import { ImmutableString } from "@automerge/automerge"
import { WebSocketClientAdapter, WebSocketServerAdapter } from "@automerge/automerge-repo-network-websocket"
import { authoritativeText, draftMetricDefinition } from "@commonshelf/documents"
import { testAuthor, testMetric, type Said } from "@commonshelf/documents/testing"
import { introduce, openTestNode, untilInStep } from "@commonshelf/replica/testing"
import { WebSocketServer } from "ws"
import { report } from "./report.ts"

/*
 * A fresh join: an empty node gets N statements in documents of a hundred, the whole way (session, gate, every signature,
 * SQLite), against stock automerge-repo getting the same texts unverified in documents of 500, kept nowhere. And the
 * processor time of a join of 4 N against N. Both ends in one process, so times are those of both.
 *
 *   npx tsx --conditions=source test/bench/sync.ts [--json] [N]
 */

const COUNT = Number(process.argv.find((argument) => /^\d+$/.test(argument)) ?? 2000)
const PER_DOCUMENT = 100
const STOCK_PER_DOCUMENT = 500

interface Cost {
  readonly wallMs: number
  readonly processorMs: number
}

async function costOf(work: () => Promise<void>): Promise<Cost> {
  const before = process.cpuUsage()
  const started = performance.now()
  await work()
  const { user, system } = process.cpuUsage(before)
  return { wallMs: performance.now() - started, processorMs: (user + system) / 1000 }
}

/** Statements of about 1.5 kB by one author. */
function statements(count: number) {
  const author = testAuthor("A prolific designer")
  const method = authoritativeText("en", "Divide the highest pay by the lowest pay. ".repeat(14))
  const said = Array.from({ length: count }, (_, i) => {
    const fields = { version: `1.0.${i % PER_DOCUMENT}`, method }
    return author.say(
      draftMetricDefinition(author.did, testMetric(`metric-${Math.floor(i / PER_DOCUMENT)}`, fields)),
    )
  })
  return { author, said }
}

async function join(count: number): Promise<Cost> {
  const { author, said } = statements(count)
  const [alice, bob] = [await openTestNode("Alice's coop"), await openTestNode("Bob's coop")]
  alice.replica.insert([...author.logTexts, ...said])
  const cost = await costOf(async () => {
    await introduce(alice, bob)
    await untilInStep([alice, bob])
  })
  await bob.close()
  await alice.close()
  return cost
}

interface Texts {
  statements: Record<string, ImmutableString>
}

async function stockJoin(said: readonly Said[]): Promise<Cost> {
  const server = new WebSocketServer({ host: "127.0.0.1", port: 0 })
  await new Promise<void>((resolve) => void server.once("listening", resolve))
  const address = server.address()
  if (address === null || typeof address === "string") throw new Error("not listening on a port")
  // The server adapter expects the WebSocketServer of its own copy of `ws`.
  const socketServer = server as unknown as ConstructorParameters<typeof WebSocketServerAdapter>[0]
  const alice = new Repo({
    peerId: "alice" as PeerId,
    network: [new WebSocketServerAdapter(socketServer, 60_000)],
  })
  const ids: DocumentId[] = []
  for (let i = 0; i < said.length; i += STOCK_PER_DOCUMENT) {
    const entries = said
      .slice(i, i + STOCK_PER_DOCUMENT)
      .map(({ digest, text }) => [digest, new ImmutableString(text)])
    const handle = alice.create<Texts>({ statements: {} })
    handle.change((doc) => void Object.assign(doc.statements, Object.fromEntries(entries)))
    ids.push(handle.documentId)
  }
  const bob = new Repo({ peerId: "bob" as PeerId })
  const cost = await costOf(async () => {
    bob.networkSubsystem.addNetworkAdapter(new WebSocketClientAdapter(`ws://127.0.0.1:${address.port}`))
    await new Promise<void>((resolve) => void bob.networkSubsystem.once("peer", () => resolve()))
    const handles = await Promise.all(ids.map((id) => bob.find<Texts>(id)))
    const held = handles.reduce((sum, handle) => sum + Object.keys(handle.doc().statements).length, 0)
    if (held !== said.length) throw new Error(`stock automerge-repo holds ${held} of ${said.length}`)
  })
  await bob.shutdown()
  await alice.shutdown()
  for (const socket of server.clients) socket.terminate()
  server.close()
  return cost
}

await join(200)
const { said } = statements(COUNT)
const stock = await stockJoin(said)
const ours = await join(COUNT)
const fourfold = await join(4 * COUNT)
const rounded = (value: number) => Number(value.toFixed(2))
report({
  statements: COUNT,
  joinMs: Math.round(ours.wallMs),
  joinProcessorMs: Math.round(ours.processorMs),
  statementsPerSecond: Math.round((COUNT / ours.wallMs) * 1000),
  stockJoinMs: Math.round(stock.wallMs),
  joinAgainstStock: rounded(ours.wallMs / stock.wallMs),
  fourfoldJoinMs: Math.round(fourfold.wallMs),
  processorOfFourfoldAgainstOne: rounded(fourfold.processorMs / ours.processorMs),
  hold: "processorOfFourfoldAgainstOne <= 4.5",
})
process.exit(0)
