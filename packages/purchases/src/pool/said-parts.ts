/** What this cooperative has said in pools, for the steps and the audits that come after [PO7, PO13]. */
import { type DatabaseSyncInstance } from "@photostructure/sqlite"
import { type AuditedCell } from "../audit/published.ts"
import { pooledLines } from "../ledger/store.ts"
import { type PooledNode } from "../release/roll-up.ts"
import { printThousandths } from "../till/decimal.ts"
import { type Quarter } from "../till/period.ts"
import { poolsOf, type StoredPart, type StoredQuestion } from "./pool-store.ts"

/** Every part of a quarter as if it had been published by itself: whoever knows all others knows it. */
export function saidParts(db: DatabaseSyncInstance, quarter: Quarter): AuditedCell[] {
  return poolsOf(db, quarter).flatMap(({ call, question, share }) => {
    if (share === undefined) return []
    const lines = pooledLines(db, call)
    return share.parts.map((part) => auditedPart(part, question, lines.get(part.place) ?? [], false))
  })
}

/** A part among the cells that the audit looks at. */
export function auditedPart(
  { place, quantity, unitPrice, roundingBase }: StoredPart,
  { period, nodes }: Pick<StoredQuestion, "period" | "nodes">,
  lines: AuditedCell["lines"],
  isNew: boolean,
): AuditedCell {
  const asked = nodes[place]
  if (asked === undefined) throw new Error("A part is of a node of its call")
  const { node, level, unit, currency } = asked
  const cell = { node, level, other: true, quantity: printThousandths(quantity), unit, unitPrice, currency }
  return { period, cell, roundingBase, lines, isNew }
}

/**
 * The nodes that came out of pools in which we said a part, whether or not ours was more than nothing; a product wherever our
 * own till has it.
 */
export function pooledNodes(db: DatabaseSyncInstance, quarter: Quarter): readonly PooledNode[] {
  const paths = db.prepare("SELECT DISTINCT path FROM line WHERE product = ?")
  return poolsOf(db, quarter).flatMap(({ question, share }) =>
    question.nodes.flatMap(({ node, level, unit, currency }, place) => {
      if ((share?.numbers[place] ?? 0) === 0) return []
      const product = node.at(-1) ?? ""
      const rows: { path: string }[] = level === "product" ? paths.all(product) : []
      const own = rows.map(({ path }): string[] => [...JSON.parse(path), product])
      return [node, ...own].map((path) => ({ path, unit, currency }))
    }),
  )
}

/** What the lines of a quarter that went into pools come to, in minor units. */
export function pooledValue(db: DatabaseSyncInstance, quarter: Quarter): number {
  const { value }: { value: number } = db
    .prepare(
      `SELECT coalesce(sum(value), 0) AS value FROM pooled JOIN line ON line.id = pooled.line
       JOIN pool USING (call) WHERE pool.period = ?`,
    )
    .get(quarter)
  return value
}
