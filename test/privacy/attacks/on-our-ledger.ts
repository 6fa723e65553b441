/** The attacks that make a cooperative publish again: somebody leaves, something comes late, somebody asks for weeks. */
import { ConsumptionRelease } from "@commonshelf/documents"
import { DEFAULT_RULES, previewRelease } from "@commonshelf/purchases"
import { AFTER, type OurReleases } from "../support/our-publisher.ts"
import type { AttackedShop } from "../support/shops.ts"

/** T6, T7: members of whom, after they opted out, some published month can be published again. */
export async function toldByOptingOut({ lines }: AttackedShop, { ledger }: OurReleases): Promise<number> {
  let told = 0
  for (const member of new Set(lines.map((line) => line.member))) {
    ledger.setConsent(member, "none", "2026-02-01")
    for (const { month } of ledger.releases())
      if ((await previewRelease(ledger, month, DEFAULT_RULES)).ok) told += 1
    ledger.setConsent(member, "items", "2026-02-02")
  }
  return told
}

/** T8: published cells whose lines change when lines of the published months come late. */
export function changedByLateLines({ lines }: AttackedShop, releases: OurReleases): number {
  const before = sumsByCell(releases)
  const late = lines.slice(0, 50).map((line) => ({ ...line, receipt: `${line.receipt} late` }))
  const parsed = { rows: late.length, lines: late, refused: [], otherStores: 0 }
  const report = releases.ledger.importFile({
    bytes: new Uint8Array([1]),
    parsed,
    profile: "attacked",
    at: AFTER,
  })
  if (report.accepted !== late.length) throw new Error("the late lines were not taken")
  const after = sumsByCell(releases)
  return [...before].filter(([cell, sum]) => after.get(cell) !== sum).length
}

/** T9: published cells whose quantity is the true one; with a base of three, a third are by chance. */
export function exactCells(releases: OurReleases): number {
  const places = new Map<string, number>()
  const truth = sumsByCell(releases)
  return releases.cells.filter(({ period, quantity }) => {
    const place = places.get(period) ?? 0
    places.set(period, place + 1)
    return truth.get(`${period} ${place}`) === Math.round(Number(quantity) * 1000)
  }).length
}

/** T11: how many of a release's texts would be taken with a week for their period. */
export function weeksTaken({ texts }: OurReleases): number {
  return texts.filter((text) => {
    const { credentialSubject } = JSON.parse(text)
    return ConsumptionRelease.safeParse({ ...credentialSubject, period: "2017-W05" }).success
  }).length
}

function sumsByCell({ db }: OurReleases): ReadonlyMap<string, number> {
  const rows: { cell: string; quantity: number }[] = db
    .prepare(
      `SELECT period || ' ' || cell AS cell, sum(quantity) AS quantity
       FROM covered JOIN line ON line.id = covered.line GROUP BY 1`,
    )
    .all()
  return new Map(rows.map(({ cell, quantity }) => [cell, quantity]))
}
