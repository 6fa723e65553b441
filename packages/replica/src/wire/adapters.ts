import { EventEmitter } from "node:events"
import type { PeerId, PeerMetadata, Repo } from "@automerge/automerge-repo/slim"
import { WebSocketClientAdapter, WebSocketServerAdapter } from "@automerge/automerge-repo-network-websocket"
import type { SessionSocket } from "../session/session-socket.ts"
import { outgoing, sessionPeerId, writeRepoMessage } from "./repo-message.ts"
import type { WireGate } from "./wire-gate.ts"

/*
 * automerge-repo's own WebSocket adapters, with sessions in place of sockets: they are ready at once (the stock server
 * adapter is ready only after its first caller), nothing reaches them that the wire gate did not pass, nothing leaves
 * them with capabilities, and dialling, retrying and errors are ours.
 */

/** A minute and a half: shorter keep-alives cut healthy peers during stalls. */
const KEEP_ALIVE_MS = 90_000

type ServerParameters = ConstructorParameters<typeof WebSocketServerAdapter>
type ServerMessage = Parameters<WebSocketServerAdapter["send"]>[0]
type ServerSocket = Parameters<WebSocketServerAdapter["receiveMessage"]>[1]
type ClientMessage = Parameters<WebSocketClientAdapter["send"]>[0]

/** Where sessions that others opened come in; stands for the WebSocketServer that the adapter expects. */
export class SessionServer extends EventEmitter<{ connection: [SessionSocket]; close: [] }> {
  readonly clients = new Set<SessionSocket>()

  accept(session: SessionSocket): void {
    this.clients.add(session)
    session.once("close", () => this.clients.delete(session))
    this.emit("connection", session)
  }
}

/** Serves the peers that call this node. */
export class GatedServerAdapter extends WebSocketServerAdapter {
  readonly #wire: WireGate

  constructor(server: SessionServer, wire: WireGate) {
    // The adapter uses no more of a server than `SessionServer` has: `on`, `clients`.
    super(server as unknown as ServerParameters[0], KEEP_ALIVE_MS)
    this.#wire = wire
  }

  override isReady(): boolean {
    return true
  }

  override whenReady(): Promise<void> {
    return Promise.resolve()
  }

  override send(message: ServerMessage): void {
    const safe = outgoing(message, this.#wire.lacked)
    if (safe !== undefined) super.send(safe)
  }

  override receiveMessage(bytes: Uint8Array, socket: ServerSocket): void {
    const { peer } = asSession(socket)
    const message = peer === undefined ? undefined : this.#wire.incoming(bytes, peer)
    if (peer === undefined || message === undefined || message.type === "peer") return
    super.receiveMessage(writeRepoMessage(message, sessionPeerId(peer), this.peerId), socket)
  }
}

/** Speaks with one peer that this node calls. */
export class GatedClientAdapter extends WebSocketClientAdapter {
  readonly #wire: WireGate
  #session: SessionSocket | undefined

  constructor(wire: WireGate, url: string) {
    super(url, 0)
    this.#wire = wire
  }

  override isReady(): boolean {
    return true
  }

  override whenReady(): Promise<void> {
    return Promise.resolve()
  }

  /** The repo is ready for this adapter. Calling the peer is the dialler's business. */
  override connect(peerId: PeerId, peerMetadata?: PeerMetadata): void {
    this.peerId = peerId
    this.peerMetadata = peerMetadata ?? {}
  }

  /** Gives the adapter a session that was just opened with its peer. */
  attach(session: SessionSocket): void {
    this.#session = session
    this.socket = session as unknown as NonNullable<typeof this.socket> // has the members that the adapter uses
    session.on("message", (message) => this.receiveMessage(message))
    session.once("close", () => this.onClose())
    this.join()
  }

  override send(message: ClientMessage): void {
    const safe = outgoing(message, this.#wire.lacked)
    if (safe !== undefined && this.#session?.readyState === 1) super.send(safe)
  }

  override receiveMessage(bytes: Uint8Array): void {
    const peer = this.#session?.peer
    const message = peer === undefined ? undefined : this.#wire.incoming(bytes, peer)
    if (peer === undefined || message === undefined || message.type === "join") return
    super.receiveMessage(writeRepoMessage(message, sessionPeerId(peer), this.peerId))
  }

  override disconnect(): void {
    this.#session?.close()
  }
}

/** Lets a repo speak over a session that this node opened. */
export function attachClient(repo: Repo, wire: WireGate, session: SessionSocket): void {
  const adapter = new GatedClientAdapter(wire, "session:")
  adapter.connect(repo.peerId)
  repo.networkSubsystem.addNetworkAdapter(adapter)
  session.once("close", () => adapter.emit("close"))
  adapter.attach(session)
}

/** The server adapter hands back the sockets that `SessionServer` gave it. */
function asSession(socket: ServerSocket): SessionSocket {
  return socket as unknown as SessionSocket
}
