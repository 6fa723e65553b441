/// <reference path="./noise.d.ts" />
import Noise from "noise-handshake"
import Cipher from "noise-handshake/cipher.js"
import curve from "noise-curve-ed"
import { formatMultikey, utf8, type KeyPair, type Multikey } from "@commonshelf/identity"

/**
 * An authenticated, encrypted channel over a carrier of messages: Noise XX with Ed25519 node keys, then one ChaChaPoly
 * message per frame. Each side knows the other's node key before anything else is read; a changed, repeated,
 * reordered or foreign frame fails and ends the channel. Pure: bytes in, bytes out, no sockets.
 *
 * A frame's plaintext is one flag byte (1 = more follows), one byte for the kind of message, and a part of it.
 */
export class NoiseChannel {
  readonly #noise: Noise
  readonly #initiator: boolean
  #ciphers: { readonly tx: Cipher; readonly rx: Cipher } | undefined
  #partial: { readonly kind: MessageKind; readonly parts: Uint8Array[]; size: number } | undefined

  constructor(role: "initiator" | "responder", nodeKey: KeyPair) {
    this.#initiator = role === "initiator"
    this.#noise = new Noise("XX", this.#initiator, nodeKey, { curve })
    this.#noise.initialise(PROLOGUE)
  }

  /** Whether both keys are proven and messages can be sent. */
  get established(): boolean {
    return this.#ciphers !== undefined
  }

  /** The other side's node key, as soon as it is proven. */
  get remoteKey(): Multikey | undefined {
    return this.#noise.rs === null ? undefined : formatMultikey(this.#noise.rs)
  }

  /** The first frame of the initiator. */
  begin(): Uint8Array {
    return this.#noise.send()
  }

  /**
   * Takes a frame of the handshake and gives the answer to send, if there is one.
   *
   * @throws when the frame is not what the handshake expects: close the connection
   */
  handshake(frame: Uint8Array): Uint8Array | undefined {
    this.#noise.recv(frame)
    const answer = this.#noise.complete ? undefined : this.#noise.send()
    if (this.#noise.complete)
      this.#ciphers = { tx: new Cipher(this.#noise.tx), rx: new Cipher(this.#noise.rx) }
    return answer
  }

  /** The frames that carry a message, in order. */
  *seal(kind: MessageKind, message: Uint8Array): Iterable<Uint8Array> {
    const ciphers = this.#open()
    for (let offset = 0; ; offset += PART_BYTES) {
      const part = message.subarray(offset, offset + PART_BYTES)
      const more = offset + PART_BYTES < message.length
      const plaintext = new Uint8Array(2 + part.length)
      plaintext.set([more ? 1 : 0, MESSAGE_KINDS.indexOf(kind)])
      plaintext.set(part, 2)
      yield ciphers.tx.encrypt(plaintext)
      if (!more) return
    }
  }

  /**
   * Takes a frame and gives the message that it completes, if it does.
   *
   * @throws when the frame is forged, repeated or out of order, or the message too large: close the connection
   */
  receive(frame: Uint8Array): { readonly kind: MessageKind; readonly message: Uint8Array } | undefined {
    const plaintext = this.#open().rx.decrypt(frame)
    const [more, kindByte] = plaintext
    const kind = kindByte === undefined ? undefined : MESSAGE_KINDS[kindByte]
    if (kind === undefined || (more !== 0 && more !== 1)) throw new Error("a frame without a known kind")
    const partial = this.#partial ?? { kind, parts: [], size: 0 }
    if (partial.kind !== kind) throw new Error("a message interrupted by another")
    partial.parts.push(plaintext.subarray(2))
    partial.size += plaintext.length - 2
    // Else a message of countless tiny parts would take far more memory than its bytes.
    if (more === 1 && plaintext.length !== 2 + PART_BYTES)
      throw new Error("a part that is not full, and more follow")
    const most = kind === "introduction" ? MAX_INTRODUCTION_BYTES : MAX_MESSAGE_BYTES
    if (partial.size > most) throw new Error(`a message of more than ${most} bytes`)
    this.#partial = more === 1 ? partial : undefined
    return more === 1 ? undefined : { kind, message: concatenate(partial.parts, partial.size) }
  }

  #open() {
    if (this.#ciphers === undefined) throw new Error("the handshake is not finished")
    return this.#ciphers
  }
}

/**
 * What travels in a session: introductions first, then automerge-repo's messages, the exchange of indexes, notices that say
 * why a side is no longer listened to, and what is said about drafts.
 */
const MESSAGE_KINDS = ["introduction", "repo", "index", "notice", "draft"] as const
export type MessageKind = (typeof MESSAGE_KINDS)[number]

/** The largest frame on the wire: a Noise message. */
export const MAX_FRAME_BYTES = 65_535
const PART_BYTES = 60_000
const MAX_MESSAGE_BYTES = 32 * 1024 * 1024
/** A stranger's first message: an identity log of 1,000 versions, unless it lists a great many keys. */
export const MAX_INTRODUCTION_BYTES = 8 * 1024 * 1024
const PROLOGUE = utf8("commonshelf-session/1")

function concatenate(parts: readonly Uint8Array[], size: number): Uint8Array {
  const [only, second] = parts
  if (only !== undefined && second === undefined) return only
  const whole = new Uint8Array(size)
  let offset = 0
  for (const part of parts) {
    whole.set(part, offset)
    offset += part.length
  }
  return whole
}
