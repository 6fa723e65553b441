// Somebody who comes new to a stock server and asks for a document. Tells its parent how many statements it got.
import { Repo } from "@automerge/automerge-repo"
import { WebSocketClientAdapter } from "@automerge/automerge-repo-network-websocket"

const [url, docId] = process.argv.slice(2)
console.log = () => {}
process.on("unhandledRejection", () => {})
process.on("disconnect", () => process.exit(0))
const repo = new Repo({ peerId: `reader-${process.pid}`, network: [new WebSocketClientAdapter(url)] })
const handle = await repo.find(docId)
process.send({ statements: Object.keys(handle.doc().statements ?? {}).length })
