/** What was left out and why, counted by reason: no row disappears in silence. */
export interface Skipped {
  add(reason: string, count?: number): void
  /** Reasons with their counts, the most frequent first. */
  list(): readonly (readonly [reason: string, count: number])[]
}

/** An empty count. */
export function countSkipped(): Skipped {
  const counts = new Map<string, number>()
  return {
    add: (reason, count = 1) => {
      if (count > 0) counts.set(reason, (counts.get(reason) ?? 0) + count)
    },
    list: () => [...counts].toSorted(([, a], [, b]) => b - a),
  }
}
