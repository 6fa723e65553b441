import { connect, createServer, type AddressInfo, type Socket } from "node:net"

/** A carrier between two nodes that counts what it carries and can be cut. */
export interface CountingProxy {
  readonly url: string
  /** Bytes carried so far, both ways. */
  readonly bytes: number
  /** Connections that were ever opened. */
  readonly connections: number
  /** Cuts every connection; a new one may be opened at once. */
  cut(): void
  close(): Promise<void>
}

/** Opens a carrier to a node at a `ws://host:port`. */
export async function openCountingProxy(target: string): Promise<CountingProxy> {
  const { hostname, port } = new URL(target)
  const sockets = new Set<Socket>()
  let bytes = 0
  let connections = 0
  const server = createServer((from) => {
    const to = connect(Number(port), hostname)
    connections += 1
    for (const [source, sink] of [
      [from, to],
      [to, from],
    ] as const) {
      sockets.add(source)
      source.on("data", (chunk) => {
        bytes += chunk.length
        sink.write(chunk)
      })
      source.on("error", () => sink.destroy())
      source.on("close", () => {
        sockets.delete(source)
        sink.destroy()
      })
    }
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const address = server.address() as AddressInfo // a server that listens on a port has one
  const cut = () => {
    for (const socket of sockets) socket.destroy()
  }
  return {
    url: `ws://127.0.0.1:${address.port}`,
    get bytes() {
      return bytes
    },
    get connections() {
      return connections
    },
    cut,
    close: () => {
      cut()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}
