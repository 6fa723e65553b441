import {
  defaultWeights,
  lastAnswered,
  surveyWeights,
  type AnsweredSurvey,
  type Weights,
} from "@commonshelf/comparison"
import { parseWeights } from "@commonshelf/comparison/weights-file"
import { listSurveys, type ComparisonTable, type Dataset } from "@commonshelf/dataset"
import { EXIT, Failure } from "../failure.ts"
import { compareSays } from "../messages/compare.ts"
import { surveySays } from "../messages/survey.ts"
import { findFederationOn, findParty } from "./find.ts"

/** Weights, and whose they are [M6]. */
export interface Weighing {
  readonly weights: Weights
  readonly source: WeightsSource
}

/** Where weights come from; surveys are named, so that everybody can follow. */
export type WeightsSource =
  | { readonly from: "mine" | "first-survey" }
  | { readonly from: "cooperative" | "federation"; readonly surveys: readonly SourceSurvey[] }

interface SourceSurvey {
  readonly cooperative: AnsweredSurvey["cooperative"]
  readonly survey: string
  readonly result: string
  readonly respondents: number
  readonly eligible: number
}

const COOPERATIVE = "cooperative:"
const FEDERATION = "federation:"

/** How sources are named. */
export const WEIGHTS_SOURCES = ["mine", `${COOPERATIVE}NAME`, "federation", `${FEDERATION}NAME`] as const

/**
 * The weights that somebody asks for: `mine`, of a file; `cooperative:NAME`, of that cooperative's last survey;
 * `federation`, of the last surveys of all cooperatives together, `federation:NAME` of its members. Without a word those of the file, or what the survey
 * that began this project put first.
 */
export function weighingOf(
  dataset: Dataset,
  table: ComparisonTable,
  { file, from }: { readonly file?: unknown; readonly from?: string | undefined },
): Weighing {
  if (file !== undefined && from !== undefined && from !== "mine")
    throw new Failure(EXIT.usage, "two-weights", surveySays.twoWeights())
  if (file !== undefined) return { weights: weightsOfFile(file, table), source: { from: "mine" } }
  if (from === undefined) return { weights: defaultWeights(table), source: { from: "first-survey" } }
  if (from === "federation") return weighingOfSurveys("federation", table, lastAnswered(listSurveys(dataset)))
  if (from.startsWith(COOPERATIVE)) {
    const { scid } = findParty(dataset, from.slice(COOPERATIVE.length))
    return weighingOfSurveys("cooperative", table, lastAnswered(listSurveys(dataset), [scid]))
  }
  if (from.startsWith(FEDERATION)) {
    const { members } = findFederationOn(dataset, from.slice(FEDERATION.length), table.asOf)
    return weighingOfSurveys("federation", table, lastAnswered(listSurveys(dataset), members))
  }
  throw from === "mine"
    ? new Failure(EXIT.usage, "no-weights", surveySays.mineNeedsFile())
    : new Failure(EXIT.usage, "unknown-source", surveySays.unknownSource({ from, sources: WEIGHTS_SOURCES }))
}

function weighingOfSurveys(
  from: "cooperative" | "federation",
  table: ComparisonTable,
  surveys: readonly AnsweredSurvey[],
): Weighing {
  if (surveys.length === 0) throw new Failure(EXIT.failed, "no-result", surveySays.noSurvey())
  const told = surveys.map(({ cooperative, digest, result, survey }) => ({
    cooperative,
    survey: digest,
    result: result.digest,
    respondents: result.respondents,
    eligible: survey.eligible,
  }))
  return { weights: surveyWeights(surveys, table.metrics), source: { from, surveys: told } }
}

function weightsOfFile(file: unknown, table: ComparisonTable): Weights {
  const isFlat = typeof file === "object" && file !== null && !("weights" in file) && !("topics" in file)
  const weights = parseWeights(isFlat ? { weights: file } : file, table.metrics)
  if (weights.ok) return weights.value
  throw new Failure(EXIT.usage, weights.error.kind, compareSays.badWeights({ detail: weights.error.message }))
}
