import { connect } from "node:net"
import { cbor } from "@automerge/automerge-repo/slim"
import { WebSocketClientAdapter } from "@automerge/automerge-repo-network-websocket"
import { Repo, type PeerId } from "@automerge/automerge-repo"
import { GENESIS_CHANGE } from "@commonshelf/documents"
import { testAuthor } from "@commonshelf/documents/testing"
import {
  introduce,
  openRawSession,
  openTestNode,
  testInvite,
  until,
  untilInStep,
  type TestNode,
} from "@commonshelf/replica/testing"
import { WebSocket } from "ws"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { absentDocument } from "./floods.ts"
import { recordRow } from "./report.ts"
import { openStockServer, readFromStock } from "./support/stock-server.ts"
import { within } from "./support/within.ts"

/* Somebody who was invited by nobody, at the open port of a node. */

/** A stranger that only says nothing is cut off after 30 s: what it does must have ended it before. */
const CUT_OFF_MS = 25_000

let alice: TestNode
let bob: TestNode
beforeAll(async () => {
  alice = await openTestNode("Alice's coop")
  bob = await openTestNode("Bob's coop")
})
afterAll(async () => {
  for (const node of [alice, bob]) await node.close()
})

/** Sends these frames on a bare WebSocket; gives what came back before the node closed it. */
async function talk(frames: readonly (Uint8Array | string)[]): Promise<readonly unknown[]> {
  const socket = new WebSocket(alice.url)
  const answers: unknown[] = []
  let closed = false
  socket.on("message", (data) => answers.push(data))
  socket.on("error", () => {})
  socket.on("close", () => (closed = true))
  socket.on("open", () => {
    for (const frame of frames) socket.send(frame)
  })
  await within(CUT_OFF_MS, "the node has closed the connection", () => closed)
  return answers
}

/** How many of so many silent connections a stock server keeps. */
async function silentAtStock(count: number): Promise<string> {
  const server = await openStockServer(GENESIS_CHANGE, absentDocument("stock"))
  const sockets = Array.from({ length: count }, () => new WebSocket(server.url))
  for (const socket of sockets) socket.on("error", () => {})
  const isOpen = ({ readyState }: WebSocket) => readyState === WebSocket.OPEN
  await until("all are open", () => sockets.every(isOpen))
  await readFromStock(server, absentDocument("stock"), 10_000)
  const open = sockets.filter(isOpen).length
  for (const socket of sockets) socket.terminate()
  server.close()
  expect(open).toBe(count)
  return `keeps all ${open} open`
}

const join = { type: "join", senderId: "stranger", peerMetadata: {}, supportedProtocolVersions: ["1"] }

describe("a stranger", () => {
  test.each<readonly [string, readonly (Uint8Array | string)[]]>([
    ["a join of automerge-repo", [cbor.encode(join)]],
    ["null in CBOR, which ends stock automerge-repo", [cbor.encode(null)]],
    ["a text frame", ["hello"]],
    ["an empty frame", [new Uint8Array(0)]],
    ["random bytes", [new Uint8Array(500).fill(0xff)]],
    ["a frame larger than any of a session", [new Uint8Array(200_000)]],
  ])("[A3] who sends %s is cut off and hears nothing", async (_what, frames) => {
    expect(await talk(frames)).toEqual([])
  })

  test("[A3] who begins the handshake and goes on with something else is cut off", async () => {
    // A valid point and then garbage: the node answers the first, which anybody may send, and nothing after it.
    const answers = await talk([new Uint8Array(32).fill(1, 0, 1), cbor.encode(join), cbor.encode(join)])
    expect(answers.length).toBeLessThanOrEqual(1)
  })

  test("[A3] with stock automerge-repo finds no peer", async () => {
    const adapter = new WebSocketClientAdapter(alice.url, 100_000)
    const stranger = new Repo({ peerId: "stranger" as PeerId, network: [adapter] })
    let met = 0
    stranger.networkSubsystem.on("peer", () => (met += 1))
    await within(CUT_OFF_MS, "it has been cut off", () => adapter.socket?.readyState === WebSocket.CLOSED)
    expect(met).toBe(0)
    adapter.onClose = () => {}
    adapter.disconnect()
  })

  test("[G1] who sends the request for a WebSocket drop by drop is cut off", async () => {
    const { port } = new URL(alice.url)
    const sockets = Array.from({ length: 20 }, () => connect(Number(port), "127.0.0.1"))
    let closed = 0
    for (const socket of sockets) {
      socket.on("error", () => {})
      socket.on("close", () => (closed += 1))
      socket.write("GET / HTTP/1.1\r\nHost: x\r\n")
    }
    const dripping = setInterval(() => {
      for (const socket of sockets) if (!socket.destroyed) socket.write("X")
    }, 200)
    await within(60_000, "all are cut off", () => closed === sockets.length)
    clearInterval(dripping)
    recordRow({
      attack: "20 requests sent drop by drop (slow loris)",
      rule: "G1",
      honest: "cut off after 10 s",
      stock: "not run (the default of Node is a minute)",
    })
  })

  test("[G1] who pings without end and reads no answer is cut off", async () => {
    const { port } = new URL(alice.url)
    const socket = connect(Number(port), "127.0.0.1")
    socket.on("error", () => {})
    socket.write(
      "GET / HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n",
    )
    socket.pause()
    // A ping of 125 bytes, masked with zeros (RFC 6455).
    const pings = Buffer.alloc(131 * 4_000, Uint8Array.of(0x89, 0xfd, 0, 0, 0, 0, ...new Uint8Array(125)))
    for (let sent = 0; sent < 100 && !socket.destroyed; sent++) {
      if (!socket.write(pings)) await new Promise((resolve) => setTimeout(resolve, 20))
    }
    // A socket that is not read does not tell its end until it is.
    socket.resume()
    await within(CUT_OFF_MS, "it is cut off", () => socket.destroyed)
    recordRow({
      attack: "pings without end and reads no answer",
      rule: "G1",
      honest: "cut off",
      stock: "not run",
    })
  })

  test("[G1] who opens a hundred connections and says nothing keeps nobody else out", async () => {
    const silent = Array.from({ length: 100 }, () => new WebSocket(alice.url))
    let closed = 0
    for (const socket of silent) {
      socket.on("error", () => {})
      socket.on("close", () => (closed += 1))
    }
    await until("the longest waiting are sent away", () => closed === 100 - 64)
    const guest = await openRawSession(testInvite(alice), testAuthor("A late guest"))
    guest.terminate()
    for (const socket of silent) socket.terminate()
    recordRow({
      attack: "100 connections that never speak",
      rule: "G1",
      honest: "64 are kept at a time, guests come in",
      stock: await silentAtStock(100),
    })
  })

  test("[A3] leaves no trace: nothing is known of it, and others are received as before", async () => {
    const invited = "A late guest"
    expect(alice.replica.peers().filter(({ name }) => name !== invited)).toEqual([])
    expect(alice.replica.quarantine.list()).toEqual([])
    await introduce(alice, bob)
    await untilInStep([alice, bob])
  })
})
