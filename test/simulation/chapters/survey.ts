import { expect } from "vitest"
import type { Commons, StoryNode } from "../commons.ts"
import { everywhere, text } from "../everywhere.ts"
import { publishedBy } from "./needs.ts"

const RESPONDENTS = 21

/** The members of Almond Street say what matters; their weights are everybody's to use, and measure what they buy. */
export async function survey(commons: Commons): Promise<void> {
  const { almond, hilltop } = commons.at
  const digest = await askMembers(almond)
  const cells = JSON.stringify(await publishedBy(commons, almond))
  const [gtin = ""] = /952\d{10}/.exec(cells) ?? []
  await hilltop.ask("supplier product", { name: "Spelt flour", category: ["Food", "Grains", "Flour"], gtin })

  const weightsFrom = `cooperative:${almond.name}`
  const weightsOf = { from: "cooperative", surveys: [{ survey: digest, respondents: RESPONDENTS }] }
  await everywhere(commons, "compare", { category: "all", weightsFrom }, { weightsOf })
  const index = { cooperative: almond.name }
  await everywhere(commons, "index", index, {
    weightsOf,
    currencies: [
      {
        periods: [{ period: "2026-01" }, { period: "2026-02" }, { period: "2026-03" }, { period: "2026-Q1" }],
        suppliers: [{ supplier: hilltop.node.home.scid, proven: 80 }],
      },
    ],
  })
  const told = await almond.ask("index", index)
  for (const node of commons.all) expect(await node.ask("index", index), node.name).toEqual(told)
}

/** Workers' rights matter to nobody, ecology to all: then what the mill has proven is its organic share. */
async function askMembers({ ask, node }: StoryNode): Promise<string> {
  const content = {
    title: "What matters to us",
    questions: [
      { code: "workers", about: { topic: "social.labour" }, label: "Workers' rights" },
      { code: "ecology", about: { topic: "environment" }, label: "Ecology" },
    ],
    method: { kind: "words" },
    closesOn: node.now().slice(0, 10),
    eligible: 60,
  }
  const opened = text(await ask("survey open", { content }), "survey")
  const ballots = Array.from({ length: RESPONDENTS }, (_, index) => ({
    member: `member-${index}`,
    words: { ecology: "very" },
  }))
  await ask("survey vote", { survey: opened, ballots })
  await ask("survey close", { survey: opened })
  return opened
}
