import { auditMonths, DEFAULT_RULES, monthStep, type ReleaseLine } from "@commonshelf/purchases"
import { generateReleaseLines } from "@commonshelf/purchases/testing"
import { median, report } from "./report.ts"

/*
 * The audit of a month against the roll-up of the same lines, and of four times the households against one.
 *
 *   npx tsx --conditions=source test/bench/audit.ts [--json]
 */

const MONTH = "2026-01"
const HOUSEHOLDS = 60
const ROUNDS = 5
const SETTINGS = { period: MONTH, rules: DEFAULT_RULES, roundingSecret: new Uint8Array(32).fill(3) }

function rollUp(lines: readonly ReleaseLine[]) {
  return monthStep(lines, SETTINGS).cells.map((one) => ({
    ...one,
    period: MONTH,
    roundingBase: one.cell.unit === "{piece}" ? 3000 : 500,
    isNew: true,
  }))
}

async function costs(lines: readonly ReleaseLine[]) {
  const started = process.cpuUsage()
  const cells = rollUp(lines)
  const rolledUp = process.cpuUsage(started)
  const { findings } = await auditMonths({ cells, lines, periods: [MONTH] })
  const audited = process.cpuUsage(started)
  const rollUpMs = (rolledUp.user + rolledUp.system) / 1000
  return { rollUpMs, auditMs: (audited.user + audited.system) / 1000 - rollUpMs, findings: findings.length }
}

const [one, four] = [HOUSEHOLDS, 4 * HOUSEHOLDS].map((households) =>
  generateReleaseLines({ households, months: [MONTH], seed: 9 }, MONTH),
)
await costs(one ?? [])
const rounds = []
for (let round = 0; round < ROUNDS; round += 1)
  rounds.push({ one: await costs(one ?? []), four: await costs(four ?? []) })
const ofOne = median(rounds.map((round) => round.one.auditMs))
const ofFour = median(rounds.map((round) => round.four.auditMs))
report({
  lines: one?.length ?? 0,
  auditMs: Math.round(ofOne),
  auditAgainstRollUp: Number((ofOne / median(rounds.map((round) => round.one.rollUpMs))).toFixed(1)),
  fourfoldAuditMs: Math.round(ofFour),
  fourfoldAgainstOne: Number((ofFour / ofOne).toFixed(2)),
  findings: rounds[0]?.one.findings ?? 0,
  hold: "fourfoldAgainstOne <= 8",
})
