/** Whose checkpoints a verifier believes, and how many must agree [S11]. */
export interface Trust {
  /** The SCIDs of cooperatives, sorted. */
  readonly nodes: readonly string[]
  readonly quorum: number
}

/** Two of the nodes must have seen a thing; where only one is trusted, that one. Nobody trusted proves nothing. */
export function trustIn(nodes: Iterable<string>): Trust {
  const sorted = [...new Set(nodes)].toSorted()
  return { nodes: sorted, quorum: sorted.length === 1 ? 1 : 2 }
}
