import { draftRelease, type ReleaseCell } from "@commonshelf/documents"
import { describe, expect, test } from "vitest"
import { contradictions } from "../contradictions.ts"
import { buildDataset } from "../store/create-index.ts"
import { releaseCell, testSayings } from "../testing.ts"
import { demandCells } from "./demand-cells.ts"

const MILK = ["Food", "Dairy", "Milk"]

/** A cooperative, and releases of it in order. */
function shop(
  ...said: readonly (readonly [period: string, cells: readonly ReleaseCell[], series?: string])[]
) {
  const { party, profile, release, say, statements } = testSayings()
  const ada = party("Ada")
  profile(ada, "cooperative")
  const releases = said.map(([period, cells, series]) => {
    if (series === undefined) return release(ada, period, cells)
    const rules = { ...RULES, series }
    return say(ada, draftRelease(ada.did, { period, rules, cells: [...cells] }))
  })
  const looked = [statements, statements.toReversed()].map((some) => {
    const dataset = buildDataset(some)
    return {
      counted: demandCells(dataset).map(({ period, node, quantity }) => `${period} ${node} ${quantity}`),
      found: contradictions(dataset),
    }
  })
  const [one, other] = looked
  expect(other).toEqual(one)
  return { releases, counted: one?.counted ?? [], found: one?.found ?? [] }
}

const RULES = {
  series: "monthly",
  k: 5,
  kSensitive: 10,
  sensitive: [],
  pPercent: 10,
  minOthers: 3,
  roundingBase: { kg: "0.5" },
}

describe("releases that tell of the same purchases, in either order of arrival", () => {
  test("[R9] a quarter that says it is the rest of its months counts beside them", () => {
    const rest = { ...releaseCell(["Food"], "9"), other: true }
    const { counted, found } = shop(["2026-01", [releaseCell(MILK, "42")]], ["2026-Q1", [rest]])
    expect(counted).toEqual(["2026-01 Food > Dairy > Milk 42", "2026-Q1 Food 9"])
    expect(found).toEqual([])
  })

  test("[R9] a quarter that tells again what a month told is ignored, and both are kept as a contradiction", () => {
    const { counted, found, releases } = shop(
      ["2026-01", [releaseCell(MILK, "42")]],
      ["2026-Q1", [releaseCell(["Food"], "51")]],
    )
    expect(counted).toEqual(["2026-01 Food > Dairy > Milk 42"])
    expect(found).toMatchObject([
      {
        kind: "overlapping-release",
        period: "2026-Q1",
        counted: releases[0]?.digest,
        ignored: releases[1]?.digest,
      },
    ])
  })

  test("[R9] a month inside a quarter that is released is ignored", () => {
    const { counted, found } = shop(
      ["2026-Q1", [releaseCell([], "51")]],
      ["2026-02", [releaseCell(MILK, "42")]],
    )
    expect(counted).toEqual(["2026-Q1 all 51"])
    expect(found).toMatchObject([{ kind: "overlapping-release", period: "2026-02" }])
  })

  test("[R9][T11] a second series beside the first, such as one of another tree, counts only for other days", () => {
    const { counted, found } = shop(
      ["2026-01", [releaseCell(MILK, "42")]],
      ["2026-01", [releaseCell(["Groceries"], "40")], "other-tree-1"],
      ["2026-02", [releaseCell(["Groceries"], "39")], "other-tree-1"],
    )
    expect(counted).toEqual(["2026-01 Food > Dairy > Milk 42", "2026-02 Groceries 39"])
    expect(found).toMatchObject([{ kind: "overlapping-release", series: "other-tree-1", period: "2026-01" }])
  })
})
