import type { ScoreExplanation, ScoreStep, Stability } from "@commonshelf/comparison"
import type { LanguageText } from "@commonshelf/documents"
import type { Output } from "../operations/operation.ts"
import { plain } from "./words.ts"
import { columns } from "./output.ts"
import type { Words } from "../messages/words.ts"
import { importanceSays, scoreSays } from "../messages/score.ts"

/** How many moves are told in words; all of them stand in the JSON. */
const TOLD_MOVES = 5

/** The whole arithmetic behind one supplier's place. */
export function scoreWords(output: Output, words: Words): string {
  const { say, language } = words
  const { name, score } = output as { name: LanguageText; score: ScoreExplanation }
  const { steps, weight, provenSum, possibleSum, proven, possible } = score
  const head = [
    scoreSays.question(),
    scoreSays.toYou(),
    scoreSays.counts(),
    scoreSays.score(),
    scoreSays.adds(),
    scoreSays.mustBe(),
  ]
  return [
    say(scoreSays.byYourWeights({ name: plain(name, language) })),
    columns(
      head.map(say),
      steps.map((step) => stepRow(step, words)),
    ),
    say(scoreSays.proven({ sum: provenSum, weight, fraction: proven.fraction, percent: proven.percent })),
    say(
      scoreSays.possible({
        sum: possibleSum,
        weight,
        fraction: possible.fraction,
        percent: possible.percent,
      }),
    ),
  ].join("\n")
}

function stepRow(step: ScoreStep, { say }: Words): string[] {
  const { key, importance, factor, kind, score, contribution, minimum } = step
  return [
    key,
    say(importanceSays[importance]()),
    kind === "not-applicable" ? say(scoreSays.notApplicable()) : `× ${factor}`,
    score?.fraction ?? (kind === "unknown" ? say(scoreSays.unknown()) : ""),
    contribution ?? "",
    minimum === undefined ? "" : say(scoreSays.atLeast({ minimum: minimum.fraction })),
  ]
}

/** On what the order hangs. */
export function stabilityWords(
  output: Output,
  nameOf: (supplier: string) => string,
  { say }: Words,
): readonly string[] {
  const { stability } = output as { stability?: Stability }
  if (stability === undefined) return []
  if (stability.stable) return [say(scoreSays.stable())]
  const told = stability.moves
    .flatMap(({ key, to, swaps }) => swaps.map((swap) => ({ key, to, ...swap })))
    .map(({ key, to, above, below }) =>
      scoreSays.move({ key, to: importanceSays[to](), below: nameOf(below), above: nameOf(above) }),
    )
  const rest = told.length - TOLD_MOVES
  return [
    say(scoreSays.hangs()),
    ...told.slice(0, TOLD_MOVES).map((move) => `  ${say(move)}`),
    ...(rest > 0 ? [`  ${say(scoreSays.more({ count: rest }))}`] : []),
  ]
}
