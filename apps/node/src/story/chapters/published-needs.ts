import { generateTill } from "@commonshelf/purchases/testing"
import { z } from "zod"
import { wordingIn } from "@commonshelf/documents"
import { LETTUCE, RYE_BREAD, SUPPLIERS } from "../cast/suppliers.ts"
import { COOPERATIVES } from "../cast/cooperatives.ts"
import type { Chapter, Story } from "../story.ts"
import type { StoryNode } from "../story-node.ts"

type Needs =
  | { readonly kind: "published"; readonly shop: StoryNode; readonly lines: number; readonly figures: number }
  | { readonly kind: "together" }

const SHOPS = ["almond", "kibbutz", "harbour"] as const

const OWN_CODES = {
  tomatoes: { product: wordingIn(SUPPLIERS.farm.product.name, SUPPLIERS.farm.language), code: "4067" },
  bread: { product: "Rye bread", code: RYE_BREAD },
  lettuce: { product: "Lettuce", code: LETTUCE },
}

const Import = z.object({ accepted: z.number() })
const Release = z.object({ cells: z.array(z.unknown()) })

const Published = z.array(
  z.looseObject({
    cooperative: z.string(),
    level: z.string(),
    node: z.string(),
    members: z.string(),
    release: z.string(),
  }),
)

/** The cells of a cooperative as they are published, seen from the farm. */
export async function publishedBy({ at: { farm } }: Story, { scid }: StoryNode) {
  const { cells } = await farm.ask("demand", {})
  return Published.parse(cells).filter(({ cooperative }) => cooperative === scid)
}

/** What the codes of two tills stand for: the loose tomatoes of one, and of the other what it sells under its own numbers. */
async function nameCodes({ almond, kibbutz }: Story["at"]): Promise<void> {
  const { tomatoes, ...others } = OWN_CODES
  await almond.ask("product code", tomatoes)
  for (const code of Object.values(others)) await kibbutz.ask("product code", code)
}

/** Three shops import what their tills say into their private ledgers and publish what their members need. */
export const publishedNeeds: Chapter<Needs> = async function* ({ at, agree, clock, dates }) {
  clock.untilDaysBefore(16)
  for (const key of SHOPS) {
    const shop = at[key]
    const { till, profile } = generateTill({ ...COOPERATIVES[key].till, months: dates.months })
    const base64 = Buffer.from(till).toString("base64")
    const { accepted } = Import.parse(await shop.ask("pos import", { file: "till.csv", base64, profile }))
    let figures = 0
    for (const period of dates.months)
      figures += Release.parse(await shop.ask("release publish", { period })).cells.length
    yield { kind: "published", shop, lines: accepted, figures }
  }
  await agree()
  await nameCodes(at)
  yield { kind: "together" }
}
