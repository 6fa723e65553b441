import { DEFAULT_RULES } from "@commonshelf/purchases"
import { auditLedger } from "@commonshelf/purchases/testing"
import { auditNaive, auditOurs } from "../privacy/attacks/audited.ts"
import {
  breakingRules,
  changedByLeaving,
  collusionsOf,
  estimable,
  linesInSeveralCells,
  publishedCount,
  recovered,
  toldByBeingLate,
  toldByLeaving,
} from "../privacy/attacks/on-the-naive.ts"
import {
  collusions,
  linesInTwoCells,
  recoveredNodes,
  tightCells,
} from "../privacy/attacks/on-our-releases.ts"
import {
  changedByLateLines,
  exactCells,
  toldByOptingOut,
  weeksTaken,
} from "../privacy/attacks/on-our-ledger.ts"
import { naiveTables } from "../privacy/support/naive-publisher.ts"
import { publishShop } from "../privacy/support/our-publisher.ts"
import { generatedShop, realShops, type AttackedShop } from "../privacy/support/shops.ts"

/*
 * What each attack gets of the naive publisher and of what a node publishes, by data set, as a table in Markdown. Of the 150
 * heaviest households a quarter is published.
 *
 *   npx tsx --conditions=source test/bench/privacy-table.ts [generated|cj367|cj150 …]
 */

/** How many findings of the naive publisher T5 stops at. */
const ENOUGH = 25

type Row = readonly [attack: string, naive: string | number, ours: string | number]

async function attack(shop: AttackedShop): Promise<readonly Row[]> {
  const months = naiveTables(shop.naive, ["month"])
  const [monthly, yearly, weekly] = ([["month"], ["month", "year"], ["week", "month", "year"]] as const).map(
    (times) => recovered(shop.naive, times),
  )
  const naiveAudit = await auditNaive(shop, ENOUGH)
  const ours = await publishShop(shop, shop.name === "cj150" ? shop.months.slice(0, 3) : shop.months)
  const audit = await auditOurs(ours)
  const found = (one: typeof monthly): string => `${one?.cells} (${one?.ofOne} of one household)`
  const broken = auditLedger(ours.db, DEFAULT_RULES)
  const leavers = await toldByOptingOut(shop, ours)
  const nodes = recoveredNodes(ours).length
  return [
    ["T1 lines in several cells", linesInSeveralCells(months), linesInTwoCells(ours)],
    ["T2 cells that break R1, R2 or R5", breakingRules(months), broken.length],
    [
      "T2 of them estimable by the second largest",
      estimable(months),
      broken.filter((one) => one.startsWith("[R2]")).length,
    ],
    ["T3 recovered by subtraction, months", found(monthly), nodes],
    ["T3 and the year", found(yearly), nodes],
    ["T3 and weeks", `${found(weekly)}, ${weekly?.households} households`, nodes],
    ["T4 told to be one piece", weekly?.tight ?? 0, tightCells(ours)],
    ["T5 amounts of a member within 10 %", `${naiveAudit.findings.length} or more`, audit.findings.length],
    ["T6 leaver's categories told, %", toldByLeaving(months, 2), leavers],
    ["T6 leaver's products told, %", toldByLeaving(months, 0), leavers],
    ["T7 members whose leaving changes the past", changedByLeaving(months), leavers],
    ["T8 late lines told", toldByBeingLate(months), changedByLateLines(shop, ours)],
    [
      "T9 cells that are the truth",
      publishedCount(months),
      `${exactCells(ours)} of ${ours.cells.length}, by chance`,
    ],
    ["T10 cells where two find a third", collusionsOf(months), collusions(ours)],
    ["T11 more by weeks beside months", (weekly?.cells ?? 0) - (yearly?.cells ?? 0), weeksTaken(ours)],
    ["closest to an amount, %", naiveAudit.closestPercent ?? "–", audit.closestPercent ?? "–"],
    ["cells published", "–", ours.cells.length],
  ]
}

const wanted = process.argv.slice(2)
for (const shop of [generatedShop(), ...realShops()]) {
  if (wanted.length > 0 && !wanted.includes(shop.name)) continue
  console.log(
    `\n### ${shop.name}: ${shop.lines.length} lines\n\n| Attack | naive | ours |\n| --- | --- | --- |`,
  )
  for (const [name, naive, ours] of await attack(shop)) console.log(`| ${name} | ${naive} | ${ours} |`)
}
