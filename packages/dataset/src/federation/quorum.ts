import type { Quorum } from "@commonshelf/documents"

/** How many of so many members must agree: everybody where there are fewer than the quorum asks for at least. */
export function neededOf({ percent, atLeast }: Quorum, members: number): number {
  return Math.min(members, Math.max(atLeast, Math.ceil((percent * members) / 100)))
}
