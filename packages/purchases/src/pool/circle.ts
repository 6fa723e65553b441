import { type PoolPeer } from "@commonshelf/documents"
import { scidOfDid, type Digest } from "@commonshelf/identity"
import { agree, poolPublicKey } from "./agreement.ts"

/** The other parties of a pool as one of them sees them, each with the secret that the two share. */
export interface Circle {
  readonly call: Digest
  /** The digest of the own key's statement. */
  readonly ownKey: Digest
  /** The statements of all keys, in the order of digests. */
  readonly keys: readonly Digest[]
  /** In the order of the call. */
  readonly others: readonly CircleMember[]
}

export interface CircleMember extends PoolPeer {
  readonly shared: Uint8Array
  /** Whether it stands before us in the call: of two, the first adds what the other takes away. */
  readonly isEarlier: boolean
}

/** Who is asked, and who answers. */
export interface CircleAsked {
  readonly call: Digest
  readonly parties: readonly string[]
  readonly own: string
  readonly ownKey: Digest
  readonly peers: readonly PoolPeer[]
}

/**
 * The circle, or undefined where the peers are not exactly the other parties, or two of all have one key: masks for a key
 * that stands twice cancel each other, and what they hide is plain.
 */
export function circleOf(secret: Uint8Array, asked: CircleAsked): Circle | undefined {
  const { call, parties, own, ownKey, peers } = asked
  const places = new Map(parties.map((did, place) => [nameOf(did), place]))
  const ownPlace = places.get(nameOf(own))
  const names = new Set([own, ...peers.map(({ did }) => did)].map(nameOf))
  const publicKeys = new Set([poolPublicKey(secret), ...peers.map(({ publicKey }) => publicKey)])
  const keys = new Set([ownKey, ...peers.map(({ key }) => key)])
  const isWhole = [names.size, publicKeys.size, keys.size, peers.length + 1].every(
    (size) => size === parties.length,
  )
  if (ownPlace === undefined || !isWhole) return undefined
  const others: CircleMember[] = []
  for (const did of parties) {
    if (nameOf(did) === nameOf(own)) continue
    const peer = peers.find((one) => nameOf(one.did) === nameOf(did))
    const shared = peer && agree(secret, peer.publicKey)
    if (peer === undefined || shared === undefined) return undefined
    others.push({ ...peer, shared, isEarlier: (places.get(nameOf(did)) ?? 0) < ownPlace })
  }
  return { call, ownKey, keys: [...keys].toSorted(), others }
}

/** A party is known by its SCID; its host may change. */
export function nameOf(did: string): string {
  return scidOfDid(did) ?? did
}
