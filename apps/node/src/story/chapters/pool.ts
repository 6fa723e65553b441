import { generateTill } from "@commonshelf/purchases/testing"
import { COOPERATIVES } from "../cast/cooperatives.ts"
import type { Chapter } from "../story.ts"
import type { StoryNode } from "../story-node.ts"
import { textOf } from "../text-of.ts"

type Together =
  | { readonly kind: "called"; readonly pool: string }
  | { readonly kind: "counted"; readonly pool: string }
  | { readonly kind: "complete"; readonly pool: string; readonly shops: readonly StoryNode[] }
  | { readonly kind: "released"; readonly pool: string; readonly shops: readonly StoryNode[] }

const SHOPS = ["olive", "lantern", "saltmarsh"] as const

/**
 * What small shops sell to three or four households each: milk, drinks, a yoghurt, cream, a cheese, eggs. What comes out of it
 * is not the same in each season.
 */
const NODES = ["042", "073", "080", "097", "202", "257", "400", "493", "554"].map((number) => ({
  node: [`gtin:09520000000${number}`],
  level: "product",
  unit: "{piece}",
  currency: "ILS",
}))

/** Three shops of 12 to 16 households show together what none of them may show. */
export const shownTogether: Chapter<Together> = async function* ({ at, agree, clock, dates }) {
  clock.untilDaysBefore(3)
  const shops = SHOPS.map((key) => at[key])
  const [first, second, last = ""] = dates.months
  for (const key of SHOPS) {
    const { till, profile } = generateTill({ ...COOPERATIVES[key].till, months: dates.months })
    const base64 = Buffer.from(till).toString("base64")
    await at[key].ask("pos import", { file: "till.csv", base64, profile })
    for (const period of [first, second]) await at[key].ask("release publish", { period })
  }
  const call = { federation: "Alianza del Valle", period: dates.quarter, nodes: NODES }
  const others = shops.slice(1).map(({ scid }) => scid)
  const pool = textOf(await at.olive.ask("federation pool call", { ...call, with: others }), "statement")
  await agree()
  yield { kind: "called", pool }
  const round = async () => {
    for (const { ask } of shops) await ask("federation pool next", { pool })
    await agree()
  }
  await round()
  await round()
  yield { kind: "counted", pool }
  await round()
  yield { kind: "complete", pool, shops }
  for (const { ask } of shops) await ask("release publish", { period: last })
  await agree()
  yield { kind: "released", pool, shops }
}
