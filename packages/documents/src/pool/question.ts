import type { Digest } from "@commonshelf/identity"
import type { PoolCall } from "./act.ts"

/** What a pool asks of a party: its call, under the digest that names the pool. */
export interface PoolQuestion extends Pick<
  PoolCall,
  "period" | "nodes" | "parties" | "leastMembers" | "leastParts" | "roundingBase"
> {
  readonly call: Digest
}

/** Another party of a pool, with the key that it said. */
export interface PoolPeer {
  readonly did: string
  /** The digest of the statement that says the key. */
  readonly key: Digest
  readonly publicKey: string
}
