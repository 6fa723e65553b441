import { authoritativeText, MetricContent, type Answer } from "@commonshelf/documents"
import { slugOf } from "./company-name.ts"
import { readList } from "./read-table.ts"
import { pageOf, type ForeignMetric } from "./wikirate.ts"

/** What a methodology file says about a metric, by the page of the metric. */
export type Methodology = ReadonlyMap<string, { readonly question?: string; readonly method?: string }>

/** A metric in the form of the commons, and how to read its answers. */
export interface ConvertedMetric {
  readonly content: MetricContent
  /** The answer that a value stands for; undefined when it says nothing. */
  readonly answerOf: (value: string) => Answer | undefined
}

/** WikiRate's licence, by its SPDX name. */
export const WIKIRATE_LICENCE = "CC-BY-SA-4.0"

/** Values that say that nobody knows. They are no answer, and no refusal to answer either. */
const UNKNOWN = "unknown"
const NOT_APPLICABLE = "not applicable"

const TOPICS: readonly (readonly [RegExp, string])[] = [
  [/slavery|MSA|labou?r|worker|employee/i, "social.labour"],
  [/emission|water|waste|energy|environment/i, "environment.impact"],
]
const OTHER_TOPIC = "governance.reporting"

/** Reads methodology files of WikiRate. @throws SourceFileError when one is missing or is none */
export function readMethodology(paths: readonly string[]): Methodology {
  return new Map(
    paths.flatMap(readList).map((row) => {
      const [url, question, method] = [
        text(row["url"]),
        text(row["question"] ?? row["description"]),
        text(row["methodology"] ?? row["requirements_criterion"]),
      ]
      return [pageOf(url), { ...(question !== "" && { question }), ...(method !== "" && { method }) }]
    }),
  )
}

/**
 * A metric in the form of the commons: Yes and No make a boolean, decimals a number, words a category of several
 * options. WikiRate does not say which answer is the better one, so the metric does not either: it is shown, not
 * scored.
 */
export function convertMetric(metric: ForeignMetric, methodology: Methodology): ConvertedMetric {
  const { designer, title, page, answers } = metric
  const said = [...new Set(answers.map(({ value }) => value))].filter((value) => isSaid(value))
  const { question = title, method = title } = methodology.get(page) ?? {}
  const content = MetricContent.parse({
    type: "Metric",
    v: 1,
    name: slugOf(`${designer} ${title}`),
    version: "1.0.0",
    status: "proposed",
    title: authoritativeText("en", title),
    question: authoritativeText("en", question),
    method: authoritativeText("en", method.slice(0, 20_000)),
    subjectType: "supplier",
    ...valueFields(said),
    topic: TOPICS.find(([pattern]) => pattern.test(title))?.[1] ?? OTHER_TOPIC,
    provenance: {
      route: "import",
      source: {
        name: `WikiRate: ${designer}`,
        url: `https://wikirate.org/${page}`,
        licence: WIKIRATE_LICENCE,
      },
    },
  })
  return { content, answerOf: (value) => answerOf(content, value) }
}

function valueFields(said: readonly string[]): object {
  if (said.every((value) => value === "Yes" || value === "No")) return { valueType: "boolean" }
  if (said.every(isDecimal)) return { valueType: "number", unit: "{score}" }
  const labels = [...new Set(said.flatMap(optionsOf))]
  return {
    valueType: "category",
    options: labels.map((label) => ({ code: slugOf(label), label: authoritativeText("en", label) })),
  }
}

function answerOf({ valueType, unit = "" }: MetricContent, value: string): Answer | undefined {
  if (value.toLowerCase() === NOT_APPLICABLE)
    return { state: "not-applicable", reason: "WikiRate: not applicable" }
  if (!isSaid(value)) return undefined
  if (valueType === "boolean")
    return { state: "answered", value: { type: "boolean", value: value === "Yes" } }
  if (valueType === "number") return { state: "answered", value: { type: "number", value, unit } }
  return {
    state: "answered",
    value: { type: "category", options: [...new Set(optionsOf(value).map(slugOf))] },
  }
}

function isSaid(value: string): boolean {
  return ![UNKNOWN, NOT_APPLICABLE].includes(value.toLowerCase())
}

function isDecimal(value: string): boolean {
  return /^-?(0|[1-9]\d*)(\.\d+)?$/.test(value)
}

/** Several answers in one cell are joined by ", ". */
function optionsOf(value: string): readonly string[] {
  return value
    .split(", ")
    .map((option) => option.trim())
    .filter((option) => option !== "")
}

function text(value: unknown): string {
  return typeof value === "string" ? value.trim() : ""
}
