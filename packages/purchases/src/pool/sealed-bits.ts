/**
 * Whether a party has a part of each node, told to each other party and to nobody else [PO3]. A bit cannot say two, so who
 * lies can pretend to one part and no more. Each receiver's bytes are hidden by a stream that is used once; who wrote
 * them is what the signature of the statement says.
 */
import { streamFor } from "./agreement.ts"
import { type Circle, type CircleMember } from "./circle.ts"

/** The bits for every other party, in the order of the call, as base64url after `u`. */
export function sealBits(bits: readonly boolean[], circle: Circle): string {
  const plain = pack(bits)
  const sealed = circle.others.map((other) =>
    xor(plain, bitStream(circle, other, [circle.ownKey, other.key], plain.length)),
  )
  return `u${Buffer.concat(sealed).toString("base64url")}`
}

/** What another party tells us about so many nodes; undefined where it is none of this pool's. */
export function openBits(
  text: string,
  from: CircleMember,
  circle: Circle,
  nodes: number,
): readonly boolean[] | undefined {
  const length = Math.ceil(nodes / 8)
  const all = Buffer.from(text.slice(1), "base64url")
  if (!text.startsWith("u") || all.length !== length * circle.others.length) return undefined
  // Among the receivers of an earlier party we stand one place later than among ours, and the other way round.
  const earlier = circle.others.filter(({ isEarlier }) => isEarlier).length
  const place = from.isEarlier ? earlier - 1 : earlier
  const sealed = all.subarray(place * length, (place + 1) * length)
  return unpack(xor(sealed, bitStream(circle, from, [from.key, circle.ownKey], length)), nodes)
}

function bitStream(
  { call, keys }: Circle,
  { shared }: CircleMember,
  fromTo: readonly [string, string],
  length: number,
): Uint8Array {
  return streamFor(shared, call, ["count", ...fromTo, ...keys], length)
}

/** Bit i is of node i, the lowest of each byte first. */
function pack(bits: readonly boolean[]): Uint8Array {
  const bytes = new Uint8Array(Math.ceil(bits.length / 8))
  for (const [place, bit] of bits.entries()) {
    if (bit) bytes[place >> 3] = (bytes[place >> 3] ?? 0) | (1 << (place & 7))
  }
  return bytes
}

function unpack(bytes: Uint8Array, count: number): boolean[] {
  return Array.from({ length: count }, (_, place) => (((bytes[place >> 3] ?? 0) >> (place & 7)) & 1) === 1)
}

function xor(bytes: Uint8Array, stream: Uint8Array): Uint8Array {
  return bytes.map((byte, place) => byte ^ (stream[place] ?? 0))
}
