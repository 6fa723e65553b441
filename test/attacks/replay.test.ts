import { once } from "node:events"
import {
  introduce,
  openRawSession,
  openTestNode,
  testInvite,
  until,
  untilInStep,
  type TestNode,
} from "@commonshelf/replica/testing"
import { testAuthor } from "@commonshelf/documents/testing"
import { WebSocket, WebSocketServer } from "ws"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { recordRow } from "./report.ts"
import { within } from "./support/within.ts"

/* Somebody in the middle who carries frames between two nodes, keeps them, and uses them again. */

let alice: TestNode
let bob: TestNode
beforeAll(async () => {
  alice = await openTestNode("Alice's coop")
  bob = await openTestNode("Bob's coop")
})
afterAll(async () => {
  for (const node of [alice, bob]) await node.close()
})

interface Relay {
  readonly url: string
  /** The frames that callers sent, in their order. */
  readonly frames: readonly Uint8Array[]
  close(): void
}

/** Carries every connection to that address, and keeps what callers send. */
async function openRelay(target: string): Promise<Relay> {
  const frames: Uint8Array[] = []
  const server = new WebSocketServer({ host: "127.0.0.1", port: 0 })
  await once(server, "listening")
  server.on("connection", (caller) => {
    const callee = new WebSocket(target)
    const early: Uint8Array[] = []
    caller.on("message", (data: Uint8Array) => {
      frames.push(Uint8Array.from(data))
      if (callee.readyState === WebSocket.OPEN) callee.send(data)
      else early.push(data)
    })
    callee.on("open", () => {
      for (const data of early) callee.send(data)
    })
    callee.on("message", (data: Uint8Array) => caller.send(data))
    callee.on("error", () => caller.terminate())
    callee.on("close", () => caller.terminate())
    caller.on("close", () => callee.terminate())
  })
  const address = server.address()
  if (address === null || typeof address === "string") throw new Error("not listening on a port")
  return {
    url: `ws://127.0.0.1:${address.port}`,
    frames,
    close() {
      for (const socket of server.clients) socket.terminate()
      server.close()
    },
  }
}

describe("frames that somebody recorded", () => {
  test("[A3] open no session on another connection", async () => {
    const relay = await openRelay(bob.url)
    const guest = testAuthor("A guest")
    const session = await openRawSession({ ...testInvite(bob), url: relay.url }, guest)
    await until("the guest is known", () => bob.replica.peers().some(({ scid }) => scid === guest.scid))
    session.terminate()
    await until("the session has ended", () => bob.replica.peers().every(({ state }) => state === "offline"))
    expect(relay.frames.length).toBeGreaterThan(2)
    const again = new WebSocket(bob.url)
    await once(again, "open")
    for (const frame of relay.frames) again.send(frame)
    await within(20_000, "the replay is cut off", () => again.readyState === WebSocket.CLOSED)
    expect(bob.replica.peers().map(({ state }) => state)).toEqual(["offline"])
    relay.close()
    recordRow({
      attack: "replays a recorded session",
      rule: "A3",
      honest: "cut off in the handshake",
      stock: "not run: it authenticates nobody",
    })
  })

  test("[A3] carried to another node than the one that was meant, are no session", async () => {
    const relay = await openRelay(alice.url)
    const invite = { ...testInvite(bob), url: relay.url }
    await expect(openRawSession(invite, testAuthor("A guest"))).rejects.toThrow(
      /another key than the one expected/,
    )
    expect(alice.replica.peers()).toEqual([])
    relay.close()
    recordRow({
      attack: "carries a caller to another node",
      rule: "A3",
      honest: "the caller hangs up: wrong key",
      stock: "not run: it authenticates nobody",
    })
  })
})

test("[A3] the two go on as before", async () => {
  await introduce(alice, bob)
  await untilInStep([alice, bob])
})
