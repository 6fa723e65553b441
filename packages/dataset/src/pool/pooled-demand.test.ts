import { authoritativeText, draftProduct, type ReleaseCell } from "@commonshelf/documents"
import { describe, expect, test } from "vitest"
import { demandMeasures } from "../demand/demand-measures.ts"
import { buildDataset } from "../store/create-index.ts"
import { CHEESE, JUICE, releaseCell, testPools, testUuid } from "../testing.ts"
import { pooledDemand } from "./pooled-demand.ts"

const AS_OF = "2026-06-01T00:00:00Z"
const DAIRY: ReleaseCell = { ...releaseCell(["Dairy"], "20"), level: "department", other: true }

/** Three cooperatives whose quarter is published, and that show 7.5 kg of cheese and 30 juices together. */
function story(juice = JUICE) {
  const commons = testPools()
  const { members, key, count, part, release } = commons
  for (const member of members) {
    for (const month of ["2025-10", "2025-11", "2025-12"]) release(member, month, [])
    release(member, "2025-Q4", [DAIRY])
  }
  const call = commons.call({ nodes: [CHEESE, juice] })
  const keys = members.map((member) => key(member, call))
  const counts = members.map((member) => count(member, call, keys))
  for (const member of members) part(member, call, counts, [3, 3], [2500n, 10_000n, 9000n, 6000n])
  const measure = (category: string) => {
    const [first] = demandMeasures(buildDataset(commons.statements), { category, asOf: AS_OF }).measures
    return first
  }
  return { ...commons, call, measure }
}

describe("what suppliers learn of pools", () => {
  test("[PO10] every reader has the figures as a list of their own, with who may have a part", () => {
    const { statements, call, members } = story()
    const listed = pooledDemand(buildDataset(statements), { asOf: AS_OF })
    expect(listed).toMatchObject([
      { pool: call, period: "2025-Q4", node: "Dairy > Cheese", parts: 3, shown: "7.5", unit: "kg" },
      { node: "Drinks > gtin:07290000000015", quantity: { least: "18", most: "36" }, shown: "27" },
    ])
    expect(listed[0]?.cooperatives.map(({ scid }) => scid)).toEqual(members.map(({ scid }) => scid))
    expect(pooledDemand(buildDataset(statements), { category: "cheese", asOf: AS_OF })).toHaveLength(1)
    expect(pooledDemand(buildDataset(statements), { from: "2026-Q1", asOf: AS_OF })).toEqual([])
  })

  test("[PO10] a supplier those of its products, and of the groups that they stand in", () => {
    const { statements, party, profile, say } = story()
    const [bob, dan] = [party("Bob's farm"), party("Dan's press")]
    for (const supplier of [bob, dan]) profile(supplier, "supplier")
    const product = (number: number, name: string) => ({
      id: `urn:uuid:${testUuid(number)}`,
      name: authoritativeText("en", name),
    })
    say(bob, draftProduct(bob.did, 0, { ...product(1, "Feta"), category: ["Cheese"], gtin: "4006381333931" }))
    const juice = { ...product(2, "Juice"), category: ["Juice"], gtin: "7290000000015" }
    say(dan, draftProduct(dan.did, 0, juice))
    const nodes = (supplier: string) =>
      pooledDemand(buildDataset(statements), { supplier, asOf: AS_OF }).map(({ level }) => level)
    expect(nodes(bob.scid)).toEqual(["category"])
    expect(nodes(dan.scid)).toEqual(["product"])
  })

  test("[DE12] each cooperative may have all of it, and together it is there once", () => {
    const measure = story().measure("Dairy")
    // 20 kg to half a kilo of each, and what they show together: 7.5 kg, to three half kilos.
    expect(measure?.together.quarters).toMatchObject([
      { shown: "60", quantity: { least: "64.5", most: "70.5" }, households: { least: "30" } },
    ])
    for (const { quarters } of measure?.cooperatives ?? [])
      expect(quarters).toMatchObject([{ shown: "20", quantity: { least: "19.5", most: "29.5" } }])
    expect(measure?.together.quarters[0]?.households).not.toHaveProperty("most")
  })

  test("[DE12] what stands under its key alone may be of anything in its unit", () => {
    const measure = story({ ...JUICE, unit: "kg", node: ["local:7"] }).measure("Dairy")
    expect(measure?.together.quarters).toMatchObject([{ quantity: { least: "64.5", most: "99" } }])
  })
})
