import { buildDataset } from "@commonshelf/dataset"
import { describe, expect, test } from "vitest"
import { callsOf, type Calls } from "./support/calls.ts"
import { STORMS, stormOf } from "./support/storms.ts"
import { VIEWS } from "./support/views.ts"

/*
 * A hostile party says thousands of valid things that views must bring together. That it is valid is no reason for a node to
 * stand still: twice as much asks for twice as many calls of any function, which a machine counts the same every time.
 */

const ROUNDS = [10, 20, 40] as const
/** Of what grows with what was said it is 2, of what is sorted a little more, of what grows with its square 4. */
const MOST_GROWTH = 3
/** Fewer calls more are no growth. */
const FEW_CALLS = 100

describe.each(Object.keys(STORMS))("a storm of %s", (name) => {
  const [few = [], some = [], many = []] = stormOf(name, ROUNDS)

  test("[A8] asks as much of every view as was said", () => {
    const growing = () => {
      const [a, b, c] = [few, some, many].map((said) => {
        const dataset = buildDataset(said)
        return callsOf(() => Object.values(VIEWS).map((view) => view(dataset)))
      })
      return growingFaster(a ?? new Map(), b ?? new Map(), c ?? new Map())
    }
    // The machine may forget counts of what it optimises: what grows does so each time.
    let found = growing()
    for (let again = 0; again < 2 && found.length > 0; again += 1) {
      const places = new Set(growing().map(({ place }) => place))
      found = found.filter(({ place }) => places.has(place))
    }
    expect(found).toEqual([])
  })

  test("[A8] asks as much of the index as was said, also from the end", () => {
    const [a, b, c] = [few, some, many].map((said) => callsOf(() => buildDataset(said.toReversed())))
    expect(growingFaster(a ?? new Map(), b ?? new Map(), c ?? new Map())).toEqual([])
  })

  test("[A4] gives the same bytes in any order of arrival", () => {
    const answers = (said: typeof few) => {
      const dataset = buildDataset(said)
      return Object.entries(VIEWS).map(([view, answer]) => [view, JSON.stringify(answer(dataset))])
    }
    const expected = answers(few)
    const halves = [0, 1].flatMap((half) => few.filter((_, index) => index % 2 === half))
    for (const order of [few.toReversed(), halves]) expect(answers(order)).toEqual(expected)
  })
})

/** The functions that are called too much more often each time, with how often. */
function growingFaster(few: Calls, some: Calls, many: Calls): readonly { place: string; calls: number[] }[] {
  return [...many].flatMap(([place, c]) => {
    const [a, b] = [few.get(place) ?? 0, some.get(place) ?? 0]
    const isFaster = b >= a && c - b >= FEW_CALLS && c - b > MOST_GROWTH * Math.max(1, b - a)
    return isFaster ? [{ place, calls: [a, b, c] }] : []
  })
}
