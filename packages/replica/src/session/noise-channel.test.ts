import { runSeed, testKeyPair } from "@commonshelf/identity/testing"
import fc from "fast-check"
import Noise from "noise-handshake"
import Cipher from "noise-handshake/cipher.js"
import curve from "noise-curve-ed"
import { describe, expect, test } from "vitest"
import { MAX_FRAME_BYTES, NoiseChannel } from "./noise-channel.ts"

const [aliceKey, bobKey] = [testKeyPair("alice"), testKeyPair("bob")]
const HELLO = new TextEncoder().encode("hello, Bob")

function channels() {
  return { alice: new NoiseChannel("initiator", aliceKey), bob: new NoiseChannel("responder", bobKey) }
}

/** Shakes hands; `carrier` may change each of the three frames. Throws as the channels do. */
function shakeHands(carrier: (frame: Uint8Array, number: number) => Uint8Array = (frame) => frame) {
  const { alice, bob } = channels()
  const second = bob.handshake(carrier(alice.begin(), 0))
  const third = second && alice.handshake(carrier(second, 1))
  if (third !== undefined) bob.handshake(carrier(third, 2))
  return { alice, bob }
}

function sealed(channel: NoiseChannel, message: Uint8Array): readonly Uint8Array[] {
  return [...channel.seal("repo", message)]
}

function only(frames: readonly Uint8Array[]): Uint8Array {
  const [frame] = frames
  if (frame === undefined || frames.length > 1) throw new Error("the message has more than one frame")
  return frame
}

function flipped(bytes: Uint8Array, bit: number): Uint8Array {
  const at = bit >> 3
  return bytes.with(at, (bytes[at] ?? 0) ^ (1 << (bit & 7)))
}

/** What the channel makes of a frame, as a plain array of bytes. */
function heard(channel: NoiseChannel, frame: Uint8Array): Uint8Array | undefined {
  const received = channel.receive(frame)
  return received && Uint8Array.from(received.message)
}

/** Whether a channel throws: the connection is then closed. */
function isRefused(work: () => unknown): boolean {
  try {
    work()
    return false
  } catch {
    return true
  }
}

describe("a channel", () => {
  test("[A3] tells each side the other's key, and carries messages both ways", () => {
    const { alice, bob } = shakeHands()
    expect([alice.remoteKey, bob.remoteKey]).toEqual([bobKey.multikey, aliceKey.multikey])
    for (const [from, to] of [
      [alice, bob],
      [bob, alice],
    ] as const) {
      expect(heard(to, only(sealed(from, HELLO)))).toEqual(HELLO)
    }
  })

  test("[A3] cuts a big message into frames and joins it again", () => {
    const { alice, bob } = shakeHands()
    const sizes = fc.integer({ min: 0, max: 200_000 })
    fc.assert(
      fc.property(sizes, (size) => {
        const message = new Uint8Array(size).fill(size)
        const frames = sealed(alice, message)
        expect(frames.every((frame) => frame.length <= MAX_FRAME_BYTES)).toBe(true)
        const received = frames.map((frame) => heard(bob, frame))
        expect(received.slice(0, -1).every((part) => part === undefined)).toBe(true)
        // Not toEqual, which looks at 200,000 bytes one by one.
        expect(Buffer.compare(received.at(-1) ?? new Uint8Array(), message)).toBe(0)
      }),
      { seed: runSeed(3), numRuns: 20 },
    )
  })

  test("[A3] ends at a message of more than 32 MiB", () => {
    const { alice, bob } = shakeHands()
    const receive = () => {
      for (const frame of alice.seal("repo", new Uint8Array(33 * 1024 * 1024))) bob.receive(frame)
    }
    expect(receive).toThrow("a message of more than 33554432 bytes")
  })

  test("[G1] ends at an introduction of more than 8 MiB: it is a stranger's", () => {
    const { alice, bob } = shakeHands()
    const receive = () => {
      for (const frame of alice.seal("introduction", new Uint8Array(9 * 1024 * 1024))) bob.receive(frame)
    }
    expect(receive).toThrow("a message of more than 8388608 bytes")
  })

  test("[G1] ends at a part that is not full and is not the last: tiny parts take more memory than bytes", () => {
    const eve = new Noise("XX", true, aliceKey, { curve })
    eve.initialise(new TextEncoder().encode("commonshelf-session/1"))
    const bob = new NoiseChannel("responder", bobKey)
    const answer = bob.handshake(eve.send())
    if (answer !== undefined) eve.recv(answer)
    bob.handshake(eve.send())
    const tiny = new Cipher(eve.tx).encrypt(Uint8Array.of(1, 0))
    expect(() => bob.receive(tiny)).toThrow("a part that is not full")
  })

  test("[A3] sends nothing before the handshake is finished", () => {
    const { alice, bob } = channels()
    expect(() => sealed(alice, HELLO)).toThrow("not finished")
    expect(() => bob.receive(new Uint8Array(40))).toThrow("not finished")
  })
})

describe("whoever carries the frames", () => {
  test("[A3] cannot change a bit of the handshake: nobody hears anything then", () => {
    const lengths: number[] = []
    shakeHands((frame) => (lengths.push(frame.length), frame))
    for (const [number, length] of lengths.entries()) {
      for (let bit = 0; bit < length * 8; bit++) {
        const meet = () => shakeHands((frame, current) => (current === number ? flipped(frame, bit) : frame))
        expect(isRefused(meet), `frame ${number}, bit ${bit}`).toBe(true)
      }
    }
  })

  test("[A3] cannot change a bit of a message", () => {
    const { alice, bob } = shakeHands()
    const frame = only(sealed(alice, HELLO))
    for (let bit = 0; bit < frame.length * 8; bit++)
      expect(isRefused(() => bob.receive(flipped(frame, bit)))).toBe(true)
    expect(heard(bob, frame)).toEqual(HELLO)
  })

  test("[A3] cannot repeat, leave out, reorder, cut or return a frame, nor take it from another session", () => {
    const { alice, bob } = shakeHands()
    const [first, second, third] = [1, 2, 3].map((n) => only(sealed(alice, Uint8Array.of(n))))
    if (first === undefined || second === undefined || third === undefined) throw new Error("three frames")
    expect(
      isRefused(() => bob.receive(second)),
      "reordered",
    ).toBe(true)
    expect(heard(bob, first)).toEqual(Uint8Array.of(1))
    expect(
      isRefused(() => bob.receive(first)),
      "repeated",
    ).toBe(true)
    expect(
      isRefused(() => bob.receive(third)),
      "one left out",
    ).toBe(true)
    expect(
      isRefused(() => bob.receive(second.subarray(0, -1))),
      "cut",
    ).toBe(true)
    expect(
      isRefused(() => bob.receive(new Uint8Array(5))),
      "too short to be a frame",
    ).toBe(true)
    expect(
      isRefused(() => alice.receive(second)),
      "returned to its sender",
    ).toBe(true)
    expect(
      isRefused(() => shakeHands().bob.receive(second)),
      "from another session",
    ).toBe(true)
  })

  test("[A3] cannot replay a handshake", () => {
    const frames: Uint8Array[] = []
    // The handshake overwrites the frames that it was given: it wipes its keys.
    shakeHands((frame) => (frames.push(Uint8Array.from(frame)), frame))
    const [first, , third] = frames
    if (first === undefined || third === undefined) throw new Error("three frames")
    const bob = new NoiseChannel("responder", bobKey)
    bob.handshake(first)
    expect(isRefused(() => bob.handshake(third))).toBe(true)
  })

  test("[A3] cannot pass for another with random bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const { bob } = channels()
        const talk = () => {
          bob.handshake(bytes)
          bob.handshake(bytes)
        }
        expect(isRefused(talk)).toBe(true)
        expect(bob.established).toBe(false)
      }),
      { seed: runSeed(8), numRuns: 100 },
    )
  })
})

test("[A3] another protocol with the same handshake is no session", () => {
  const stranger = new Noise("XX", true, aliceKey, { curve })
  stranger.initialise(new TextEncoder().encode("another-protocol/1"))
  const answer = new NoiseChannel("responder", bobKey).handshake(stranger.send())
  expect(answer && isRefused(() => stranger.recv(answer))).toBe(true)
})
