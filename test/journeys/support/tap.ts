import { connect, createServer, type Socket } from "node:net"

/** A wire between two nodes that writes down every byte of both directions. */
export interface Tap {
  /** The `ws://` address to call instead of the node behind the tap. */
  readonly url: string
  /** What went over the wire so far. */
  bytes(): Buffer
  close(): Promise<void>
}

/** Opens a tap in front of a node's sync address. */
export async function openTap(sync: string): Promise<Tap> {
  const { hostname, port } = new URL(sync)
  const chunks: Buffer[] = []
  const sockets = new Set<Socket>()
  const server = createServer((caller) => {
    const node = connect(Number(port), hostname)
    for (const [from, to] of [
      [caller, node],
      [node, caller],
    ] as const) {
      sockets.add(from)
      from.on("data", (chunk: Buffer) => {
        chunks.push(chunk)
        to.write(chunk)
      })
      from.on("error", () => to.destroy())
      from.on("close", () => to.destroy())
    }
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const address = server.address()
  if (address === null || typeof address === "string") throw new Error("the tap listens on no port")
  return {
    url: `ws://127.0.0.1:${address.port}`,
    bytes: () => Buffer.concat(chunks),
    async close() {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
