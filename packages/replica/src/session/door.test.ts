import { afterEach, expect, test } from "vitest"
import { WebSocket } from "ws"
import { DEFAULT_LIMITS } from "../limits/limits.ts"
import { Meter } from "../limits/meter.ts"
import { until } from "../testing.ts"
import { Door } from "./door.ts"

const MIB = 1024 * 1024
const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

async function openDoor() {
  const meter = new Meter({ ...DEFAULT_LIMITS, "node.stranger-bytes": MIB }, () => 0)
  const door = await Door.open({ host: "127.0.0.1", port: 0 }, { meter, date: () => "" })
  const received: WebSocket[] = []
  door.receive((socket) => void received.push(socket))
  closing.push(() => door.close())
  return { door, meter, received }
}

async function knock({ port }: Door): Promise<{ socket: WebSocket; isOpen: () => boolean }> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}`)
  socket.on("error", () => {})
  await until("the door has opened", () => socket.readyState === WebSocket.OPEN)
  closing.push(() => socket.terminate())
  return { socket, isOpen: () => socket.readyState === WebSocket.OPEN }
}

const send = ({ socket }: { socket: WebSocket }, bytes: number) => {
  for (let sent = 0; sent < bytes; sent += 50_000) socket.send(new Uint8Array(50_000))
}

test("[G1] strangers send so much together: the longest waiting goes, who has introduced itself is not counted", async () => {
  const { door, meter, received } = await openDoor()
  const bytes = () => meter.states().find(({ name }) => name === "node.stranger-bytes")?.used ?? 0
  const bob = await knock(door)
  await until("Bob is received", () => received.length === 1)
  send(bob, MIB / 2)
  await until("half of it is taken", () => bytes() > MIB / 2)
  for (const socket of received) door.met(socket)
  expect(bytes()).toBe(0)
  const [eve, mallory, alice] = [await knock(door), await knock(door), await knock(door)]
  send(eve, MIB / 2)
  send(mallory, MIB / 4)
  await until("most of it is taken", () => bytes() > (MIB * 3) / 4)
  send(alice, MIB / 2)
  await until("Eve is sent away", () => !eve.isOpen())
  await until("Alice is heard", () => bytes() > (MIB * 3) / 4)
  expect([bob, mallory, alice].map(({ isOpen }) => isOpen())).toEqual([true, true, true])
})
