import { Repo, type DocHandle, type DocumentId, type PeerId } from "@automerge/automerge-repo"
import { WebSocketClientAdapter, WebSocketServerAdapter } from "@automerge/automerge-repo-network-websocket"
import {
  canonicalChange,
  documentId,
  draftMetricDefinition,
  GENESIS_CHANGE,
  GENESIS_HASH,
} from "@commonshelf/documents"
import { testAuthor, testMetric } from "@commonshelf/documents/testing"
import { until } from "@commonshelf/replica/testing"
import { WebSocketServer } from "ws"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { FORGED_TEXTS, FORGERIES, VANDALISM, type Booty, type Forgery } from "./forged-changes.ts"
import { recordStock } from "./report.ts"
import type { StatementsDoc } from "./hostile-peer.ts"

/*
 * The same attacks as in `accepted-peer.test.ts` on three repos of stock automerge-repo: the owner, a server and the
 * attacker. That they succeed here proves that they are attacks there.
 */

/** So long that a slow machine is not taken for a dead peer. */
const KEEP_ALIVE_MS = 600_000

let server: WebSocketServer
const repos: Repo[] = []
let attacks = 0

beforeAll(async () => {
  server = new WebSocketServer({ host: "127.0.0.1", port: 0 })
  await new Promise<void>((resolve) => void server.once("listening", resolve))
  const address = server.address()
  if (address === null || typeof address === "string") throw new Error("not listening on a port")
  // The server adapter expects the WebSocketServer of its own copy of `ws`.
  const adapter = new WebSocketServerAdapter(
    server as unknown as ConstructorParameters<typeof WebSocketServerAdapter>[0],
    KEEP_ALIVE_MS,
  )
  repos.push(new Repo({ peerId: "server" as PeerId, network: [adapter] }))
  for (const name of ["owner", "eve"]) {
    const network = [new WebSocketClientAdapter(`ws://127.0.0.1:${address.port}`)]
    repos.push(new Repo({ peerId: name as PeerId, network }))
  }
  await until("both have met the server", () => repos.every((repo) => repo.peers.length > 0))
})
afterAll(async () => {
  for (const repo of repos.toReversed()) await repo.shutdown()
  for (const socket of server.clients) socket.terminate()
  await new Promise<void>((resolve) => {
    server.close(() => resolve())
  })
})

/** The owner's document with its first statement, as the owner and as the attacker have it. */
async function scene() {
  attacks += 1
  const [, ownersRepo, evesRepo] = repos
  if (ownersRepo === undefined || evesRepo === undefined) throw new Error("the repos are open")
  const owner = testAuthor("Alice's coop")
  const [genuine, fresh] = ["1.0.0", "1.1.0"].map((version) =>
    owner.say(draftMetricDefinition(owner.did, testMetric(`stock-${attacks}`, { version }))),
  )
  if (genuine === undefined || fresh === undefined) throw new Error("two statements were said")
  const docId = documentId(genuine.document) as unknown as DocumentId // the same form of id under another brand
  const changes = [GENESIS_CHANGE, canonicalChange(genuine.text, 1, GENESIS_HASH).bytes]
  const owners = ownersRepo.import<StatementsDoc>(new Uint8Array(Buffer.concat(changes)), { docId })
  const eves = await evesRepo.find<StatementsDoc>(docId)
  return { genuine, owners, eves, booty: { genuine, fresh, eve: testAuthor("Eve") } }
}

/** Does it, and waits until the owner has it. */
async function suffer(
  { what, commit }: Forgery,
  owners: DocHandle<StatementsDoc>,
  eves: DocHandle<StatementsDoc>,
  booty: Booty,
) {
  eves.update((doc) => commit(doc, booty))
  await until("the owner has what the attacker did", () =>
    eves.heads().every((head) => owners.history()?.flat().includes(head)),
  )
  recordStock({ attack: what, rule: "D5", stock: "accepted, and the owner has it" })
}

const statementsOf = (handle: DocHandle<StatementsDoc>) => handle.doc().statements

describe("stock automerge-repo", () => {
  const [overwrite, remove, junk] = VANDALISM

  test("[D5] lets anybody overwrite a statement", async () => {
    const { owners, eves, booty, genuine } = await scene()
    if (overwrite !== undefined) await suffer(overwrite, owners, eves, booty)
    expect(String(statementsOf(owners)[genuine.digest])).toBe("forged")
  })

  test("[D5] lets anybody delete a statement", async () => {
    const { owners, eves, booty } = await scene()
    if (remove !== undefined) await suffer(remove, owners, eves, booty)
    expect(statementsOf(owners)).toEqual({})
  })

  test("[D5] lets anybody add junk", async () => {
    const { owners, eves, booty } = await scene()
    if (junk !== undefined) await suffer(junk, owners, eves, booty)
    expect(Object.keys(statementsOf(owners))).toHaveLength(201)
  })

  test.each([...FORGERIES, ...FORGED_TEXTS])("[D5] lets in who $what", async (forgery) => {
    const { owners, eves, booty } = await scene()
    await suffer(forgery, owners, eves, booty)
  })
})
