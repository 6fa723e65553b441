import { EventEmitter } from "node:events"
import type { PartyRole } from "@commonshelf/documents"
import { utf8, type KeyPair, type Multikey } from "@commonshelf/identity"
import type { WebSocket } from "ws"
import { NoiseChannel, type MessageKind } from "./noise-channel.ts"

/** The session's peer, known when it is open. */
export interface SessionPeer {
  readonly scid: string
  readonly name: string
  readonly role: PartyRole
  /** Tells this session from earlier and later ones with the same peer. */
  readonly session: string
}

/** Whether a peer only reads: nothing that it brings enters the commons, and its own identity neither. */
export function isReader({ role }: Pick<SessionPeer, "role">): boolean {
  return role === "researcher"
}

interface SessionEvents {
  /** The keys are proven; introductions may be sent. */
  established: [key: Multikey]
  introduction: [message: Uint8Array]
  /** A message of automerge-repo. The name is the one its adapters listen for. */
  message: [message: Uint8Array]
  index: [message: Uint8Array]
  /** The other side says why it no longer listens. */
  notice: [message: Uint8Array]
  /** What a guest of the session hears, see `SessionGuest`. */
  draft: [message: Uint8Array]
  pong: []
  close: []
}

/** A handshake must be done after this long: a peer that never answers holds no socket. */
const HANDSHAKE_TIMEOUT_MS = 30_000

/** The close code of a session that is ended because of how the peer behaves (RFC 6455). */
const POLICY_VIOLATION = 1008

/** How long a peer has to take its last notice and close. */
const LAST_WORD_MS = 2_000

const MAX_NOTICE_BYTES = 1_000

/** More than this waiting to be sent means that the peer does not read: it is cut off and may come back. */
const MAX_BUFFERED_BYTES = 128 * 1024 * 1024

/** The same of somebody who has not introduced itself: only answers to its pings can be waiting. */
const MAX_BUFFERED_PONGS = 1024 * 1024

/**
 * A WebSocket that speaks only inside a `NoiseChannel`: what it emits was authenticated and decrypted, what it sends is
 * encrypted. Has the members of a WebSocket that automerge-repo's adapters use.
 */
export class SessionSocket extends EventEmitter<SessionEvents> {
  readonly #socket: WebSocket
  readonly #channel: NoiseChannel
  readonly #deadline: ReturnType<typeof setTimeout>
  /** Used by the server adapter's keep-alive. */
  isAlive = true
  /** Set when the peer was introduced and accepted. */
  peer: SessionPeer | undefined
  /** Asked before a message of so many bytes is read: what it turns away is thrown away unread [G2]. */
  hears: (bytes: number) => boolean = () => true
  #dismissed = false
  #introduced = false

  constructor(socket: WebSocket, role: "initiator" | "responder", nodeKey: KeyPair) {
    super()
    this.#socket = socket
    this.#channel = new NoiseChannel(role, nodeKey)
    this.#deadline = setTimeout(() => this.peer ?? this.terminate(), HANDSHAKE_TIMEOUT_MS)
    socket.on("message", (data: unknown) => this.#receive(data))
    socket.on("pong", () => this.emit("pong"))
    socket.on("ping", (data: Uint8Array) => this.#pong(data))
    socket.on("error", () => socket.terminate())
    socket.on("close", () => {
      clearTimeout(this.#deadline)
      this.emit("close")
    })
    if (role === "initiator") {
      const begin = () => socket.send(this.#channel.begin())
      if (socket.readyState === socket.OPEN) begin()
      else socket.once("open", begin)
    }
  }

  /** As of a WebSocket: 0 connecting, 1 open, 2 closing, 3 closed. */
  get readyState(): number {
    return this.#socket.readyState
  }

  get remoteKey(): Multikey | undefined {
    return this.#channel.remoteKey
  }

  /** Sends a message of automerge-repo; what its adapters call. A session that is gone sends nothing. */
  send(message: Uint8Array | ArrayBuffer): void {
    this.sendAs("repo", new Uint8Array(message))
  }

  sendJson(kind: "introduction" | "index" | "notice", value: unknown): void {
    this.sendAs(kind, utf8(JSON.stringify(value)))
  }

  sendAs(kind: MessageKind, message: Uint8Array): void {
    if (this.#socket.readyState !== this.#socket.OPEN || !this.#channel.established) return
    if (this.#socket.bufferedAmount > MAX_BUFFERED_BYTES) return this.terminate()
    for (const frame of this.#channel.seal(kind, message)) this.#socket.send(frame)
  }

  /** Ends the session after a last notice: reads nothing more, and does not wait long for the other side to close. */
  dismiss(notice: unknown): void {
    this.sendJson("notice", notice)
    this.#dismissed = true
    this.#socket.close(POLICY_VIOLATION)
    setTimeout(() => this.#socket.terminate(), LAST_WORD_MS).unref()
  }

  ping(): void {
    if (this.#socket.readyState === this.#socket.OPEN) this.#socket.ping()
  }

  close(): void {
    this.#socket.close()
  }

  terminate(): void {
    this.#socket.terminate()
  }

  /** Answers a ping; who lets the answers pile up is cut off. */
  #pong(data: Uint8Array): void {
    if (this.#socket.readyState !== this.#socket.OPEN) return
    if (this.#socket.bufferedAmount > MAX_BUFFERED_PONGS && this.peer === undefined) return this.terminate()
    if (this.#socket.bufferedAmount > MAX_BUFFERED_BYTES) return this.terminate()
    this.#socket.pong(data)
  }

  #receive(data: unknown): void {
    if (this.#dismissed) return
    try {
      if (!(data instanceof Uint8Array)) throw new Error("not a binary frame")
      if (this.#channel.established) this.#deliver(data)
      else this.#shakeHands(data)
    } catch {
      // A frame that fails ends the session: nothing after it can be trusted. The peer may connect again.
      this.terminate()
    }
  }

  #shakeHands(frame: Uint8Array): void {
    const answer = this.#channel.handshake(frame)
    if (answer !== undefined) this.#socket.send(answer)
    const { remoteKey } = this.#channel
    if (this.#channel.established && remoteKey !== undefined) this.emit("established", remoteKey)
  }

  #deliver(frame: Uint8Array): void {
    const received = this.#channel.receive(frame)
    if (received === undefined) return
    const { kind, message } = received
    if (kind === "introduction") {
      // One introduction a session: who was accepted cannot become somebody else.
      if (this.#introduced) throw new Error("a second introduction")
      this.#introduced = true
      this.emit("introduction", message)
      return
    }
    if (this.peer === undefined) throw new Error("a message before the introduction")
    if (!this.hears(message.length)) return
    if (kind === "notice") this.emit("notice", message.subarray(0, MAX_NOTICE_BYTES))
    else this.emit(kind === "repo" ? "message" : kind, message)
  }
}
