import type { Importance, ScoreExplanation, ScoreStep, Stability } from "@commonshelf/comparison"
import { wordingIn, type LanguageText } from "@commonshelf/documents"
import type { Output } from "../operations/operation.ts"
import { columns } from "./output.ts"

const WORDS = {
  not: "not important",
  important: "important",
  very: "very important",
  must: "a must have",
} as const satisfies Record<Importance, string>

/** How many moves are told in words; all of them stand in the JSON. */
const TOLD_MOVES = 5

/** The whole arithmetic behind one supplier's place. */
export function scoreWords(output: Output): string {
  const { name, score } = output as { name: LanguageText; score: ScoreExplanation }
  const { steps, weight, provenSum, possibleSum, proven, possible } = score
  return [
    `${wordingIn(name, "en")}, by your weights:`,
    columns(["question", "to you it is", "counts", "score", "adds", "must be"], steps.map(stepRow)),
    `Proven: ${provenSum} of ${weight}, which is ${proven.fraction} or ${proven.percent} %.`,
    `Possible, if every open answer were the best: ${possibleSum} of ${weight}, which is ${possible.fraction} or ${possible.percent} %.`,
  ].join("\n")
}

function stepRow({ key, importance, factor, kind, score, contribution, minimum }: ScoreStep): string[] {
  return [
    key,
    WORDS[importance],
    kind === "not-applicable" ? "does not apply" : `× ${factor}`,
    score?.fraction ?? (kind === "unknown" ? "unknown" : ""),
    contribution ?? "",
    minimum === undefined ? "" : `at least ${minimum.fraction}`,
  ]
}

/** On what the order hangs. */
export function stabilityWords(output: Output, nameOf: (supplier: string) => string): readonly string[] {
  const { stability } = output as { stability?: Stability }
  if (stability === undefined) return []
  if (stability.stable) return ["The order is stable: no word moved by one step changes it."]
  const told = stability.moves
    .flatMap(({ key, to, swaps }) => swaps.map((swap) => ({ key, to, ...swap })))
    .map(
      ({ key, to, above, below }) =>
        `  if ${key} were ${WORDS[to]}, ${nameOf(below)} would stand before ${nameOf(above)}`,
    )
  const rest = told.length - TOLD_MOVES
  return [
    "The order hangs on your words:",
    ...told.slice(0, TOLD_MOVES),
    ...(rest > 0 ? [`  and ${rest} more: --json`] : []),
  ]
}
