import { readFileSync } from "node:fs"
import { fork, type ChildProcess } from "node:child_process"
import { fileURLToPath } from "node:url"
import { cbor } from "@automerge/automerge-repo/slim"
import { until } from "@commonshelf/replica/testing"
import { WebSocket } from "ws"

const READER = fileURLToPath(new URL("stock-reader.mjs", import.meta.url))
const SCRIPT = fileURLToPath(new URL("stock-server.mjs", import.meta.url))

/** A server of stock automerge-repo in a process of its own, since it may die. */
export interface StockServer {
  readonly url: string
  /** Whether its process has ended by itself. */
  readonly dead: boolean
  /** Resident bytes before anything was done to it, and the most since. */
  readonly before: number
  readonly most: number
  close(): void
}

/** Starts one that holds a document. */
export async function openStockServer(document: Uint8Array, docId: string): Promise<StockServer> {
  const child = fork(SCRIPT, [Buffer.from(document).toString("base64"), docId], {
    silent: true,
    execArgv: [],
  })
  let url = ""
  let before = 0
  let most = 0
  let dead = false
  child.on("exit", () => (dead = true))
  child.on("message", ({ port, rss = 0 }: { port?: number; rss?: number }) => {
    if (port !== undefined) url = `ws://127.0.0.1:${port}`
    else if (before === 0) before = rss
    most = Math.max(most, rss)
  })
  await until("the stock server listens", () => url !== "" && before > 0)
  return {
    url,
    get dead() {
      return dead
    },
    get before() {
      return before
    },
    get most() {
      return (most = Math.max(most, residentBytes(child.pid ?? 0)))
    },
    close: () => stop(child),
  }
}

function stop(child: ChildProcess): void {
  child.removeAllListeners()
  child.kill("SIGKILL")
}

/** A raw WebSocket that has joined a stock server under a name. */
export interface RawPeer {
  say(message: unknown): void
  sendSync(documentId: string, data: Uint8Array): void
  readonly closed: boolean
  readonly heard: number
  /** Waits until everything that was sent has left, and the server has answered a ping after it. */
  drained(): Promise<void>
  close(): void
}

/** Joins a stock server as automerge-repo does, and leaves the socket raw. */
export async function joinStock({ url }: StockServer, senderId = "eve"): Promise<RawPeer> {
  const socket = new WebSocket(url)
  let heard = 0
  let closed = false
  let pongs = 0
  socket.on("message", () => (heard += 1))
  socket.on("pong", () => (pongs += 1))
  socket.on("close", () => (closed = true))
  socket.on("error", () => (closed = true))
  await until("the socket opens", () => socket.readyState === WebSocket.OPEN)
  const say = (message: unknown) => {
    if (socket.readyState === WebSocket.OPEN) socket.send(cbor.encode(message))
  }
  say({ type: "join", senderId, peerMetadata: {}, supportedProtocolVersions: ["1"] })
  await until("the server answers the join", () => heard > 0)
  return {
    say,
    sendSync: (documentId, data) =>
      say({ type: "sync", senderId, targetId: "stock-server", documentId, data }),
    get closed() {
      return closed
    },
    get heard() {
      return heard
    },
    async drained() {
      const before = pongs
      if (socket.readyState === WebSocket.OPEN) socket.ping()
      await until("the server has read it", () => closed || pongs > before)
    },
    close: () => socket.terminate(),
  }
}

/** How many statements somebody who comes new to a stock server gets of its document; undefined when none in that time. */
export async function readFromStock(
  { url }: StockServer,
  docId: string,
  timeoutMs: number,
): Promise<number | undefined> {
  const child = fork(READER, [url, docId], { silent: true, execArgv: [] })
  try {
    return await new Promise((resolve) => {
      setTimeout(() => resolve(undefined), timeoutMs).unref()
      child.on("message", ({ statements }: { statements: number }) => resolve(statements))
      child.on("exit", () => resolve(undefined))
    })
  } finally {
    stop(child)
  }
}

/** The resident bytes of a process as the system sees them, also while it answers nobody; 0 where it cannot tell. */
function residentBytes(pid: number): number {
  try {
    const pages = readFileSync(`/proc/${pid}/statm`, "utf8").split(" ")[1]
    return Number(pages) * 4096
  } catch {
    return 0
  }
}
