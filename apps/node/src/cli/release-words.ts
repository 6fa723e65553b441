import type { Output } from "../operations/operation.ts"
import { columns } from "./output.ts"
import { plain, type Rows } from "./words.ts"
import type { Sentence } from "../messages/sentence.ts"
import type { Words } from "../messages/words.ts"
import { detailOf } from "../messages/detail.ts"
import { columnSays } from "../messages/common.ts"
import { releaseSays } from "../messages/release.ts"

/** The titles of what `cellRow` gives. */
export function cellColumns({ say }: Words): readonly string[] {
  return [
    columnSays.period(),
    releaseSays.level(),
    releaseSays.node(),
    releaseSays.quantity(),
    columnSays.unit(),
    releaseSays.price(),
    releaseSays.members(),
  ].map(say)
}

export function cellRow(cell: Readonly<Record<string, unknown>>, { say }: Words): string[] {
  const node = Array.isArray(cell["node"]) ? cell["node"].join(" > ") : plain(cell["node"])
  const name = node === "" ? say(releaseSays.all()) : node
  return [
    plain(cell["period"]),
    plain(cell["level"]),
    cell["other"] === true ? say(releaseSays.otherOf({ name })) : name,
    plain(cell["quantity"]),
    plain(cell["unit"]),
    `${plain(cell["unitPrice"])} ${plain(cell["currency"])}`,
    plain(cell["members"]),
  ]
}

export function releaseWords(output: Output, words: Words): string {
  const { say } = words
  const { period, cells, heldBack, audit } = output as {
    period: string
    cells: Rows
    heldBack: Readonly<Record<string, unknown>>
    audit?: AuditFigures
  }
  const rows = cells.map((cell) => cellRow(cell, words))
  return [
    say(releaseSays.exactlyThis({ period })),
    rows.length === 0 ? say(releaseSays.noCell()) : columns(cellColumns(words), rows),
    say(releaseSays.heldBack({ what: JSON.stringify(heldBack) })),
    ...(audit === undefined ? [] : [say(releaseSays.audit({ summary: summary(audit) }))]),
  ].join("\n")
}

/** What an audit found, or how close anybody comes. */
export function auditWords(output: Output, { say }: Words): string {
  const { cells, months, proposed, findings, ...figures } = output as unknown as AuditFigures & {
    cells: number
    months: number
    proposed?: string
    findings: readonly { kind: string; message: string }[]
  }
  const what =
    proposed === undefined
      ? releaseSays.cellsOf({ cells, months })
      : releaseSays.cellsOfAnd({ cells, months, proposed })
  if (findings.length === 0) return say(releaseSays.audited({ what, summary: summary(figures) }))
  return [
    say(releaseSays.tellTooMuch({ what })),
    ...findings.map(({ kind, message }) => `  ${say(detailOf(kind, message))}`),
  ].join("\n")
}

interface AuditFigures {
  readonly amounts: number
  readonly programs: number
  readonly closestPercent?: number
  readonly cellsRaised?: number
}

function summary({ amounts, closestPercent, cellsRaised = 0 }: AuditFigures): Sentence {
  const closest =
    closestPercent === undefined
      ? releaseSays.nothingTells()
      : releaseSays.closest({ amounts, percent: closestPercent })
  return cellsRaised === 0 ? closest : releaseSays.raised({ closest, count: cellsRaised })
}
