import { authoritativeText } from "@commonshelf/documents"
import { z } from "zod"
import { EXIT, Failure } from "../failure.ts"
import { firstIssue } from "../messages/issue.ts"
import { metricImportSays } from "../messages/metric-import.ts"
import { plainText } from "./plain-text.ts"
import type { Candidate } from "./imported.ts"

/** The levels of the matrix from worst to best: its own word, our code, its German name. */
const LEVELS = [
  { word: "baseline", code: "baseline", label: "Basislinie" },
  { word: "beginner", code: "beginner", label: "Erste Schritte" },
  { word: "advanced", code: "advanced", label: "Fortgeschritten" },
  { word: "experienced", code: "experienced", label: "Erfahren" },
  { word: "model", code: "exemplary", label: "Vorbildlich" },
] as const

/** What a column of the matrix is about. */
const TOPICS: Readonly<Record<string, string>> = {
  "1": "social.rights",
  "2": "social.community",
  "3": "environment.emissions",
  "4": "social.labour",
  "5": "governance.transparency",
}

const Words = z.string().max(20_000)
const Subindicator = z.looseObject({
  title: Words.min(1),
  relevance: Words.optional(),
  position: z.string().max(10),
  developmentTracks: z
    .array(
      z.looseObject({
        developmentDetails: z
          .array(
            z.looseObject({
              levels: z.array(z.enum(LEVELS.map(({ word }) => word))).min(1),
              description: Words,
            }),
          )
          .max(50),
      }),
    )
    .min(1)
    .max(50),
})
type Subindicator = z.infer<typeof Subindicator>

const Indicator = z.looseObject({
  shortcode: z.string().min(1).max(10),
  name: Words,
  table: z
    .looseObject({
      legend: z
        .array(z.looseObject({ short: Words, long: Words }))
        .max(100)
        .optional(),
      subindicators: z.array(z.unknown()).max(100),
    })
    .optional(),
})
type Indicator = z.infer<typeof Indicator>

const Matrix = z.looseObject({ indicators: z.array(z.unknown()).min(1).max(200) })
const MatrixFile = z.union([Matrix, z.looseObject({ data: Matrix }).transform(({ data }) => data)])

/**
 * The indicators of an Economy for the Common Good matrix 4.1, as published in German: each subindicator with levels may
 * become an ordinal metric [IN5].
 *
 * @throws Failure when the file is something else
 */
export function metricsOfMatrix(file: unknown): readonly Candidate[] {
  const matrix = MatrixFile.safeParse(file)
  if (!matrix.success) throw new Failure(EXIT.usage, "bad-matrix", metricImportSays.noMatrix())
  return matrix.data.indicators.flatMap((given, place) => {
    const indicator = Indicator.safeParse(given)
    if (!indicator.success)
      return [{ at: `indicators.${place}`, given, members: firstIssue(indicator.error) }]
    const { shortcode, table } = indicator.data
    if (table === undefined || table.subindicators.length === 0)
      return [{ at: shortcode, given, members: metricImportSays.noLevels() }]
    return table.subindicators.map((sub, index) => candidateOf(indicator.data, sub, index))
  })
}

function candidateOf(indicator: Indicator, given: unknown, index: number): Candidate {
  const parsed = Subindicator.safeParse(given)
  const { shortcode } = indicator
  if (!parsed.success) return { at: `${shortcode}.${index + 1}`, given, members: firstIssue(parsed.error) }
  const at = `${shortcode}.${parsed.data.position}`
  return { at, given, members: membersOf(indicator, parsed.data, at) }
}

function membersOf(indicator: Indicator, sub: Subindicator, at: string): Readonly<Record<string, unknown>> {
  const { shortcode, name } = indicator
  const german = (text: string) => authoritativeText("de", text)
  const title = plainText(sub.title)
  return {
    name: `ecg-${at.toLowerCase().replaceAll(".", "-")}`,
    title: german(title),
    question: german(`${plainText(name)}: ${title}`),
    method: german(methodOf(indicator, sub)),
    valueType: "ordinal",
    topic: TOPICS[shortcode.slice(1)],
    options: LEVELS.map(({ word, code, label }) => {
      const description = descriptionOf(sub, word)
      return { code, label: german(label), ...(description !== "" && { description: german(description) }) }
    }),
    crosswalk: { ecg: [/^[A-E][1-5]\.[1-4]$/.test(at) ? at : shortcode] },
  }
}

/** What is true at a level, by all its tracks. */
function descriptionOf({ developmentTracks }: Subindicator, word: string): string {
  return developmentTracks
    .flatMap(({ developmentDetails }) => developmentDetails)
    .filter(({ levels }) => levels.some((level) => level === word))
    .map(({ description }) => plainText(description))
    .filter((text) => text !== "")
    .join("\n\n")
}

function methodOf({ shortcode, name, table }: Indicator, { position, relevance }: Subindicator): string {
  const weight = relevance === undefined ? "" : ` (relevance: ${relevance})`
  const legend = (table?.legend ?? []).map(({ short, long }) => `${plainText(short)}: ${plainText(long)}`)
  return [`Gemeinwohl-Matrix 4.1, ${shortcode} ${plainText(name)}, ${position}${weight}`, ...legend].join(
    "\n",
  )
}
