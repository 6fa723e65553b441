import { add, type Fraction, ZERO } from "@commonshelf/documents/measure"
import { periodBounds } from "@commonshelf/statement"
import { groupBy } from "../store/group.ts"
import { total } from "./settle.ts"
import type { BoardNeed, BoardOffer } from "./types.ts"

/** What one supplier has promised in one period, in all. */
interface Commitment {
  readonly first: string
  readonly last: string
  readonly promised: Fraction
}

/** By supplier, unit and each category in which the need lies. */
export type Commitments = ReadonlyMap<string, readonly Commitment[]>

type Place = Pick<BoardOffer, "party" | "unit"> & { readonly category: readonly string[] }

/** What suppliers have promised towards needs, so found that a capacity looks only at what may lie in it. */
export function commitmentsTowards(needs: readonly BoardNeed[]): Commitments {
  const pledges = needs.flatMap(({ unit, category, pledges: towards }) =>
    towards.flatMap(({ party, period, amount }) =>
      categoriesOf(category).map((within) => ({
        key: keyOf({ party, unit, category: within }),
        period,
        amount,
      })),
    ),
  )
  return new Map(
    [...groupBy(pledges, ({ key }) => key)].map(([key, same]) => [
      key,
      [...groupBy(same, ({ period }) => period)].flatMap(([period, together]) => {
        const bounds = periodBounds(period)
        return bounds === undefined
          ? []
          : [{ ...bounds, promised: total(together.map(({ amount }) => amount)) }]
      }),
    ]),
  )
}

/** The sum of what was promised every day of which lies in a period. */
export function promisedIn(commitments: Commitments, place: Place & { readonly period: string }): Fraction {
  const bounds = periodBounds(place.period)
  if (bounds === undefined) return ZERO
  return (commitments.get(keyOf(place)) ?? [])
    .filter(({ first, last }) => first >= bounds.first && last <= bounds.last)
    .reduce((sum, { promised }) => add(sum, promised), ZERO)
}

/** Every run of names of a path, each once: what stands in the path as `isInCategory` has it. */
function categoriesOf(path: readonly string[]): readonly (readonly string[])[] {
  const runs = path.flatMap((_, start) =>
    path.slice(start).map((_last, length) => path.slice(start, start + length + 1)),
  )
  return [...new Map(runs.map((run) => [pathKey(run), run])).values()]
}

function keyOf({ party, unit, category }: Place): string {
  return `${party} ${unit} ${pathKey(category)}`
}

function pathKey(path: readonly string[]): string {
  return JSON.stringify(path.map((name) => name.toLowerCase()))
}
