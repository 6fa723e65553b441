import { rankStability, rankSuppliers } from "@commonshelf/comparison"
import {
  comparisonTable,
  listCategories,
  unitOf,
  type Cell,
  type ComparisonTable,
  type Federation,
} from "@commonshelf/dataset"
import { AnswerValue } from "@commonshelf/documents"
import { Instant } from "@commonshelf/statement"
import { z } from "zod"
import { EXIT, Failure } from "../failure.ts"
import { compareSays } from "../messages/compare.ts"
import { alternativesOf } from "./alternatives.ts"
import { explainNamedCell, explainPlace } from "./explain.ts"
import { findFederationOn } from "./find.ts"
import { operation } from "./operation.ts"
import { weighingOf } from "./weights.ts"
import { usedTrust } from "./contradictions.ts"

const Compare = z.strictObject({
  category: z.string().max(500).exactOptional(),
  /** Instead of a category: a product, whose alternatives are asked for. */
  product: z.string().max(200).exactOptional(),
  asOf: Instant.exactOptional(),
  weights: z.unknown().exactOptional(),
  weightsFrom: z.string().max(300).exactOptional(),
  why: z.string().max(500).exactOptional(),
  /** Whose rows: of suppliers unless told. */
  subject: z.enum(["suppliers", "cooperatives"]).exactOptional(),
  /** A federation whose metrics alone are looked through [M8]. */
  lens: z.string().max(500).exactOptional(),
})

/** How the rest of a breakdown is called where its parts are listed by code. */
export const NOT_BROKEN_DOWN = "not-broken-down"

/** What members see: the comparison and its reasons. */
export const compareOperations = [
  operation("compare", Compare, (node, input) => {
    const { category, product, asOf = today(node.now()), weights: file, weightsFrom: from, why } = input
    const { dataset } = node
    const { subject = "suppliers" } = input
    if (product !== undefined && category === undefined && why === undefined)
      return alternatives(dataset, product, { asOf, file, from })
    if (category === undefined || product !== undefined)
      throw new Failure(EXIT.usage, "usage", compareSays.categoryOrProduct(), {
        hint: compareSays.allCategories(),
      })
    if (why?.includes("/") === true) return explainNamedCell(node, why, { category, asOf, subject })
    const lens = input.lens === undefined ? undefined : findFederationOn(dataset, input.lens, asOf)
    const digests = lens?.metrics.metrics.map(({ digest }) => digest)
    const table = comparisonTable(dataset, { category, asOf, subject, ...(digests && { lens: digests }) })
    // Weights may name what is not looked through: only a name that nothing has is a mistake.
    const whole = digests === undefined ? table : comparisonTable(dataset, { category, asOf, subject })
    const { weights, source } = weighingOf(dataset, whole, { file, from })
    if (why !== undefined) return explainPlace(dataset, table, weights, why)
    const ranking = rankSuppliers(table, weights)
    const stability = rankStability(table, weights)
    return {
      category,
      ...(subject === "cooperatives" && { subject }),
      asOf,
      unweighted: ranking.unweighted,
      weightsOf: source,
      ...(lens !== undefined && { lens: lensOf(lens, table) }),
      ...(stability !== undefined && { stability }),
      ...(table.rows.length === 0 && { categories: listCategories(dataset).map(({ name }) => name) }),
      ...usedTrust(dataset),
      rows: ranking.rows.map((row) => ({
        ...row,
        ...shownOf(table, row.supplier),
        cells: flatCells(table, row.cells),
      })),
    }
  }),
]

/** What is looked through, and which of its metrics no cooperative measures by: they are no columns. */
function lensOf({ digest, name, metrics }: Federation, table: ComparisonTable) {
  const measured = new Set(table.metrics.map(({ key }) => key.split("@")[0]))
  return {
    federation: digest,
    name,
    metrics: table.metrics.map(({ key }) => key),
    notMeasured: metrics.metrics.filter((metric) => !measured.has(metric.name)).map((metric) => metric.name),
  }
}

/** Comparisons are as of the beginning of the day (UTC), so that nodes in step give the same bytes all day [A4]. */
export function today(now: string): string {
  return `${now.slice(0, 10)}T00:00:00Z`
}

/** The name of a row's supplier, and what is marked about it. */
function shownOf(table: ComparisonTable, supplier: string) {
  const row = table.rows.find((shown) => shown.supplier === supplier)
  return { name: row?.name, standing: row?.standing, ...(row?.marks && { marks: row.marks }) }
}

function columnUnit(table: ComparisonTable, key: string): string | undefined {
  return table.metrics.find((column) => column.key === key)?.unit
}

function alternatives(...asked: Parameters<typeof alternativesOf>) {
  const { table, rows, ...told } = alternativesOf(...asked)
  return { ...told, rows: rows.map((row) => ({ ...row, cells: flatCells(table, row.cells) })) }
}

/** The cells of a row for scripts. */
function flatCells(table: ComparisonTable, cells: Readonly<Record<string, Cell>>) {
  return Object.fromEntries(
    Object.entries(cells).map(([key, cell]) => [key, flatCell(cell, columnUnit(table, key))]),
  )
}

/** A cell for scripts: the value as plain text or truth value, the rest as in the table. */
function flatCell({ value, original, ...cell }: Cell, unitOfColumn: string | undefined) {
  const unit = cell.unit ?? unitOfColumn
  return {
    ...cell,
    ...(value !== undefined && { value: plainValue(value) }),
    ...(original !== undefined && { original: { value: plainValue(original), unit: unitOf(original) } }),
    ...(unit !== undefined && value !== undefined && { unit }),
  }
}

/** A value as scripts want it: decimals as text, money in minor units, options as their codes, a breakdown by its parts. */
export function plainValue(
  value: AnswerValue,
): string | boolean | number | readonly string[] | Readonly<Record<string, number>> {
  switch (value.type) {
    case "number":
    case "ratio":
      return value.value
    case "boolean":
      return value.value
    case "money":
      return value.amountMinor
    case "ordinal":
      return value.level
    case "category":
      return value.options
    case "breakdown":
      return {
        total: value.totalMinor,
        ...Object.fromEntries(value.parts.map(({ code, amountMinor }) => [code, amountMinor])),
        [NOT_BROKEN_DOWN]: value.notBrokenDownMinor,
      }
  }
}
