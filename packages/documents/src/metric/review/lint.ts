import { compareDecimals } from "../../number/decimal.ts"
import { parseFormula } from "../../formula/parse-formula.ts"
import { parseUnit } from "../../unit/unit.ts"
import { isKnownSector } from "../applicability.ts"
import { MetricContent } from "../schema.ts"
import type { MetricContentV2 } from "../schema-v2.ts"
import { TOPICS } from "../topics.ts"
import { finding, type MetricFinding } from "./finding.ts"
import { formulaUnitFinding } from "./formula-unit.ts"
import { textsOf } from "./texts.ts"

/** The languages that a metric should be readable in. */
const LANGUAGES = ["en", "he", "es"] as const

/**
 * What should be better in a metric before others measure by it [ME9], what matters most first. What is no metric at all
 * is one finding for each fault.
 */
export function lintMetric(given: unknown): readonly MetricFinding[] {
  const parsed = MetricContent.safeParse(given)
  if (!parsed.success)
    return parsed.error.issues.map(({ path, message }) => finding("not-a-metric", path.join("."), message))
  const metric = parsed.data
  const found = [
    ...fieldFindings(metric),
    ...scoreFindings(metric),
    ...unitFindings(metric),
    ...textFindings(metric),
    ...(metric.v === 1 ? [finding("older-form", "v")] : secondFindings(metric)),
  ]
  const order = ["error", "warning", "note"]
  return found.toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity))
}

function fieldFindings(metric: MetricContent): readonly MetricFinding[] {
  return [
    ...(metric.why === undefined ? [finding("missing-why", "why")] : []),
    ...(metric.boundary === undefined ? [finding("missing-boundary", "boundary")] : []),
    ...(metric.evidence === undefined ? [finding("missing-evidence", "evidence")] : []),
    ...(metric.validityMonths === undefined ? [finding("never-expires", "validityMonths")] : []),
    ...(metric.crosswalk === undefined ? [finding("no-crosswalk", "crosswalk")] : []),
    ...(TOPICS.includes(metric.topic) ? [] : [finding("unknown-topic", "topic", metric.topic)]),
  ]
}

/** Categories and breakdowns are never scored, and say so by their type. */
function scoreFindings({ valueType, anchors, betterAnswer }: MetricContent): readonly MetricFinding[] {
  const isNumber = ["number", "ratio", "money"].includes(valueType)
  if (isNumber && anchors === undefined) return [finding("not-scored", "anchors")]
  return valueType === "boolean" && betterAnswer === undefined ? [finding("not-scored", "betterAnswer")] : []
}

function unitFindings({ unit }: MetricContent): readonly MetricFinding[] {
  return unit === undefined || parseUnit(unit).ok ? [] : [finding("unknown-unit", "unit", unit)]
}

/** One finding for a text and all languages that it lacks, or that only a machine wrote. */
function textFindings(metric: MetricContent): readonly MetricFinding[] {
  return textsOf(metric).flatMap(({ path, text }) => {
    const missing = LANGUAGES.filter((language) => text[language] === undefined)
    const machine = LANGUAGES.filter((language) => text[language]?.status === "machine")
    return [
      ...(missing.length > 0 ? [finding("missing-translation", path, missing.join(", "))] : []),
      ...(machine.length > 0 ? [finding("machine-translation", path, machine.join(", "))] : []),
    ]
  })
}

function secondFindings(metric: MetricContentV2): readonly MetricFinding[] {
  return [
    ...directionFindings(metric),
    ...rubricFindings(metric),
    ...inputFindings(metric),
    ...(metric.appliesTo?.sectors ?? [])
      .filter((sector) => !isKnownSector(sector))
      .map((sector) => finding("unknown-sector", "appliesTo.sectors", sector)),
  ]
}

function directionFindings({ direction, anchors }: MetricContentV2): readonly MetricFinding[] {
  if (direction === undefined || anchors === undefined) return []
  const isHigherBetter = compareDecimals(anchors.best, anchors.worst) > 0
  return isHigherBetter === (direction === "higher-is-better") ? [] : [finding("anchors-reversed", "anchors")]
}

/** A level that only has a name is read by everybody in another way. */
function rubricFindings({ valueType, options = [] }: MetricContentV2): readonly MetricFinding[] {
  if (valueType !== "ordinal") return []
  return options
    .filter(({ description }) => description === undefined)
    .map(({ code }) => finding("option-without-description", "options", code))
}

function inputFindings(metric: MetricContentV2): readonly MetricFinding[] {
  const { formula, inputs = [] } = metric
  const parsed = formula === undefined ? undefined : parseFormula(formula)
  if (parsed === undefined || !parsed.ok) return []
  const unused = inputs.filter(({ name }) => !parsed.value.inputs.includes(name))
  return [
    ...unused.map(({ name }) => finding("unused-input", "inputs", name)),
    ...formulaUnitFinding(metric, parsed.value),
  ]
}
