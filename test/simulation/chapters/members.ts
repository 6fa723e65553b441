import { expect } from "vitest"
import { z } from "zod"
import { publishedBy, publishedNeeds } from "../../../apps/node/src/story/chapters/published-needs.ts"
import { survey } from "../../../apps/node/src/story/chapters/survey.ts"
import { everywhere } from "../everywhere.ts"
import { follow, type Stage } from "../stage.ts"

/** The bands of members that say fewer than a release may. */
const TOO_FEW = /^[0-4](-|$)/

const Series = z.looseObject({ quarters: z.array(z.looseObject({ shown: z.string() })) })
const Measured = z.object({
  measures: z.array(z.looseObject({ together: Series, cooperatives: z.array(Series) })),
})

/** Three shops publish what their members need; the kibbutz shop, of 25 households, far less than the largest. */
export async function smallShopShowsLittle(stage: Stage): Promise<void> {
  await follow(publishedNeeds(stage), {
    published: async ({ figures }) => expect(figures).toBeGreaterThan(0),
    async together() {
      const { almond, kibbutz } = stage.at
      const small = await publishedBy(stage, kibbutz)
      const products = (cells: typeof small) => cells.filter(({ level }) => level === "product").length
      expect(products(small)).toBeLessThan(products(await publishedBy(stage, almond)) / 2)
      expect(small.filter(({ members }) => TOO_FEW.test(members))).toEqual([])
    },
  })
  const bread = { category: "Bread", measures: ["quantity", "distribution"] }
  const quarters = [{ quarter: stage.dates.quarter, cooperatives: 3, distribution: { shown: 3 } }]
  await everywhere(stage, "demand", bread, { measures: [{ together: { quarters } }] })
  for (const node of stage.all) {
    const [measure] = Measured.parse(await node.ask("demand", bread)).measures
    const shown = (series: z.infer<typeof Series> | undefined) => Number(series?.quarters[0]?.shown)
    const sum = measure?.cooperatives.map(shown).reduce((total, part) => total + part, 0)
    expect(shown(measure?.together), node.name).toBe(sum)
  }
}

/** What members said is weights for everybody, and measures what their cooperative buys. */
export async function surveyMeasures(stage: Stage): Promise<void> {
  const { almond, hilltop } = stage.at
  await follow(survey(stage), {
    async closed({ survey: digest, respondents }) {
      const weightsOf = { from: "cooperative", surveys: [{ survey: digest, respondents }] }
      const weightsFrom = `cooperative:${almond.name}`
      await everywhere(stage, "compare", { category: "all", weightsFrom }, { weightsOf })
      const periods = [...stage.dates.months, stage.dates.quarter].map((period) => ({ period }))
      const suppliers: unknown = expect.arrayContaining([
        expect.objectContaining({ supplier: hilltop.scid, proven: 90 }),
      ])
      const index = { weightsOf, currencies: [{ periods, suppliers }] }
      await everywhere(stage, "index", { cooperative: almond.name }, index)
    },
  })
  const told = await almond.ask("index", { cooperative: almond.name })
  for (const node of stage.all)
    expect(await node.ask("index", { cooperative: almond.name }), node.name).toEqual(told)
}
