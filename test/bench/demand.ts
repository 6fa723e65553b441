import { buildDataset, demandMeasureSteps } from "@commonshelf/dataset"
import { releaseCell, testSayings, testUuid } from "@commonshelf/dataset/testing"
import { authoritativeText, draftPartyProfile, draftProduct, type ReleaseCell } from "@commonshelf/documents"
import { median, report } from "./report.ts"

/*
 * What a supplier's measures of demand cost: of four times the cooperatives against one, and for each published cell.
 *
 *   npx tsx --conditions=source test/bench/demand.ts [--json]
 */

const QUARTERS = ["2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4", "2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4"]
const COOPERATIVES = 10
const PRODUCTS = 120
const ROUNDS = 3

const pathOf = (product: number): readonly string[] => [
  `Department ${product % 6}`,
  `Category ${product % 24}`,
  `Type ${product % 60}`,
]
const gtinOf = (product: number): string => {
  const digits = String(729_000_000_000 + product)
  const sum = Array.from(digits).reduce(
    (total, digit, place) => total + Number(digit) * (place % 2 === 0 ? 1 : 3),
    0,
  )
  return `${digits}${(10 - (sum % 10)) % 10}`
}

/** A supplier of many products, each of which some cooperatives show in some months; the rest is in what quarters left. */
function commons(cooperatives: number) {
  const { say, party, profile, release, statements } = testSayings()
  const farm = party("Bob's farm")
  profile(farm, "supplier")
  for (let product = 0; product < PRODUCTS; product += 1)
    say(
      farm,
      draftProduct(farm.did, product, {
        id: `urn:uuid:${testUuid(product)}`,
        name: authoritativeText("en", `Product ${product}`),
        category: [...pathOf(product)],
        gtin: gtinOf(product),
      }),
    )
  let cells = 0
  for (let shop = 0; shop < cooperatives; shop += 1) {
    const cooperative = party(`Cooperative ${shop}`)
    say(
      cooperative,
      draftPartyProfile(cooperative.did, {
        role: "cooperative",
        name: authoritativeText("en", `Cooperative ${shop}`),
        members: "50-149",
      }),
    )
    for (const quarter of QUARTERS)
      for (const [period, shown] of periodsOf(quarter, shop)) {
        release(cooperative, period, shown)
        cells += shown.length
      }
  }
  return { dataset: buildDataset(statements), supplier: farm.scid, cells }
}

function periodsOf(quarter: string, shop: number): readonly (readonly [string, readonly ReleaseCell[]])[] {
  const first = (Number(quarter.slice(6)) - 1) * 3 + 1
  const months = [0, 1, 2].map((month) => {
    const products = Array.from({ length: PRODUCTS }, (_, product) => product)
    const shown = products
      .filter((product) => (product + shop + month) % 5 === 0)
      .map((product) => releaseCell([...pathOf(product), `gtin:${gtinOf(product).padStart(14, "0")}`], "12"))
    return [`${quarter.slice(0, 4)}-${String(first + month).padStart(2, "0")}`, shown] as const
  })
  const types = Array.from({ length: 60 }, (_, type) => ({ ...releaseCell(pathOf(type), "9"), other: true }))
  return [...months, [quarter, types]]
}

/** What all measures cost, and the longest step: so long nobody else gets an answer from the node. */
function costs({ dataset, supplier }: ReturnType<typeof commons>) {
  const steps = demandMeasureSteps(dataset, { supplier, asOf: "2026-06-01T00:00:00Z" })
  let [allMs, longestMs] = [0, 0]
  for (let isDone = false; !isDone;) {
    const started = process.cpuUsage()
    isDone = steps.next().done === true
    const { user, system } = process.cpuUsage(started)
    allMs += (user + system) / 1000
    longestMs = Math.max(longestMs, (user + system) / 1000)
  }
  return { allMs, longestMs }
}

const [one, four] = [commons(COOPERATIVES), commons(4 * COOPERATIVES)]
costs(one)
const rounds = []
for (let round = 0; round < ROUNDS; round += 1) rounds.push({ one: costs(one), four: costs(four) })
const ofOne = median(rounds.map((round) => round.one.allMs))
const ofFour = median(rounds.map((round) => round.four.allMs))
report({
  cells: one.cells,
  measuresMs: Math.round(ofOne),
  fourfoldMs: Math.round(ofFour),
  fourfoldAgainstOne: Number((ofFour / ofOne).toFixed(2)),
  longestStepOfFourMs: Math.round(median(rounds.map((round) => round.four.longestMs))),
  microsecondsForEachCell: Math.round((ofFour * 1000) / four.cells),
  hold: "fourfoldAgainstOne <= 6",
})
