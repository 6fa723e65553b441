import {
  authoritativeText,
  draftPartyProfile,
  draftProduct,
  draftProductMatch,
  type ReleaseCell,
} from "@commonshelf/documents"
import type { TestIdentity } from "@commonshelf/identity/testing"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { buildDataset } from "../store/create-index.ts"
import { anyOrder } from "../testing/arbitrary-commons.ts"
import { releaseCell, testSayings, testUuid } from "../testing.ts"
import { demandMeasures, type MeasureQuestion } from "./demand-measures.ts"

const AS_OF = "2026-06-01T00:00:00Z"
const GTIN = "4006381333931"
const MILK = ["Food", "Dairy", "Milk"]
const BOBS_MILK = [...MILK, `gtin:${GTIN.padStart(14, "0")}`]
const other = (node: readonly string[], quantity: string): ReleaseCell => ({
  ...releaseCell(node, quantity),
  other: true,
})

/** Cooperatives with 50 to 149 members each, that publish whole quarters; quantities in kg are rounded to half a kilo. */
function shops() {
  const sayings = testSayings()
  const { party, profile, release, say, statements } = sayings
  const found = (name: string): TestIdentity => {
    const cooperative = party(name)
    const named = authoritativeText("en", name)
    say(
      cooperative,
      draftPartyProfile(cooperative.did, { role: "cooperative", name: named, members: "50-149" }),
    )
    return cooperative
  }
  const bob = party("Bob's farm")
  profile(bob, "supplier")
  /** The three months of a quarter, and what they left. */
  const quarter = (
    who: TestIdentity,
    name: string,
    months: readonly (readonly ReleaseCell[])[],
    left: readonly ReleaseCell[],
  ) => {
    const first = (Number(name.slice(6)) - 1) * 3 + 1
    for (const at of [0, 1, 2])
      release(who, `${name.slice(0, 4)}-${String(first + at).padStart(2, "0")}`, months[at] ?? [])
    release(who, name, left)
  }
  const ask = (question: Partial<MeasureQuestion> = {}) =>
    demandMeasures(buildDataset(statements), { asOf: AS_OF, ...question })
  const only = (question: Partial<MeasureQuestion> = {}) => {
    const [measure] = ask(question).measures
    if (measure === undefined) throw new Error("nothing is measured")
    return measure
  }
  return { ...sayings, bob, found, quarter, ask, only }
}

describe("measures of demand", () => {
  test("[DE12] a quantity lies between what is wholly of it and what may have some of it, to the rounding", () => {
    const { found, quarter, only } = shops()
    quarter(
      found("Alice"),
      "2026-Q1",
      [[releaseCell(BOBS_MILK, "10")]],
      [other(MILK, "4"), other(["Food"], "6")],
    )
    expect(only({ category: "milk" }).together.quarters).toMatchObject([
      { quarter: "2026-Q1", cooperatives: 1, shown: "14", quantity: { least: "13", most: "21.5" } },
    ])
    expect(only({ category: "dairy" }).together.quarters[0]?.quantity).toEqual({ least: "13", most: "21.5" })
    expect(only({ category: "food" }).together.quarters[0]?.quantity).toEqual({ least: "18.5", most: "21.5" })
  })

  test("[DE12] a quarter of which a month is not published, or was taken back, is open: a least and no most", () => {
    const { found, quarter, release, only, withdraw, statements } = shops()
    const alice = found("Alice")
    quarter(alice, "2026-Q1", [[releaseCell(BOBS_MILK, "10")]], [other(MILK, "4")])
    release(alice, "2026-04", [releaseCell(BOBS_MILK, "12")])
    const { quarters, open } = only({ category: "milk" }).together
    expect(quarters.map((closed) => closed.quarter)).toEqual(["2026-Q1"])
    expect(open).toEqual([{ quarter: "2026-Q2", cooperatives: 1, shown: "12" }])
    const february = statements.find(({ statement }) => statement.credentialSubject["period"] === "2026-02")
    if (february !== undefined) withdraw(alice, february)
    expect(only({ category: "milk" }).together.quarters).toEqual([])
  })

  test("[DE13] share, households, penetration and buying rate are intervals; exact ones are never published", () => {
    const { found, quarter, only } = shops()
    quarter(
      found("Alice"),
      "2026-Q1",
      [[{ ...releaseCell(BOBS_MILK, "10"), members: "20-49" }], [releaseCell(BOBS_MILK, "10")]],
      [releaseCell(["Food", "Bread"], "19.5")],
    )
    expect(only({ category: "milk" }).together.quarters).toMatchObject([
      {
        // From 19 of 39 to 21 of 40.
        share: { least: "0.487", most: "0.525" },
        households: { least: "20", most: "68" },
        penetration: { least: "0.134", most: "1" },
        buyingRate: { least: "0.279", most: "1.05" },
        months: 2,
      },
    ])
  })

  test("[DE13] without a band of members there is no penetration, and of a cell of 100 and more no most", () => {
    const { party, profile, quarter, only } = shops()
    const alice = party("Alice")
    profile(alice, "cooperative")
    quarter(alice, "2026-Q1", [], [{ ...releaseCell(MILK, "500"), members: "100+" }])
    const [figures] = only({ category: "milk" }).together.quarters
    expect(figures).toMatchObject({ households: { least: "100" } })
    expect(figures).not.toHaveProperty("penetration")
    expect(figures).not.toHaveProperty("buyingRate")
    expect(figures?.households).not.toHaveProperty("most")
  })

  test("[DE14][R8] figures of several cooperatives are sums of theirs; who shows some, and who perhaps, is told", () => {
    const { found, quarter, only } = shops()
    quarter(found("Alice"), "2026-Q1", [[releaseCell(BOBS_MILK, "10")]], [])
    quarter(found("Ben"), "2026-Q1", [], [releaseCell(["Food"], "30")])
    quarter(found("Cleo"), "2026-Q1", [], [releaseCell(["Food", "Bread"], "9")])
    quarter(found("Dan"), "2026-Q1", [], [releaseCell(["Groceries"], "20")])
    const { together, cooperatives } = only({ category: "milk" })
    expect(together.quarters).toMatchObject([
      {
        cooperatives: 4,
        shown: "10",
        quantity: { least: "9.5", most: "61.5" },
        distribution: { shown: 1, perhaps: 2 },
      },
    ])
    expect(new Set(cooperatives.map(({ cooperativeName }) => cooperativeName["en"]?.text))).toEqual(
      new Set(["Alice", "Ben", "Dan"]),
    )
  })

  test("[DE15] a trend is of the same cooperatives, against the year before where that is published", () => {
    const { found, quarter, only } = shops()
    const [alice, ben] = [found("Alice"), found("Ben")]
    const amounts = { "2025-Q1": "100", "2025-Q4": "300", "2026-Q1": "150" }
    for (const [name, amount] of Object.entries(amounts))
      quarter(alice, name, [], [releaseCell(MILK, amount)])
    quarter(ben, "2026-Q1", [], [releaseCell(MILK, "900")])
    expect(only({ category: "milk" }).together.trend).toEqual({
      state: "more",
      from: "2025-Q1",
      to: "2026-Q1",
      cooperatives: 1,
      change: { least: "0.487", most: "0.513" },
    })
    expect(only({ category: "milk", from: "2025-Q4" }).together.trend).toMatchObject({
      state: "less",
      from: "2025-Q4",
    })
    expect(only({ category: "milk", from: "2026" }).together.trend).toEqual({ state: "too-little" })
  })

  test("[DE15] what is left of wider nodes makes a trend unclear rather than wrong", () => {
    const { found, quarter, only } = shops()
    const alice = found("Alice")
    quarter(alice, "2025-Q4", [], [releaseCell(MILK, "100"), other(["Food"], "40")])
    quarter(alice, "2026-Q1", [], [releaseCell(MILK, "120"), other(["Food"], "40")])
    expect(only({ category: "milk" }).together.trend).toMatchObject({ state: "unclear" })
  })

  test("[DE15] seasons need a whole year; with less it is said how much there is", () => {
    const { found, quarter, only } = shops()
    const alice = found("Alice")
    for (const name of ["2025-Q2", "2025-Q3", "2025-Q4"]) quarter(alice, name, [], [releaseCell(MILK, "100")])
    expect(only({ category: "milk" }).together.seasonality).toEqual({
      state: "too-little",
      quarters: 3,
      needed: 4,
    })
    quarter(alice, "2026-Q1", [], [releaseCell(MILK, "500")])
    const { seasonality } = only({ category: "milk" }).together
    expect(seasonality).toMatchObject({ state: "known", cooperatives: 1, index: { length: 4 } })
    expect(seasonality).toMatchObject({
      index: [{ quarter: "2025-Q2" }, {}, {}, { quarter: "2026-Q1", least: "2.494", most: "2.506" }],
    })
  })

  test("[DE16] a month's mean consumption and how long a stock lasts come from closed quarters", () => {
    const { found, quarter, only } = shops()
    const alice = found("Alice")
    for (const name of ["2025-Q4", "2026-Q1"]) quarter(alice, name, [], [releaseCell(MILK, "300")])
    const question = { category: "milk", stock: { amount: "250", unit: "kg" } }
    expect(only(question).together.replenishment).toEqual({
      quarters: ["2025-Q4", "2026-Q1"],
      cooperatives: 1,
      perMonth: { least: "99.833", most: "100.167" },
      cover: { least: "2.495", most: "2.505" },
    })
    const inLitres = { category: "milk", stock: { amount: "250", unit: "L" } }
    expect(only(inLitres).together.replenishment).not.toHaveProperty("cover")
  })

  test("[DE17] a supplier sees its own products by barcode, with their category around them, and what is not shown", () => {
    const { found, quarter, bob, product, say, ask } = shops()
    const bare = { name: authoritativeText("en", "Milk"), category: ["Groceries", "Milk"] }
    say(bob, draftProduct(bob.did, 0, { id: `urn:uuid:${testUuid(1)}`, gtin: GTIN, ...bare }))
    say(bob, draftProduct(bob.did, 0, { id: `urn:uuid:${testUuid(2)}`, gtin: "96385074", ...bare }))
    product(bob, 3, ["Groceries", "Honey"])
    quarter(
      found("Alice"),
      "2026-Q1",
      [[releaseCell(BOBS_MILK, "10")]],
      [releaseCell([...MILK, "gtin:1"], "30")],
    )
    const { measures, unmeasured } = ask({ supplier: bob.scid })
    expect(measures).toMatchObject([
      {
        category: "milk",
        product: { codes: [`gtin:${GTIN.padStart(14, "0")}`] },
        together: { quarters: [{ shown: "10", share: { least: "0.237", most: "0.263" } }] },
      },
      { category: "milk", together: { quarters: [{ shown: "40" }] } },
    ])
    expect(unmeasured).toMatchObject([{ reason: "not-shown" }, { reason: "no-code" }])
  })

  test("[DE17][DI14] a till's own code stands for a product where its cooperative says that they are one", () => {
    const { found, quarter, bob, say, product, ask } = shops()
    const [alice, ben] = [found("Alice"), found("Ben")]
    const honey = product(bob, 1, ["Food", "Honey"])
    const code = { issuer: alice.scid, code: "77" }
    const entry = {
      id: `urn:uuid:${testUuid(2)}`,
      name: authoritativeText("en", "Honey"),
      category: ["Food"],
    }
    for (const who of [alice, ben]) {
      quarter(who, "2026-Q1", [[releaseCell(["Food", "Honey", "Jars", "local:77"], "9")]], [])
      say(who, draftProduct(who.did, 0, { ...entry, localCode: code }))
    }
    const ofBob = { supplier: bob.did, id: honey.id }
    for (const who of [alice, ben]) {
      const ofTill = { supplier: who.did, id: entry.id }
      say(
        who,
        draftProductMatch(who.did, {
          of: ofTill,
          with: ofBob,
          relation: "same",
          reason: authoritativeText("en", "Our own code."),
        }),
      )
    }
    expect(ask({ supplier: bob.scid }).measures[0]).toMatchObject({
      product: { id: honey.id, codes: ["local:77"] },
      cooperatives: [{ cooperative: alice.scid, quarters: [{ shown: "9" }] }],
      together: { quarters: [{ shown: "9", distribution: { shown: 1 } }] },
    })
  })

  test("[DE12] units are never added, and what nobody shows is not measured", () => {
    const { found, quarter, ask } = shops()
    quarter(
      found("Alice"),
      "2026-Q1",
      [],
      [releaseCell(MILK, "10"), { ...releaseCell(MILK, "12"), unit: "L" }],
    )
    expect(ask({ category: "milk" }).measures.map(({ unit }) => unit)).toEqual(["L", "kg"])
    expect(ask({ category: "honey" })).toEqual({ measures: [], unmeasured: [] })
    expect(ask({ category: "milk", to: "2025" }).measures).toEqual([])
  })

  test("[A4] any order of arrival gives the same measures", () => {
    const { found, quarter, ask, statements } = shops()
    for (const who of [found("Alice"), found("Ben")])
      for (const name of ["2025-Q4", "2026-Q1"])
        quarter(who, name, [[releaseCell(BOBS_MILK, "10")]], [other(MILK, "4"), other(["Food"], "6")])
    const expected = ask({ category: "milk" })
    fc.assert(
      fc.property(anyOrder(statements), (order) => {
        expect(demandMeasures(buildDataset(order), { category: "milk", asOf: AS_OF })).toEqual(expected)
      }),
      { seed: 20_261_129, numRuns: 20 },
    )
  })
})
