import { wordingIn, type LanguageText } from "@commonshelf/documents"
import { demoSays } from "../messages/demo.ts"
import { Sentence } from "../messages/sentence.ts"
import { ON_A_STICK, SILENT } from "../story/cast/suppliers.ts"
import { attesting } from "../story/chapters/attesting.ts"
import { board } from "../story/chapters/board.ts"
import { checking } from "../story/chapters/checking.ts"
import { contestedWages } from "../story/chapters/contested-wages.ts"
import { federationGrows } from "../story/chapters/federation.ts"
import { forgeries } from "../story/chapters/forgeries.ts"
import { letterOfLearning } from "../story/chapters/letter.ts"
import { measuring } from "../story/chapters/measuring.ts"
import { shownTogether } from "../story/chapters/pool.ts"
import { publishedNeeds } from "../story/chapters/published-needs.ts"
import { survey } from "../story/chapters/survey.ts"
import type { Chapter, Story } from "../story/story.ts"

type Tell = (sentence: Sentence) => void

/** What is told while a chapter plays: of each moment one sentence, or none. */
function told<Moment extends { readonly kind: string }>(
  chapter: Chapter<Moment>,
  sentenceOf: (moment: Moment, at: Story["at"]) => Sentence | undefined = () => undefined,
) {
  return async (story: Story, tell: Tell): Promise<void> => {
    for await (const moment of chapter(story)) {
      const sentence = sentenceOf(moment, story.at)
      if (sentence !== undefined) tell(sentence)
    }
  }
}

/** A name in the language of whoever reads it. */
export function inAnyLanguage(text: LanguageText): Sentence {
  return new Sentence({ en: wordingIn(text, "en"), he: wordingIn(text, "he"), es: wordingIn(text, "es") })
}

/**
 * The chapters of the story in their order, up to where the farm may correct itself: that is left to whoever looks on.
 */
export const NARRATION: readonly ((story: Story, tell: Tell) => Promise<void>)[] = [
  told(measuring, (moment) => {
    if (moment.kind === "adopted") return demoSays.metrics({ count: moment.metrics })
    if (moment.kind === "answered") return undefined
    const silent = inAnyLanguage(SILENT.name)
    return demoSays.suppliers({ suppliers: ON_A_STICK.length, lines: moment.lines, silent })
  }),
  told(checking),
  told(attesting, ({ confirmed, unconfirmed }) =>
    demoSays.attested({ confirmed: confirmed.length, unconfirmed: unconfirmed.length }),
  ),
  told(contestedWages, ({ kind }, { harbour, farm }) =>
    kind === "contested"
      ? demoSays.contested({ cooperative: inAnyLanguage(harbour.names), farm: inAnyLanguage(farm.names) })
      : undefined,
  ),
  told(forgeries, (moment, { carob }) => {
    const name = inAnyLanguage(carob.names)
    return moment.kind === "altered"
      ? demoSays.altered({ name, why: moment.refused.sentence })
      : demoSays.forged({ name })
  }),
  told(board, ({ kind }, { saltmarsh }) =>
    kind === "pledges" ? demoSays.board({ name: inAnyLanguage(saltmarsh.names) }) : undefined,
  ),
  told(publishedNeeds, (moment) =>
    moment.kind === "published"
      ? demoSays.needs({
          name: inAnyLanguage(moment.shop.names),
          lines: moment.lines,
          figures: moment.figures,
        })
      : undefined,
  ),
  told(letterOfLearning, ({ kind }) => (kind === "signed" ? demoSays.letter() : undefined)),
  told(federationGrows, (moment) =>
    moment.kind === "accepted" ? demoSays.federation({ count: moment.members }) : undefined,
  ),
  told(survey, ({ respondents }, { almond }) =>
    demoSays.survey({ count: respondents, name: inAnyLanguage(almond.names) }),
  ),
  told(shownTogether, (moment) =>
    moment.kind === "complete" ? demoSays.together({ count: moment.shops.length }) : undefined,
  ),
]
