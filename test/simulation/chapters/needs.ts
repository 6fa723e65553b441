import { generateTill } from "@commonshelf/purchases/testing"
import { expect } from "vitest"
import { z } from "zod"
import { COOPERATIVES } from "../cast.ts"
import type { Commons, StoryNode } from "../commons.ts"
import { everywhere } from "../everywhere.ts"

const MONTHS = ["2026-01", "2026-02", "2026-03"] as const
const SHOPS = ["almond", "kibbutz", "harbour"] as const

/** The bands of members that say fewer than a release may. */
const TOO_FEW = /^[0-4](-|$)/

const Published = z.array(
  z.looseObject({ cooperative: z.string(), level: z.string(), members: z.string(), release: z.string() }),
)

const Series = z.looseObject({ quarters: z.array(z.looseObject({ shown: z.string() })) })
const Measured = z.object({
  measures: z.array(z.looseObject({ together: Series, cooperatives: z.array(Series) })),
})

/** The cells of a cooperative as they are published, seen from the farm. */
export async function publishedBy({ at: { farm } }: Commons, { node }: StoryNode) {
  const { cells } = await farm.ask("demand", {})
  return Published.parse(cells).filter(({ cooperative }) => cooperative === node.home.scid)
}

/** Three shops publish what their members need; the kibbutz shop, of 25 households, far less than the largest. */
export async function publishedNeeds(commons: Commons): Promise<void> {
  for (const key of SHOPS) await publish(commons.at[key], COOPERATIVES[key].till)
  await commons.agree()
  const { almond, kibbutz } = commons.at
  const small = await publishedBy(commons, kibbutz)
  const products = (cells: typeof small) => cells.filter(({ level }) => level === "product").length
  expect(products(small)).toBeLessThan(products(await publishedBy(commons, almond)) / 2)
  expect(small.filter(({ members }) => TOO_FEW.test(members))).toEqual([])

  const bread = { category: "Bread", measures: ["quantity", "distribution"] }
  const together = { quarters: [{ quarter: "2026-Q1", cooperatives: 3, distribution: { shown: 3 } }] }
  await everywhere(commons, "demand", bread, { measures: [{ together }] })
  for (const node of commons.all) {
    const [measure] = Measured.parse(await node.ask("demand", bread)).measures
    const shown = (series: z.infer<typeof Series> | undefined) => Number(series?.quarters[0]?.shown)
    const sum = measure?.cooperatives.map(shown).reduce((total, part) => total + part, 0)
    expect(shown(measure?.together), node.name).toBe(sum)
  }
}

async function publish(
  { ask }: StoryNode,
  settings: (typeof COOPERATIVES)["almond" | "kibbutz" | "harbour"]["till"],
) {
  const { till, profile } = generateTill({ ...settings, months: MONTHS })
  const base64 = Buffer.from(till).toString("base64")
  await ask("pos import", { file: "till.csv", base64, profile })
  for (const period of MONTHS) await ask("release publish", { period })
}
