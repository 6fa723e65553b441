import { wordingOf } from "@commonshelf/page"
import type { RankedSupplier, SupplierRow } from "@commonshelf/comparison"

/** A supplier's answers with its place. */
export interface TableRow {
  readonly ranked: RankedSupplier
  readonly row: SupplierRow
}

/** By the member's weights, by name, or by the number of answers. */
export type SortedBy = "place" | "name" | "answered"

/** Sorts rows that stand in the order of their places; rows that are alike keep that order. */
export function sortRows(rows: readonly TableRow[], by: SortedBy, locale: string): readonly TableRow[] {
  const nameOf = ({ row }: TableRow) => wordingOf(row.name, locale).text
  if (by === "name") return rows.toSorted((a, b) => nameOf(a).localeCompare(nameOf(b), locale))
  if (by === "answered") return rows.toSorted((a, b) => b.row.openness.answered - a.row.openness.answered)
  return rows
}
