/** How many nodes a call has, and how many parties. */
interface Size {
  readonly parties: number
  readonly nodes: number
}

/**
 * How many bytes the `sealed` of a count has: for every other party, in the order of the call, one bit for each node, the lowest
 * bit of the first byte for the first.
 */
export function sealedBytes({ parties, nodes }: Size): number {
  return (parties - 1) * Math.ceil(nodes / 8)
}
