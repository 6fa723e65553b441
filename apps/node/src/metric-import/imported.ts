import { MetricContentV2, type MetricContent, type Provenance } from "@commonshelf/documents"
import { metricImportSays } from "../messages/metric-import.ts"
import { firstIssue } from "../messages/issue.ts"
import { Sentence } from "../messages/sentence.ts"

type Place = string | Sentence

/** What did not become a metric: nothing of it was dropped, it stands here with the reason. */
export interface RefusedMetric {
  /** The line of a table, or `A1.2` of a matrix. */
  readonly at: Place
  readonly reason: Sentence
  readonly given: unknown
}

/** Drafts to be edited, never published by themselves [IN3]. */
export interface ImportedMetrics {
  readonly metrics: readonly MetricContent[]
  readonly refused: readonly RefusedMetric[]
}

/** One thing that may become a metric: its members, or why there are none. */
export interface Candidate {
  readonly at: Place
  readonly given: unknown
  readonly members: Readonly<Record<string, unknown>> | Sentence
}

/** Reads each candidate by the schema of metrics; one that is wrong stops no other. */
export function importMetrics(candidates: readonly Candidate[], provenance: Provenance): ImportedMetrics {
  const metrics: MetricContent[] = []
  const refused: RefusedMetric[] = []
  const placesByName = new Map<string, Place>()
  for (const { at, given, members } of candidates) {
    const content = members instanceof Sentence ? members : draftOf(members, provenance)
    const reason = content instanceof Sentence ? content : repeated(content, placesByName)
    if (reason !== undefined) refused.push({ at, reason, given })
    else if (!(content instanceof Sentence)) {
      placesByName.set(content.name, at)
      metrics.push(content)
    }
  }
  return { metrics, refused }
}

function draftOf(
  members: Readonly<Record<string, unknown>>,
  provenance: Provenance,
): MetricContent | Sentence {
  const base = { type: "Metric", v: 2, version: "0.1.0", status: "draft", subjectTypes: ["supplier"] }
  const parsed = MetricContentV2.safeParse({ ...base, ...members, provenance })
  return parsed.success ? parsed.data : firstIssue(parsed.error)
}

function repeated({ name }: MetricContent, placesByName: ReadonlyMap<string, Place>): Sentence | undefined {
  const at = placesByName.get(name)
  return at === undefined ? undefined : metricImportSays.repeated({ name, at })
}
