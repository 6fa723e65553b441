import { Period } from "@commonshelf/statement"
import { readTable } from "./read-table.ts"
import type { Skipped } from "./skipped.ts"

/** An answer as WikiRate has it: what somebody found about a company, not what the company says. */
export interface ForeignAnswer {
  readonly company: string
  /** A year. */
  readonly period: string
  readonly value: string
  /** The answer's own page. */
  readonly url: string
}

/** A metric with all its answers. */
export interface ForeignMetric {
  readonly designer: string
  readonly title: string
  /** Names its page: `Walk_Free+Company_size`. */
  readonly page: string
  readonly answers: readonly ForeignAnswer[]
}

const COLUMNS = ["designer", "metric", "company", "year", "value", "answer_page"]

/** The metrics of a file of WikiRate, the most answered first. One answer per company and year counts: the first. */
export function readMetrics(path: string, skipped: Skipped): readonly ForeignMetric[] {
  const metricsByKey = new Map<string, ForeignMetric & { readonly answers: ForeignAnswer[] }>()
  const seen = new Set<string>()
  for (const row of readTable(path, COLUMNS)) {
    const [designer, title, company, period, value, url] = COLUMNS.map(row) as [
      string,
      string,
      string,
      string,
      string,
      string,
    ] // one cell for each column
    const key = JSON.stringify([designer, title])
    const place = JSON.stringify([designer, title, company, period])
    if (designer === "" || title === "" || company === "" || value === "")
      skipped.add("answer: an empty cell")
    else if (!Period.safeParse(period).success) skipped.add("answer: no year")
    else if (seen.has(place)) skipped.add("answer: a second one for the same company and year")
    else {
      seen.add(place)
      const metric = metricsByKey.get(key) ?? { designer, title, page: pageOf(url), answers: [] }
      metric.answers.push({ company, period, value, url })
      metricsByKey.set(key, metric)
    }
  }
  return [...metricsByKey.values()].toSorted((a, b) => b.answers.length - a.answers.length)
}

/** The page of a metric, `Designer+Metric`, out of the page of an answer or of the metric itself. */
export function pageOf(url: string): string {
  const path = url.slice(url.lastIndexOf("/") + 1).replace(/\.json$/, "")
  return path.split("+").slice(0, 2).join("+")
}
