import type { Digest } from "@commonshelf/identity"
import { byAge } from "../store/entry.ts"
import { groupBy } from "../store/group.ts"
import { compareText } from "../store/text-order.ts"
import { oneOfEach, sharersOfKeys, type PoolSteps } from "./pool-steps.ts"

/** The statements on which a pool stands, as far as it has come: of each party at most one of each step. */
export interface PoolChain {
  readonly keys: PoolSteps["keys"]
  readonly counts: PoolSteps["counts"]
  readonly parts: PoolSteps["parts"]
}

/**
 * What stands of what was said [PO5]. Read from the end, because each step names what it rests on: parts of all parties that fit
 * together are the pool, whatever else was said. Before that, the step said first shows on what the others have to rest.
 */
export function chainOf(steps: PoolSteps): PoolChain {
  const complete = [...groupBy(steps.parts, ({ subject }) => JSON.stringify([subject.counts, subject.parts]))]
    .toSorted(([a], [b]) => compareText(a, b))
    .map(([, parts]) => chainOfParts(steps, parts))
    .find((chain) => chain?.parts.length === steps.parties.length)
  return complete ?? chainInProgress(steps)
}

function chainInProgress(steps: PoolSteps): PoolChain {
  for (const { subject } of steps.parts) {
    const alike = steps.parts.filter((other) => isAlike(subject, other.subject))
    const chain = chainOfParts(steps, alike)
    if (chain !== undefined) return chain
  }
  for (const { subject } of steps.counts) {
    const keys = keysOf(steps, subject.keys)
    if (keys !== undefined) {
      const counts = steps.counts.filter((other) => sameDigests(other.subject.keys, subject.keys))
      return { keys, counts: firstOfEach(steps, counts), parts: [] }
    }
  }
  return { keys: firstOfEach(steps, steps.keys), counts: [], parts: [] }
}

function isAlike(
  a: PoolSteps["parts"][number]["subject"],
  b: PoolSteps["parts"][number]["subject"],
): boolean {
  return sameDigests(a.counts, b.counts) && a.parts.every((number, place) => number === b.parts[place])
}

/** Parts that name the same counts, with these and the keys that they name; undefined where these do not fit. */
function chainOfParts(steps: PoolSteps, alike: PoolSteps["parts"]): PoolChain | undefined {
  const [first] = alike
  const counts = oneOfEach(first?.subject.counts ?? [], steps.counts, steps.parties)
  const named = counts?.[0]?.subject.keys ?? []
  if (counts === undefined || !counts.every(({ subject }) => sameDigests(subject.keys, named)))
    return undefined
  const keys = keysOf(steps, named)
  return keys === undefined ? undefined : { keys, counts, parts: firstOfEach(steps, alike) }
}

function keysOf(steps: PoolSteps, digests: readonly Digest[]): PoolSteps["keys"] | undefined {
  const keys = oneOfEach(digests, steps.keys, steps.parties)
  return keys === undefined || sharersOfKeys(keys).length > 0 ? undefined : keys
}

/** Of each party what it said first, in the order of the call. */
function firstOfEach<Step extends PoolSteps[keyof PoolChain][number]>(
  { parties }: PoolSteps,
  said: readonly Step[],
): readonly Step[] {
  const inOrder = said.toSorted(byAge)
  return parties.flatMap((scid) => inOrder.find(({ issuer }) => issuer === scid) ?? [])
}

function sameDigests(a: readonly Digest[], b: readonly Digest[]): boolean {
  return a.length === b.length && a.every((digest, index) => digest === b[index])
}
