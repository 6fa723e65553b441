import { describe, expect, test } from "vitest"
import { contradictions } from "../contradictions.ts"
import { buildDataset } from "../store/create-index.ts"
import { releaseCell, testSayings } from "../testing.ts"
import { demandCells, type DemandQuestion } from "./demand-cells.ts"

/** Two cooperatives with releases of January and February and of a quarter. */
function twoShops() {
  const sayings = testSayings()
  const [ada, ben] = [sayings.party("Ada"), sayings.party("Ben")]
  for (const cooperative of [ada, ben]) sayings.profile(cooperative, "cooperative")
  const milk = ["Food", "Dairy", "Milk"]
  const january = sayings.release(ada, "2026-01", [
    releaseCell(milk, "42"),
    releaseCell(["Food", "Bread"], "7"),
  ])
  sayings.release(ada, "2026-02", [releaseCell(milk, "40")])
  sayings.release(ben, "2026-Q1", [releaseCell([], "8")])
  const cells = (question: DemandQuestion = {}) => demandCells(buildDataset(sayings.statements), question)
  const found = (question: DemandQuestion = {}) =>
    cells(question).map(({ period, node }) => `${period} ${node}`)
  return { ...sayings, ada, ben, january, cells, found }
}

describe("demand", () => {
  test("[R6] a cell says who, when, what, how much, at what price and for how many, and by which release", () => {
    const { ada, january, cells } = twoShops()
    expect(cells({ category: "Milk", to: "2026-01" })).toEqual([
      {
        cooperative: ada.scid,
        cooperativeName: { en: { text: "Ada", status: "authoritative" } },
        period: "2026-01",
        node: "Food > Dairy > Milk",
        level: "type",
        other: false,
        quantity: "42",
        unit: "kg",
        unitPrice: "12.5",
        currency: "ILS",
        members: "10-19",
        release: january.digest,
      },
    ])
  })

  test("[A4] cells stand by cooperative, period and node", () => {
    const { ada, ben, found } = twoShops()
    const ofAda = ["2026-01 Food > Bread", "2026-01 Food > Dairy > Milk", "2026-02 Food > Dairy > Milk"]
    const ofBen = ["2026-Q1 all"]
    expect(found()).toEqual(ada.scid < ben.scid ? [...ofAda, ...ofBen] : [...ofBen, ...ofAda])
  })

  test("[A4] a category is a segment or a path, in any case", () => {
    const { found } = twoShops()
    const milk = ["2026-01 Food > Dairy > Milk", "2026-02 Food > Dairy > Milk"]
    expect([found({ category: "dairy" }), found({ category: "FOOD > dairy" })]).toEqual([milk, milk])
    expect(found({ category: "Food > Milk" })).toEqual([])
  })

  test("[A4] a period that shares a day with the time asked for is in it", () => {
    const { found } = twoShops()
    const january = ["2026-01 Food > Bread", "2026-01 Food > Dairy > Milk", "2026-Q1 all"]
    const february = ["2026-02 Food > Dairy > Milk", "2026-Q1 all"]
    expect(found({ to: "2026-01" }).toSorted()).toEqual(january)
    expect(found({ from: "2026-02" }).toSorted()).toEqual(february)
    expect(found({ from: "2026-02", to: "2026-02" }).toSorted()).toEqual(february)
    expect(found({ from: "2026", to: "2026" })).toHaveLength(4)
    expect(found({ to: "2025" })).toEqual([])
    expect(found({ from: "2026-Q2" })).toEqual([])
    expect(found({ from: "soon" })).toEqual([])
  })

  test("[R7] of a series and period the first release counts, and the second is a contradiction", () => {
    const { ada, january, release, cells, statements } = twoShops()
    const second = release(ada, "2026-01", [releaseCell(["Food", "Dairy", "Milk"], "999")])
    expect(cells({ category: "Milk", to: "2026-01" }).map(({ quantity }) => quantity)).toEqual(["42"])
    expect(demandCells(buildDataset(statements.toReversed()))).toEqual(cells())
    expect(contradictions(buildDataset(statements))).toEqual([
      {
        kind: "second-release",
        party: ada.scid,
        series: "monthly",
        period: "2026-01",
        counted: january.digest,
        ignored: second.digest,
      },
    ])
  })

  test("[R7] a release that is taken back leaves a gap that a second one does not fill", () => {
    const { ada, january, release, withdraw, found } = twoShops()
    withdraw(ada, january)
    release(ada, "2026-01", [releaseCell(["Food", "Bread"], "7")])
    expect(found({ to: "2026-01" })).toEqual(["2026-Q1 all"])
  })

  test("[R7] only a cooperative has demand", () => {
    const { party, profile, release, cells } = twoShops()
    const [bob, stranger] = [party("Bob's farm"), party("Stranger")]
    profile(bob, "supplier")
    for (const other of [bob, stranger]) release(other, "2026-01", [releaseCell(["Fakes"], "1000")])
    expect(cells({ category: "Fakes" })).toEqual([])
  })
})
