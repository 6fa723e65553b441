import type { Chapter } from "../story.ts"
import { textOf } from "../text-of.ts"
import { publishedBy } from "./published-needs.ts"

type OfTheSurvey = { readonly kind: "closed"; readonly survey: string; readonly respondents: number }

const RESPONDENTS = 21

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
  const cells = JSON.stringify(await publishedBy(story, almond))
  const [gtin = ""] = /952\d{10}/.exec(cells) ?? []
  const category = ["Food", "Dry goods", "Grains", "Flour"]
  await hilltop.ask("supplier product", { name: "Spelt flour", category, gtin })
  yield { kind: "closed", survey: opened, respondents: RESPONDENTS }
}
