// A server of stock automerge-repo, ungated, with one document: what would have happened. Speaks with its parent by
// messages: it tells its port when it listens, and its memory ten times a second.
import { Repo } from "@automerge/automerge-repo"
import { WebSocketServerAdapter } from "@automerge/automerge-repo-network-websocket"
import { WebSocketServer } from "ws"

// So long that a slow machine is not taken for a dead peer.
const KEEP_ALIVE_MS = 600_000
const [document, docId] = process.argv.slice(2)
console.log = () => {}
console.warn = () => {}
console.error = () => {}
const server = new WebSocketServer({ host: "127.0.0.1", port: 0 })
await new Promise((resolve) => server.once("listening", resolve))
const repo = new Repo({
  peerId: "stock-server",
  network: [new WebSocketServerAdapter(server, KEEP_ALIVE_MS)],
})
repo.import(new Uint8Array(Buffer.from(document, "base64")), { docId })
const tell = (message) => process.connected && process.send(message)
setInterval(() => tell({ rss: process.memoryUsage().rss }), 100)
process.on("disconnect", () => process.exit(0))
tell({ port: server.address().port })
