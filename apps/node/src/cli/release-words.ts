import type { Output } from "../operations/operation.ts"
import { columns } from "./output.ts"
import { plain, type Rows } from "./words.ts"

export const CELL_COLUMNS = ["period", "level", "node", "quantity", "unit", "price", "members"]

export function cellRow(cell: Readonly<Record<string, unknown>>): string[] {
  const node = Array.isArray(cell["node"]) ? cell["node"].join(" > ") : plain(cell["node"])
  const name = node === "" ? "all" : node
  return [
    plain(cell["period"]),
    plain(cell["level"]),
    cell["other"] === true ? `other of ${name}` : name,
    plain(cell["quantity"]),
    plain(cell["unit"]),
    `${plain(cell["unitPrice"])} ${plain(cell["currency"])}`,
    plain(cell["members"]),
  ]
}

export function releaseWords(output: Output): string {
  const { period, cells, heldBack, audit } = output as {
    period: string
    cells: Rows
    heldBack: Readonly<Record<string, unknown>>
    audit?: AuditFigures
  }
  const table =
    cells.length === 0 ? "No cell has enough members this month." : columns(CELL_COLUMNS, cells.map(cellRow))
  return [
    `${period}: exactly this is published`,
    table,
    `Held back (shown to you only): ${JSON.stringify(heldBack)}`,
    ...(audit === undefined ? [] : [`Audit (shown to you only): ${summary(audit)}`]),
  ].join("\n")
}

/** What an audit found, or how close anybody comes. */
export function auditWords(output: Output): string {
  const { cells, months, proposed, findings, ...figures } = output as unknown as AuditFigures & {
    cells: number
    months: number
    proposed?: string
    findings: readonly { message: string }[]
  }
  const what = `${cells} ${cells === 1 ? "cell" : "cells"} of ${months} released ${months === 1 ? "month" : "months"}${proposed === undefined ? "" : `, and of ${proposed}, which is not released`}`
  if (findings.length === 0) return `${what}: ${summary(figures)}`
  return [`${what} tell too much:`, ...findings.map(({ message }) => `  ${message}`)].join("\n")
}

interface AuditFigures {
  readonly amounts: number
  readonly programs: number
  readonly closestPercent?: number
  readonly cellsRaised?: number
}

function summary({ amounts, closestPercent, cellsRaised }: AuditFigures): string {
  const raised =
    cellsRaised === undefined || cellsRaised === 0 ? "" : ` ${cellsRaised} cells were raised for it.`
  if (closestPercent === undefined) return `nothing is shown that tells of a member.${raised}`
  return `of ${amounts} amounts of one member, nobody can tell any more closely than ${closestPercent} % off.${raised}`
}
