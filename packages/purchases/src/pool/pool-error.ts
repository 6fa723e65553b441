/** Why a step in a pool is not taken. */
export interface PoolError {
  readonly kind:
    | "bad-rules"
    | "bad-peers"
    | "bad-counts"
    | "not-joined"
    | "not-counted"
    | "not-closed"
    | "months-first"
    | "quarter-made"
    | "unfinished"
    | "pool-open"
    | "pool-over"
    | "pool-said"
    | "pool-changed"
    | "too-telling"
  readonly message: string
}

/** The error for a step in a pool that was not joined. */
export function notJoined(): PoolError {
  return { kind: "not-joined", message: "This pool was not joined here. Say the key in it first." }
}

/** The error for a pool whose secret is gone. */
export function poolOver(): PoolError {
  return { kind: "pool-over", message: "This pool is over, or was left. Nothing more is said in it." }
}

/** [PO8] The error for a second answer. */
export function otherQuestion(): PoolError {
  const message =
    "This step of the pool was answered before, to another question: other keys or other counts. Nothing is answered twice."
  return { kind: "pool-said", message }
}
