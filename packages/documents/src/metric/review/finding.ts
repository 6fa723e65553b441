/**
 * How much a finding matters: an `error` makes answers wrong or impossible, a `warning` makes the metric hard to trust,
 * a `note` is worth a thought.
 */
export type Severity = "error" | "warning" | "note"

/** What is wrong with a metric, at which field. `about` is what of it: a language, a code, a name. */
export interface MetricFinding {
  readonly kind: MetricFindingKind
  readonly severity: Severity
  readonly path: string
  readonly about?: string
}

/** The findings of `lintMetric`, each with how much it matters. */
export const SEVERITIES = {
  "not-a-metric": "error",
  "unknown-unit": "error",
  "anchors-reversed": "error",
  "formula-in-other-unit": "warning",
  "unused-input": "warning",
  "unknown-sector": "error",
  "unknown-topic": "warning",
  "missing-why": "warning",
  "missing-boundary": "warning",
  "missing-evidence": "warning",
  "missing-translation": "warning",
  "machine-translation": "note",
  "option-without-description": "warning",
  "not-scored": "note",
  "never-expires": "note",
  "no-crosswalk": "note",
  "older-form": "note",
  "no-predecessor": "warning",
} as const satisfies Record<string, Severity>
export type MetricFindingKind = keyof typeof SEVERITIES

/** A finding of a kind at a field. */
export function finding(kind: MetricFindingKind, path: string, about?: string): MetricFinding {
  return { kind, severity: SEVERITIES[kind], path, ...(about !== undefined && { about }) }
}
