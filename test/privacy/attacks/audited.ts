/** T5: the linear programs of the audit, on either publisher. */
import {
  auditMonths,
  auditReleases,
  DEFAULT_RULES,
  type AuditResult,
  type ReleaseAudit,
  type ReleaseLine,
} from "@commonshelf/purchases"
import type { OurReleases } from "../support/our-publisher.ts"
import type { AttackedShop } from "../support/shops.ts"

/** The audit of all that our publisher ever published. */
export async function auditOurs({ ledger }: OurReleases): Promise<ReleaseAudit> {
  const audited = await auditReleases(ledger, undefined, DEFAULT_RULES)
  if (!audited.ok) throw new Error(audited.error.message)
  return audited.value
}

/** The same audit of one month as the naive publisher would publish it, up to some findings. */
export async function auditNaive({ lines: all, months }: AttackedShop, limit: number): Promise<AuditResult> {
  const [month = ""] = months
  const lines = all
    .filter(({ soldAt, unit }) => soldAt.startsWith(month) && unit === "{piece}")
    .map((line, id): ReleaseLine => ({ ...line, id, month }))
  const groups = new Map<string, ReleaseLine[]>()
  for (const line of lines)
    for (const depth of [0, 1, 2, 3, 4]) {
      const key = JSON.stringify([...line.path, line.product].slice(0, depth))
      groups.set(key, [...(groups.get(key) ?? []), line])
    }
  const published = [...groups].filter(([, own]) => new Set(own.map(({ member }) => member)).size >= 3)
  const cells = published.flatMap(([key, own]) => {
    const [first] = own
    if (first === undefined) return []
    const node: string[] = JSON.parse(key)
    const sum = (measure: "quantity" | "value"): number =>
      own.reduce((total, line) => total + line[measure], 0)
    const cell = {
      node,
      level: (["all", "department", "category", "type", "product"] as const)[node.length] ?? "product",
      other: false,
      quantity: String(sum("quantity") / 1000),
      unit: first.unit,
      unitPrice: String((sum("value") * 10) / sum("quantity")),
      currency: first.currency,
      members: "5-9" as const,
    }
    return [{ period: month, cell, roundingBase: 0, lines: own, isNew: false }]
  })
  return auditMonths({ cells, lines, periods: [month] }, { limit })
}
