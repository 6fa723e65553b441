import { describe, expect, test } from "vitest"
import { publishedQuarter } from "../testing/published-quarter.ts"
import { hubsFor, roomIn } from "./across-months.ts"
import { amountOf, type Exchange, exchanges } from "./exchange.ts"
import { nearExchanges } from "./near-exchange.ts"
import { type PieceIndex, type Target } from "./pieces.ts"

const MEASURES = ["quantity", "value"] as const
const SHOPS = [
  publishedQuarter({ households: 14, seed: 3 }),
  publishedQuarter({ households: 30, seed: 8 }),
  publishedQuarter({ households: 60, seed: 5 }),
]
const asTexts = (some: readonly Exchange[]) => some.map((one) => JSON.stringify(one)).toSorted()

describe("for every amount of some shops' quarters", () => {
  test("[V1] what is near is what asking everybody finds, and nothing of it is left out", () => {
    let [asked, spared] = [0, 0]
    for (const target of SHOPS.flatMap(({ targets }) => targets.filter((_, place) => place % 5 === 0)))
      for (const measure of MEASURES) {
        const all = exchanges(target, measure)
        for (const percent of [10, 40, 200]) {
          const isFar = (rise: number) => rise * 100 >= amountOf(target, measure) * percent
          const near = nearExchanges(target, measure, isFar)
          const isNear = ({ rise }: Exchange) => !isFar(rise)
          expect(asTexts(near.filter(isNear))).toEqual(asTexts(all.filter(isNear)))
          if (near.length < all.length) spared += 1
          else asked += 1
        }
      }
    expect(spared).toBeGreaterThan(1000)
    expect(asked).toBeGreaterThan(100)
  })

  test("[V1] the hubs are those of all cells that have most months, and of equals most room", () => {
    const sizes = new Set<number>()
    for (const index of SHOPS)
      for (const target of index.targets.filter((_, place) => place % 20 === 0))
        for (const measure of MEASURES)
          for (const { knowledge } of exchanges(target, measure).slice(0, 2)) {
            const wanted = amountOf(target, measure) / 10
            const naive = roomiest(index, target, measure, knowledge, wanted)
            const hubs = hubsFor(index.regions, target, measure, knowledge, wanted)
            expect(hubs.map(({ atoms, room }) => [atoms.length, room])).toEqual(naive)
            sizes.add(naive.length)
          }
    expect(sizes.size).toBeGreaterThan(1)
  })
})

/** How many months the hubs have and how much room, by looking into every cell. */
function roomiest(
  { regions }: PieceIndex,
  target: Target,
  measure: (typeof MEASURES)[number],
  knowledge: Exchange["knowledge"],
  wanted: number,
): (readonly [months: number, room: number])[] {
  const months = new Set(target.pieces.map(({ atom }) => atom.month)).size
  return [...regions]
    .filter(([hub, atoms]) => hub.cells.length > 0 && atoms.length >= months)
    .map(([, atoms]) => [atoms.length, roomIn(atoms, target, measure, knowledge)] as const)
    .filter(([, room]) => room >= wanted)
    .toSorted((a, b) => b[0] - a[0] || b[1] - a[1])
    .slice(0, 3)
}
