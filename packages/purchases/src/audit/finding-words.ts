import { z } from "zod"
import { type AuditFinding } from "./audit.ts"

/** What somebody could tell, in words and figures that name no member and no amount. */
export const TellingCell = z.strictObject({
  /** The period of the cell, or of the amount where no cell shows it. */
  period: z.string(),
  /** The cell's path; none where the amount is in what no cell shows. */
  node: z.array(z.string()).readonly().exactOptional(),
  other: z.boolean(),
  unit: z.string(),
  currency: z.string(),
  /** Who could tell: a supplier who knows its own sales, two members who know their own purchases, or whoever counts. */
  by: z.enum(["supplier", "members", "counting"]),
  /** What could be told of one member: a quantity or a value. */
  measure: z.enum(["quantity", "value"]),
  /** The node whose amount could be told. */
  amountOf: z.array(z.string()).readonly(),
  /** To how many percent of the truth. */
  percent: z.number(),
  message: z.string(),
})
export type TellingCell = z.infer<typeof TellingCell>

/** A finding of the audit for the operator's eyes: never which member it is about. */
export function describeFinding({ cell, target, measure, knowledge, percent }: AuditFinding): TellingCell {
  const [piece] = target.pieces
  if (piece === undefined) throw new Error("A target has pieces, or it would not be asked for")
  const period = cell?.period ?? target.period
  const { unit, currency } = piece
  const place =
    cell === undefined
      ? `What no cell of ${period} shows`
      : `The cell "${cellName(cell.cell.node, cell.cell.other)}" of ${period}`
  const who = {
    supplier: "a supplier who knows its own sales",
    members: "two members who know their own purchases",
    counting: "whoever knows how many members bought how many products",
  }[knowledge.kind]
  const what = measure === "quantity" ? "how much one member bought" : "how much one member spent"
  const how = percent < 0.05 ? "exactly" : `to within ${percent.toFixed(1)} %`
  const message = `${place} (${unit}, ${currency}) tells too much: from it, ${who} could tell ${what} of "${cellName(target.node.path, false)}" in ${target.period} ${how}.`
  return {
    period,
    ...(cell !== undefined && { node: cell.cell.node }),
    other: cell?.cell.other ?? true,
    unit,
    currency,
    by: knowledge.kind,
    measure,
    amountOf: target.node.path,
    percent,
    message,
  }
}

function cellName(path: readonly string[], other: boolean): string {
  const name = path.length === 0 ? "the whole shop" : path.join(" > ")
  return other ? `other of ${name}` : name
}
