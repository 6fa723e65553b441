import type { ReleasePlan } from "@commonshelf/purchases"
import type { Output } from "../operations/operation.ts"
import { readNodeWords, type NodeWords } from "./node-words.ts"
import { columns } from "./output.ts"
import { plain, type Rows } from "./words.ts"
import type { Sentence } from "../messages/sentence.ts"
import type { Words } from "../messages/words.ts"
import { detailOf } from "../messages/detail.ts"
import { columnSays } from "../messages/common.ts"
import { amountSays } from "../messages/unit.ts"
import { levelSays, releaseSays } from "../messages/release.ts"

/** The titles of what `cellRow` gives. */
export function cellColumns({ say }: Words): readonly string[] {
  return [
    columnSays.period(),
    releaseSays.level(),
    releaseSays.node(),
    releaseSays.quantity(),
    releaseSays.price(),
    releaseSays.members(),
  ].map(say)
}

export function cellRow(
  cell: Readonly<Record<string, unknown>>,
  nodeWords: NodeWords,
  { say }: Words,
): string[] {
  const { node, cooperative, level } = cell as { node: unknown; cooperative?: string; level: string }
  const path = level === "all" ? [] : Array.isArray(node) ? node : plain(node).split(" > ")
  const name = nodeWords(path, cooperative)
  const unit = plain(cell["unit"])
  return [
    plain(cell["period"]),
    say(levelSays[level as keyof typeof levelSays]()), // as the schema of cells has it
    cell["other"] === true ? say(releaseSays.otherOf({ name })) : name,
    say(amountSays(plain(cell["quantity"]), unit)),
    say(amountSays(plain(cell["unitPrice"]), `${plain(cell["currency"])}/${unit}`)),
    plain(cell["members"]),
  ]
}

export function releaseWords(output: Output, words: Words): string {
  const { say } = words
  const { period, cells, heldBack, audit } = output as {
    period: string
    cells: Rows
    heldBack: HeldBack
    audit?: AuditFigures
  }
  const nodeWords = readNodeWords(output, words)
  const rows = cells.map((cell) => cellRow(cell, nodeWords, words))
  return [
    say(releaseSays.exactlyThis({ period })),
    rows.length === 0 ? say(releaseSays.noCell()) : columns(cellColumns(words), rows),
    ...(output["tillNames"] === undefined ? [] : [say(releaseSays.tillNames())]),
    say(releaseSays.heldBack({ what: heldBackIn(heldBack) })),
    ...(audit === undefined ? [] : [say(releaseSays.audit({ summary: summary(audit) }))]),
  ].join("\n")
}

/** What a release does not show, a sentence for each part of it. */
function heldBackIn({ month, quarter, membersInSmallestCell: members }: HeldBack): readonly Sentence[] {
  const { product = 0, ...wider } = quarter?.publishedShares ?? {}
  return [
    releaseSays.heldOfMonth({
      shown: percent(month.publishedShare),
      waiting: percent(month.waitingShare),
      cells: month.cellsGivenUp,
    }),
    ...(quarter === undefined
      ? []
      : [
          releaseSays.heldOfQuarter({
            product: percent(product),
            wider: percent(Object.values(wider).reduce((sum, share) => sum + share, 0)),
            withheld: percent(quarter.withheldShare),
            cells: quarter.cellsGivenUp,
          }),
        ]),
    ...(quarter?.pooledShare === undefined
      ? []
      : [releaseSays.heldInPool({ pooled: percent(quarter.pooledShare) })]),
    releaseSays.heldSmallest({ members }),
  ]
}

/** A share from 0 to 1 in per cent, with one decimal at most. */
function percent(share: number): string {
  return String(Math.round(share * 1000) / 10)
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

type HeldBack = ReleasePlan["heldBack"]

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
