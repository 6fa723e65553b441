import {
  compareDecimals,
  numberOf,
  type AnswerValue,
  type Cap,
  type CapDeclaration,
} from "@commonshelf/documents"
import { periodBounds } from "@commonshelf/statement"
import { unitOf } from "../answer/comparable.ts"
import { columnSources } from "../metric/columns.ts"
import { listMetrics } from "../metric/metrics.ts"
import type { Party } from "../party/parties.ts"
import { SELF, type Dataset } from "../store/dataset.ts"
import { subjectCell } from "../table/cell.ts"
import type { Cell } from "../table/types.ts"

/** What a party did, held against its own cap. Nothing shown is not kept and not exceeded. */
export interface Actual {
  readonly standing: "kept" | "exceeded" | "not-shown"
  /** Why it is not shown. */
  readonly why?: { readonly code: NotShownCode; readonly message: string }
  /** The metric that measures it, and what the party answers. */
  readonly metric?: { readonly name: string; readonly version: string }
  readonly cell?: Cell
}

/** Why what a party did cannot be held against its cap. */
export type NotShownCode =
  | "no-metric"
  | "metric-missing"
  | "not-answered"
  | "not-comparable"
  | "earlier-period"
  | "other-terms"

/** A shared question about the same thing as a cap. */
export interface Companion {
  /** The name of the metric's family. */
  readonly name: string
  /** The key of the column and the party's answer; absent where no cooperative measures by it. */
  readonly column?: string
  readonly cell?: Cell
}

/** The families that compare wages and profits whatever a party's own definition says. */
const COMPANIONS: Readonly<Record<Cap["of"], readonly string[]>> = {
  wage: ["pay-spread", "pay-ratio-median"],
  profit: ["outside-capital-return"],
}

/** Holds what a party answers to the metric that its cap names against the cap [DI6]. */
export function actualOf(
  dataset: Dataset,
  supplier: Party,
  { cap, since, measuredBy }: CapDeclaration,
  asOf: string,
): Actual {
  if (measuredBy === undefined)
    return notShown("no-metric", "The declaration names no metric that measures it.")
  const version = listMetrics(dataset).find(({ digest }) => digest === measuredBy)
  if (version === undefined) return notShown("metric-missing", "The metric that measures it is not here.")
  const metric = { name: version.name, version: version.version }
  const { cell } = subjectCell(dataset, SELF, { supplier, source: { version, otherVersions: [] }, asOf })
  return { ...judged(cap, since, cell), metric, cell }
}

function judged(cap: Cap, since: string, cell: Cell): Pick<Actual, "standing" | "why"> {
  const { state, value, notComparable, period = "" } = cell
  if (state !== "answered" || value === undefined)
    return notShown("not-answered", `The answer to the metric is: ${state}.`)
  if (notComparable !== undefined) return notShown("not-comparable", notComparable.message)
  if ((periodBounds(period)?.last ?? "") < since)
    return notShown("earlier-period", `The answer is about ${period}, before the cap began.`)
  const limit = limitOf(cap)
  const [stated, unit] = [numberOf(value), unitOf(value)]
  if (stated === undefined || value.type !== limit.type || unit !== unitOf(limit))
    return notShown(
      "other-terms",
      `The cap is ${inWords(limit)}; the metric is answered in ${unit ?? value.type}.`,
    )
  return { standing: compareDecimals(stated, numberOf(limit) ?? "0") <= 0 ? "kept" : "exceeded" }
}

/** The cap as a value of the metric that could measure it. */
function limitOf({ limit }: Cap): AnswerValue {
  switch (limit.kind) {
    case "ratio":
      return { type: "ratio", value: limit.times }
    case "revenue":
    case "equity":
      return { type: "number", value: limit.percent, unit: "P1" }
    case "absolute":
    case "unit":
      return { type: "money", amountMinor: limit.amountMinor, currency: limit.currency, per: limit.per }
  }
}

function inWords(value: AnswerValue): string {
  return unitOf(value) === undefined ? "a ratio" : `in ${unitOf(value)}`
}

function notShown(code: NotShownCode, message: string): Pick<Actual, "standing" | "why"> {
  return { standing: "not-shown", why: { code, message } }
}

/** What the party answers to the shared questions beside its own cap. */
export function companionsOf(
  dataset: Dataset,
  supplier: Party,
  cap: Cap,
  asOf: string,
): readonly Companion[] {
  const sources = columnSources(dataset)
  return COMPANIONS[cap.of].flatMap((name): readonly Companion[] => {
    const asked = sources.filter(({ version }) => version.name === name)
    if (asked.length === 0) return [{ name }]
    return asked.map((source) => {
      const { cell } = subjectCell(dataset, SELF, { supplier, source, asOf })
      return { name, column: source.column.key, cell }
    })
  })
}
