import { cbor } from "@automerge/automerge-repo/slim"
import { WebSocketClientAdapter } from "@automerge/automerge-repo-network-websocket"
import { Repo, type PeerId } from "@automerge/automerge-repo"
import { introduce, openTestNode, until, untilInStep, type TestNode } from "@commonshelf/replica/testing"
import { WebSocket } from "ws"
import { afterAll, beforeAll, describe, expect, test } from "vitest"

/* Somebody who was invited by nobody, at the open port of a node. */

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
  await until("the node has closed the connection", () => closed)
  return answers
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
    await until("it has been cut off", () => adapter.socket?.readyState === WebSocket.CLOSED)
    expect(met).toBe(0)
    adapter.onClose = () => {}
    adapter.disconnect()
  })

  test("[A3] leaves no trace: nothing is known of it, and others are received as before", async () => {
    expect(alice.replica.peers()).toEqual([])
    expect(alice.replica.quarantine.list()).toEqual([])
    await introduce(alice, bob)
    await untilInStep([alice, bob])
  })
})
