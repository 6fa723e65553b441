import type { Chapter } from "../story.ts"
import { textOf } from "../text-of.ts"
import { publishedBy } from "./published-needs.ts"

type OfTheLetter =
  | { readonly kind: "signed"; readonly letter: string }
  | { readonly kind: "reported"; readonly findings: unknown }
  | { readonly kind: "reviewed" }

/** Two cooperatives and the farm learn by a letter: it is signed by all, reported on with a release, and reviewed. */
export const letterOfLearning: Chapter<OfTheLetter> = async function* (story) {
  const { agree, clock, dates } = story
  const { almond, tomillo, farm } = story.at
  clock.untilDaysBefore(15)
  const { content } = await almond.ask("letter template", { with: [farm.scid, tomillo.scid] })
  const letter = textOf(await almond.ask("letter propose", { content }), "letter")
  await agree()
  clock.untilDaysBefore(14)
  for (const { ask } of [almond, tomillo, farm]) await ask("letter sign", { letter })
  await agree()
  yield { kind: "signed", letter }

  clock.untilDaysBefore(10)
  const [published] = await publishedBy(story, almond)
  const report = await farm.ask("data-use report", {
    report: {
      period: dates.quarter,
      letter: { digest: letter, round: 1 },
      releases: [published?.release],
      decisions: [{ topic: "production-plan", text: "Más espelta." }],
    },
  })
  await agree()
  yield { kind: "reported", findings: report["findings"] }

  clock.untilDaysBefore(9)
  const reports = [textOf(report, "statement")]
  const review = { letter, round: 1, reports }
  await almond.ask("letter review", { ...review, learned: "Spelt likes rain." })
  await tomillo.ask("letter review", { ...review, learned: "Pedimos demasiado tarde." })
  await farm.ask("letter review", { ...review, learned: "A la espelta le gusta la lluvia." })
  yield { kind: "reviewed" }
}
