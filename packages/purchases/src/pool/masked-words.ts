/**
 * Two words for each node, quantity and value, under masks that vanish from the sum of all parties [PO4]: for each pair, the
 * one that stands first in the call adds the stream of the two, the other takes it away. After Bonawitz et al., "Practical
 * Secure Aggregation" (CCS 2017), without its recovery of who drops out: a pool without one of its parts is no sum.
 */
import { encodeWords } from "@commonshelf/documents"
import { streamFor } from "./agreement.ts"
import { type Circle, type CircleMember } from "./circle.ts"

const WORD_BYTES = 8

/** What a party says of one node: thousandths of the unit, and minor units of the currency. */
export interface PartWords {
  readonly quantity: number
  readonly value: number
}

/** What the masks of the parts rest on besides the keys: who was told otherwise does not add up with us. */
export interface MaskedFor {
  /** The statements that tell the bits, in the order of digests. */
  readonly counts: readonly string[]
  /** The number of parts of each node of the call, 0 where it does not come out. */
  readonly parts: readonly number[]
}

/** The masked words of the nodes that come out; undefined where none does. `words` are by the node's place in the call. */
export function maskWords(
  words: ReadonlyMap<number, PartWords>,
  circle: Circle,
  masked: MaskedFor,
): string | undefined {
  const masks = circle.others.map((other) => ({
    sign: other.isEarlier ? -1n : 1n,
    words: maskOf(circle, other, masked),
  }))
  const places = masked.parts.flatMap((parts, place) => (parts > 0 ? [2 * place, 2 * place + 1] : []))
  if (places.length === 0) return undefined
  return encodeWords(
    places.map((place) => {
      const own = words.get(place >> 1)
      const word = BigInt((place % 2 === 0 ? own?.quantity : own?.value) ?? 0)
      return masks.reduce((sum, mask) => sum + mask.sign * (mask.words[place] ?? 0n), word)
    }),
  )
}

/** By a node's place in the call, whichever come out: a word of one node is never hidden as another's. */
function maskOf(circle: Circle, other: CircleMember, { counts, parts }: MaskedFor): readonly bigint[] {
  const { call, ownKey, keys } = circle
  const pair = other.isEarlier ? [other.key, ownKey] : [ownKey, other.key]
  const boundTo = ["part", ...pair, ...keys, ...counts.toSorted(), ...parts.map(String)]
  const stream = streamFor(other.shared, call, boundTo, 2 * parts.length * WORD_BYTES)
  const view = new DataView(stream.buffer, stream.byteOffset, stream.length)
  return Array.from({ length: 2 * parts.length }, (_, place) => view.getBigUint64(place * WORD_BYTES, false))
}
