import { existsSync, readFileSync } from "node:fs"
import { findProfile, parseTill, type TillLine } from "@commonshelf/purchases"
import { generateTill } from "@commonshelf/purchases/testing"

/** A shop whose lines the publishers publish and the attacks attack. */
export interface AttackedShop {
  readonly name: "generated" | "cj367" | "cj150"
  readonly lines: readonly TillLine[]
  /** The months that have lines. */
  readonly months: readonly string[]
}

const FOLDER = new URL("../../../../../shared/data/completejourney/", import.meta.url)
const TRANSACTIONS = new URL("transactions_100k.csv", FOLDER)

/** Forty invented households over a quarter. */
export function generatedShop(): AttackedShop {
  const months = ["2026-01", "2026-02", "2026-03"]
  const { till } = generateTill({ profile: "generic", households: 40, months, seed: 5 })
  return { name: "generated", months, lines: parsed(till, "generic") }
}

/** The real shops, where their lines lie beside the repository: a store, and the 150 households with most lines. */
export function realShops(): readonly AttackedShop[] {
  if (!existsSync(TRANSACTIONS)) return []
  const bytes = readFileSync(TRANSACTIONS)
  const products = readFileSync(new URL("products_used.csv", FOLDER))
  return [
    realShop("cj367", parsed(bytes, "completejourney", { products, store: "367" })),
    realShop("cj150", parsed(heaviest(bytes.toString("utf8"), 150), "completejourney", { products })),
  ]
}

function realShop(name: "cj367" | "cj150", lines: readonly TillLine[]): AttackedShop {
  return { name, lines, months: [...new Set(lines.map(({ soldAt }) => soldAt.slice(0, 7)))].toSorted() }
}

function parsed(
  bytes: Uint8Array,
  name: string,
  more: { readonly products?: Uint8Array; readonly store?: string } = {},
): readonly TillLine[] {
  const profile = findProfile(name)
  const till = profile && parseTill({ bytes, profile, ...more })
  if (till?.ok !== true) throw new Error(`the till of ${name} was not read`)
  return till.value.lines
}

/** The rows of the households with most rows that sell something; of equals, those whose number sorts first as a text. */
function heaviest(text: string, count: number): Uint8Array {
  const [header = "", ...rows] = text.trimEnd().split(/\r?\n/)
  const names = header.split(",")
  const [household, quantity] = ["household_id", "quantity"].map((name) => names.indexOf(name))
  const rowsOf = new Map<string, number>()
  const cells = rows.map((row) => row.split(","))
  for (const row of cells) {
    const id = row[household ?? -1] ?? ""
    if (Number(row[quantity ?? -1]) > 0) rowsOf.set(id, (rowsOf.get(id) ?? 0) + 1)
  }
  const chosen = new Set(
    [...rowsOf]
      .toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
      .slice(0, count)
      .map(([id]) => id),
  )
  const kept = rows.filter((_, place) => chosen.has(cells[place]?.[household ?? -1] ?? ""))
  return Buffer.from([header, ...kept].join("\n"))
}
