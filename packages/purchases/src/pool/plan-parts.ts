/**
 * The parts that a cooperative may say [PO2, PO7, PO11]: of what its months leave, by the rules, by the rest, and by the audit,
 * which looks at each as if it had been published by itself, with all that was published before.
 */
import { err, ok, type Result } from "@commonshelf/identity"
import { auditMonths, type AuditFinding } from "../audit/audit.ts"
import { type AuditedCell, type AuditedMonths } from "../audit/published.ts"
import { auditedQuarter } from "../ledger/audited.ts"
import { draftAuditedRelease } from "../ledger/audited-release.ts"
import { type DraftRelease } from "../ledger/release-store.ts"
import { releasedMonths, type LedgerStore } from "../ledger/store.ts"
import { type ReleaseLine } from "../release/line.ts"
import { monthsOf, type Month, type Quarter } from "../till/period.ts"
import { basisOf } from "./basis.ts"
import { compareSmallest, partsOf, treeOf, withRest, type PartSettings, type PoolPart } from "./part.ts"
import { type PoolError } from "./pool-error.ts"
import { type StoredPart } from "./pool-store.ts"
import { auditedPart } from "./said-parts.ts"

export interface PartPlan {
  readonly parts: readonly PoolPart[]
  /** What the months leave: the parts are of it. */
  readonly open: readonly ReleaseLine[]
}

/** The last plan of each ledger: who previews and then counts asks the same question twice. */
const LAST = new WeakMap<LedgerStore, { readonly asked: string; readonly plan: PartPlan }>()

/** Plans the parts after the cells that the last month of the quarter will have. */
export async function planParts(
  store: LedgerStore,
  settings: PartSettings,
  mayCount: (place: number) => boolean,
): Promise<Result<PartPlan, PoolError>> {
  const { question, rules } = settings
  const may = question.nodes.map((_, place) => mayCount(place))
  const asked = JSON.stringify([question, rules, may, basisOf(store.db, question.period)])
  const known = LAST.get(store)
  if (known?.asked === asked) return ok(known.plan)
  const last = lastMonth(store, question.period)
  if (!last.ok) return last
  const audited = await draftAuditedRelease(store, last.value, rules)
  if (!audited.ok) return err(ofRelease(audited.error))
  const { draft } = audited.value
  const open = [...draft.quarter.flatMap(({ lines }) => lines), ...draft.left]
  const wanted = partsOf(open, settings).filter(({ place }) => may[place] === true)
  const parts = await standing(store, wanted, open, settings, { ...draft, quarter: [] })
  LAST.set(store, { asked, plan: { parts, open } })
  return ok({ parts, open })
}

/**
 * [PO7, PO11] Those of the parts that stand: beside their rest, and in the audit. What tells too much is given up, and
 * all is audited again.
 */
export async function standing(
  { db }: LedgerStore,
  wanted: readonly PoolPart[],
  open: readonly ReleaseLine[],
  { question, rules }: Pick<PartSettings, "question" | "rules">,
  draft?: DraftRelease,
): Promise<readonly PoolPart[]> {
  let known: ReadonlySet<string> | undefined
  let parts = withRest(wanted, open, rules)
  while (parts.length > 0) {
    const cells = parts.map((part) => auditedPart(storable(part), question, part.lines, true))
    const all = auditedQuarter(db, question.period, draft, cells)
    const months = { ...all, cells: all.cells.map((cell) => ({ ...cell, isNew: cells.includes(cell) })) }
    const { findings } = await auditMonths(months)
    if (findings.length === 0) break
    known ??= await knownBefore(months)
    const news = findings.filter((finding) => known?.has(amountKey(finding)) !== true)
    if (news.length === 0) break
    const telling = new Set(news.flatMap((finding) => tellingParts(finding, parts)))
    parts = withRest(
      parts.filter((part) => !telling.has(part)),
      open,
      rules,
    )
  }
  return parts
}

/** What could be told without the parts. */
async function knownBefore(months: AuditedMonths): Promise<ReadonlySet<string>> {
  const { findings } = await auditMonths({ ...months, cells: months.cells.filter(({ isNew }) => !isNew) })
  return new Set(findings.map(amountKey))
}

function amountKey({ target, measure }: AuditFinding): string {
  return JSON.stringify([target.member, target.node, target.period, measure])
}

/** The part that gives an amount away; where no single one does, the smallest of its unit and currency. */
function tellingParts({ cell, target }: AuditFinding, parts: readonly PoolPart[]): readonly PoolPart[] {
  const blamed = cell?.isNew === true ? parts.filter((part) => isCellOf(cell, part)) : []
  if (blamed.length > 0) return blamed
  const [piece] = target.pieces
  const tree = parts.filter(({ node }) => piece !== undefined && treeOf(node) === treeOf(piece))
  return (tree.length > 0 ? tree : parts).toSorted(compareSmallest).slice(0, 1)
}

function isCellOf({ lines }: AuditedCell, part: PoolPart): boolean {
  return lines === part.lines
}

/** The one month of the quarter that is not released; the pool stands between its cells and the quarter's. */
function lastMonth({ db }: LedgerStore, quarter: Quarter): Result<Month, PoolError> {
  const released = releasedMonths(db)
  const [last, ...more] = monthsOf(quarter).filter((month) => !released.has(month))
  if (last === undefined) {
    const message = `${quarter} is published: what its months left is in its own cells. A pool of it comes too late.`
    return err({ kind: "quarter-made", message })
  }
  if (more.length === 0) return ok(last)
  const message = `A pool takes what the months of ${quarter} leave. Release two of ${[last, ...more].join(", ")} first, and the third after the pool.`
  return err({ kind: "months-first", message })
}

function ofRelease({ kind, message }: { readonly kind: string; readonly message: string }): PoolError {
  switch (kind) {
    case "bad-rules":
    case "unfinished":
    case "pool-open":
    case "too-telling":
      return { kind, message }
    default:
      throw new Error(`A month that is neither released nor asked for twice may be drafted: ${kind}`)
  }
}

/** A part as the ledger keeps it. */
export function storable({ place, lines, quantity, value, roundingBase, unitPrice }: PoolPart): StoredPart {
  return { place, lines: lines.map(({ id }) => id), quantity, value, roundingBase, unitPrice }
}
