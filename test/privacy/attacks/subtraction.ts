import type { KnownSum } from "../support/naive-publisher.ts"

/**
 * T3: subtraction to its end. Wherever all but one figure of a known sum are known, so is the last. Gives the figures
 * that nobody published and everybody can have.
 */
export function subtractionClosure(
  sums: readonly KnownSum[],
  published: ReadonlySet<string>,
): ReadonlySet<string> {
  const known = new Set(published)
  const sumsOf = new Map<string, KnownSum[]>()
  const missing = new Map<KnownSum, number>()
  for (const sum of sums) {
    const members = [sum.total, ...sum.parts]
    for (const id of members) {
      const own = sumsOf.get(id)
      if (own === undefined) sumsOf.set(id, [sum])
      else own.push(sum)
    }
    missing.set(sum, members.filter((id) => !known.has(id)).length)
  }
  const waiting = sums.filter((sum) => missing.get(sum) === 1)
  for (let sum = waiting.pop(); sum !== undefined; sum = waiting.pop()) {
    const last = [sum.total, ...sum.parts].find((id) => !known.has(id))
    if (last === undefined) continue
    known.add(last)
    for (const other of sumsOf.get(last) ?? []) {
      const left = (missing.get(other) ?? 0) - 1
      missing.set(other, left)
      if (left === 1) waiting.push(other)
    }
  }
  return new Set([...known].filter((id) => !published.has(id)))
}

/**
 * T4: the tight sum. Of a published total, take off the published parts: where what remains is no more than the number of
 * parts that are left, and nobody buys less than one piece, each of them is one piece. `greatest` is the most that a
 * figure can be. Gives the parts that are told so.
 */
export function tightSums(
  sums: readonly KnownSum[],
  published: ReadonlySet<string>,
  greatest: (id: string) => number,
): ReadonlySet<string> {
  const told = new Set<string>()
  for (const { total, parts } of sums) {
    if (!published.has(total)) continue
    const hidden = [...parts].filter((id) => !published.has(id))
    const rest = [...parts]
      .filter((id) => published.has(id))
      .reduce((left, id) => left - greatest(id), greatest(total))
    if (hidden.length > 0 && rest <= hidden.length) for (const id of hidden) told.add(id)
  }
  return told
}
