import {
  importanceOf,
  type ComparisonTable,
  type MetricColumn,
  type Ranking,
  type SupplierRow,
  type Weights,
} from "@commonshelf/comparison"

/** The metrics in the order of the survey: what matters by the presets first, the rest as the table has them. */
export function orderColumns(table: ComparisonTable, presets: Weights): readonly MetricColumn[] {
  const isPreset = (metric: MetricColumn) => importanceOf(presets, metric.key) !== "not"
  return [...table.metrics.filter(isPreset), ...table.metrics.filter((metric) => !isPreset(metric))]
}

/** How many suppliers stand at another place than before. */
export function countMoved(before: Ranking, after: Ranking): number {
  const places = new Map(before.rows.map((row, place) => [row.supplier, place]))
  return after.rows.filter((row, place) => places.get(row.supplier) !== place).length
}

/** Whether a search text occurs in one of a supplier's names or products' names, upper or lower case alike. */
export function matchesSearch(row: SupplierRow, search: string): boolean {
  const wanted = search.trim().toLowerCase()
  const texts = [row.name, ...row.products.map((product) => product.name)].flatMap((name) =>
    Object.values(name),
  )
  return texts.some(({ text }) => text.toLowerCase().includes(wanted))
}

/** The newest day on which a supplier signed one of the answers shown, or undefined when it answered none. */
export function newestDay(row: SupplierRow): string | undefined {
  const days = Object.values(row.cells).flatMap((cell) =>
    cell.signedOn === undefined ? [] : [cell.signedOn],
  )
  return days.toSorted().at(-1)
}

/** Whether anything is a must-have, so that the groups have a meaning. */
export function hasMustHave(columns: readonly MetricColumn[], weights: Weights): boolean {
  return columns.some(({ key }) => importanceOf(weights, key) === "must")
}
