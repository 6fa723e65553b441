import type { Chapter, Story } from "../story.ts"
import type { StoryNode } from "../story-node.ts"
import { textOf } from "../text-of.ts"
import { OWN_CODE } from "./measuring.ts"
import { publishedBy } from "./published-needs.ts"

type OfTheSurvey = { readonly kind: "closed"; readonly survey: string; readonly respondents: number }

const RESPONDENTS = 21

/** The code of some flour that a cooperative's members buy, as its releases show it. */
async function flourBoughtAt(story: Story, shop: StoryNode): Promise<string> {
  const nodes = (await publishedBy(story, shop)).map(({ node }) => node)
  const [gtin] = nodes.flatMap((node) => /> Flour > gtin:0(\d{13})$/.exec(node)?.[1] ?? [])
  if (gtin === undefined) throw new Error("nobody buys flour")
  return gtin
}

/** The members of Almond Street say what matters, and a mill sells what they buy. */
export const survey: Chapter<OfTheSurvey> = async function* (story) {
  const { almond, hilltop } = story.at
  const { clock, agree } = story
  clock.untilDaysBefore(4)
  // Workers' rights matter to nobody, ecology to all: then what the mill has proven is its organic share.
  const content = {
    title: "What matters to us",
    questions: [
      { code: "workers", about: { topic: "social.labour" }, label: "Workers' rights" },
      { code: "ecology", about: { topic: "environment" }, label: "Ecology" },
    ],
    method: { kind: "words" },
    closesOn: clock.day(2),
    eligible: 60,
  }
  const opened = textOf(await almond.ask("survey open", { content }), "survey")
  const ballots = Array.from({ length: RESPONDENTS }, (_, index) => ({
    member: `member-${index}`,
    words: { ecology: "very" },
  }))
  await almond.ask("survey vote", { survey: opened, ballots })
  clock.untilDaysBefore(1)
  await almond.ask("survey close", { survey: opened })
  await agree()
  await hilltop.ask("supplier product", { again: OWN_CODE, gtin: await flourBoughtAt(story, almond) })
  yield { kind: "closed", survey: opened, respondents: RESPONDENTS }
}
