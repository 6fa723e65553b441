import { createServer, type Server } from "node:http"
import { WebSocketServer, type WebSocket } from "ws"
import type { Meter } from "../limits/meter.ts"
import { MAX_FRAME_BYTES } from "./noise-channel.ts"

/** How long a connection has to ask for a WebSocket; a session's handshake has its own time. */
const UPGRADE_TIMEOUT_MS = 10_000

/** Connections of every kind, so that they never use up the file descriptors of the process. */
const MAX_CONNECTIONS = 1_024

/** What a door works with. */
export interface DoorOptions {
  readonly meter: Meter
  /** This node's time, as the `Date` header of HTTP writes it. */
  readonly date: () => string
}

/** Told of each caller, with the `Date` header it sent. */
type CallerListener = (socket: WebSocket, date: string | undefined) => void

/**
 * Where other nodes call. Who has not introduced itself is a stranger: only so many are at the door at a time, the
 * longest waiting goes first, and one address may knock only so often [G1].
 */
export class Door {
  readonly port: number
  readonly #server: Server
  readonly #sockets: WebSocketServer
  readonly #meter: Meter
  /** How many bytes each of them has sent, the longest waiting first. */
  readonly #strangers = new Map<WebSocket, number>()
  /** Who called before anybody received. */
  readonly #early: Parameters<CallerListener>[] = []
  #onCaller: CallerListener = (...caller) => void this.#early.push(caller)

  private constructor(server: Server, port: number, { meter, date }: DoorOptions) {
    this.#server = server
    this.port = port
    this.#meter = meter
    this.#sockets = new WebSocketServer({
      server,
      maxPayload: MAX_FRAME_BYTES,
      perMessageDeflate: false,
      // Pings are answered by the session, within bounds.
      autoPong: false,
    })
    this.#sockets.on("headers", (headers) => headers.push(`Date: ${date()}`))
    this.#sockets.on("connection", (socket, request) => {
      if (!meter.use("address.handshakes", request.socket.remoteAddress ?? "")) return socket.terminate()
      this.#admit(socket)
      this.#onCaller(socket, request.headers.date)
      return undefined
    })
  }

  /** Listens on an address. @throws when the port is taken */
  static open(
    { host, port }: { readonly host: string; readonly port: number },
    options: DoorOptions,
  ): Promise<Door> {
    const server = createServer(
      {
        headersTimeout: UPGRADE_TIMEOUT_MS,
        requestTimeout: UPGRADE_TIMEOUT_MS,
        connectionsCheckingInterval: 1_000,
      },
      (_request, response) => response.writeHead(426, { upgrade: "websocket", connection: "close" }).end(),
    )
    server.maxConnections = MAX_CONNECTIONS
    return new Promise((resolve, reject) => {
      server.once("error", reject)
      server.listen(port, host, () => {
        const address = server.address()
        if (address === null || typeof address === "string")
          return reject(new Error("not listening on a port"))
        server.off("error", reject)
        resolve(new Door(server, address.port, options))
      })
    })
  }

  /** From now on callers are received, those who called already too. */
  receive(onCaller: CallerListener): void {
    this.#onCaller = onCaller
    for (const caller of this.#early.splice(0)) onCaller(...caller)
  }

  /** A caller has introduced itself. */
  met(socket: WebSocket): void {
    this.#strangers.delete(socket)
    this.#isCrowded()
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets.clients) socket.terminate()
    this.#sockets.close()
    this.#server.closeAllConnections()
    await new Promise<void>((resolve) => this.#server.close(() => resolve()))
  }

  #admit(socket: WebSocket): void {
    this.#strangers.set(socket, 0)
    socket.once("close", () => this.#strangers.delete(socket))
    socket.on("message", (data: unknown) => this.#hear(socket, data))
    this.#makeRoom()
  }

  #hear(socket: WebSocket, data: unknown): void {
    const sent = this.#strangers.get(socket)
    if (sent === undefined || !(data instanceof Uint8Array)) return
    this.#strangers.set(socket, sent + data.length)
    this.#makeRoom()
  }

  #makeRoom(): void {
    while (this.#isCrowded()) {
      const [longest] = this.#strangers.keys()
      if (longest === undefined) return
      this.#strangers.delete(longest)
      longest.terminate()
    }
  }

  /** Whether the strangers are too many, or have sent too much. */
  #isCrowded(): boolean {
    const bytes = [...this.#strangers.values()].reduce((sum, sent) => sum + sent, 0)
    const fits = this.#meter.level("node.strangers", NODE, this.#strangers.size)
    return !this.#meter.level("node.stranger-bytes", NODE, bytes) || !fits
  }
}

const NODE = "node"
