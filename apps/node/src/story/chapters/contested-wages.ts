import type { Chapter, Story } from "../story.ts"
import { textOf } from "../text-of.ts"

type Contested =
  | { readonly kind: "claimed"; readonly claim: string }
  | { readonly kind: "contested"; readonly contest: string }
  | { readonly kind: "replied"; readonly contest: string }
  | { readonly kind: "upheld"; readonly contest: string }

/** Harbour contests what the farm says of its wages; the farm replies; two others uphold the contest. */
export const contestedWages: Chapter<Contested> = async function* (story) {
  const { agree, clock } = story
  const { harbour, farm, acequia, olive } = story.at
  clock.untilDaysBefore(31)
  const claim = await claimWages(story, "3")
  await agree()
  yield { kind: "claimed", claim }

  clock.untilDaysBefore(29)
  const opened = await harbour.ask("contest open", {
    target: claim,
    reason: "wrong-value",
    claim: "Those who pick in summer are left out.",
  })
  const contest = textOf(opened, "statement")
  await agree()
  yield { kind: "contested", contest }

  clock.untilDaysBefore(27)
  await farm.ask("reply", { target: contest, reply: "Trabajan para otra empresa." })
  await agree()
  yield { kind: "replied", contest }

  clock.untilDaysBefore(24)
  const outcome = "upheld"
  await acequia.ask("contest resolve", { contest, outcome, reason: "El indicador pregunta por todos." })
  await olive.ask("contest resolve", { contest, outcome, reason: "המדד שואל על כולם." })
  yield { kind: "upheld", contest }
}

/** The farm says again what its pay spread is: summer workers included, a contest that was upheld concerns it no more. */
export async function claimWages({ at: { farm }, dates }: Story, value: string): Promise<string> {
  return textOf(
    await farm.ask("disclose", { metric: "pay-spread@2.0.0", period: dates.year, value }),
    "statement",
  )
}
