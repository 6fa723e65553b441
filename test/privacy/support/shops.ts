import { existsSync, readFileSync } from "node:fs"
import { findProfile, parseTill, type TillLine } from "@commonshelf/purchases"
import { generateTill } from "@commonshelf/purchases/testing"
import Papa from "papaparse"
import type { NaiveLine } from "./naive-publisher.ts"

/** A shop whose lines the publishers publish and the attacks attack. */
export interface AttackedShop {
  readonly name: "generated" | "cj367" | "cj150"
  readonly lines: readonly TillLine[]
  /** The same as the naive publisher takes them: as the till writes them. */
  readonly naive: readonly NaiveLine[]
  /** The months that have lines. */
  readonly months: readonly string[]
}

const FOLDER = new URL("../../../../shared/data/completejourney/", import.meta.url)
const TRANSACTIONS = new URL("transactions_100k.csv", FOLDER)

/** Forty invented households over a quarter. */
export function generatedShop(): AttackedShop {
  const months = ["2026-01", "2026-02", "2026-03"]
  const { till } = generateTill({ profile: "generic", households: 40, months, seed: 5 })
  const lines = parsed(till, "generic")
  const naive = lines.map(({ member, soldAt, path, product, quantity, unit, value }) => ({
    ...{ member, soldAt, path, product, value },
    // What is weighed is a bag.
    pieces: unit === "{piece}" ? quantity / 1000 : Math.sign(quantity),
  }))
  return { name: "generated", months, lines, naive: sold(naive) }
}

/** The real shops, where their lines lie beside the repository: a store, and the 150 households with most lines. */
export function realShops(): readonly AttackedShop[] {
  if (!existsSync(TRANSACTIONS)) return []
  const bytes = readFileSync(TRANSACTIONS)
  const products = readFileSync(new URL("products_used.csv", FOLDER))
  const rows = rowsOf(bytes)
  const naive = naiveLines(rows, rowsOf(products))
  const chosen = heaviest(naive, 150)
  const [header = "", ...texts] = bytes.toString("utf8").trimEnd().split(/\r?\n/)
  const ofChosen = texts.filter((_, place) => chosen.has(rows[place]?.["household_id"] ?? ""))
  return [
    {
      ...realShop("cj367", parsed(bytes, "completejourney", { products, store: "367" })),
      naive: naive.filter((_, place) => rows[place]?.["store_id"] === "367").filter(isSold),
    },
    {
      ...realShop(
        "cj150",
        parsed(Buffer.from([header, ...ofChosen].join("\n")), "completejourney", { products }),
      ),
      naive: naive.filter(({ member }) => chosen.has(member)).filter(isSold),
    },
  ]
}

type Row = Readonly<Record<string, string | undefined>>

function rowsOf(bytes: Uint8Array): readonly Row[] {
  return Papa.parse(Buffer.from(bytes).toString("utf8"), { header: true, skipEmptyLines: true }).data
}

/** Quantities are cut at 50, as fuel is no piece; returns are dropped. */
function naiveLines(rows: readonly Row[], products: readonly Row[]): readonly NaiveLine[] {
  const productById = new Map(products.map((row) => [row["product_id"] ?? "", row]))
  return rows.map((row) => {
    const product = productById.get(row["product_id"] ?? "")
    return {
      member: row["household_id"] ?? "",
      soldAt: row["transaction_timestamp"] ?? "",
      product: row["product_id"] ?? "",
      path: ["department", "product_category", "product_type"].map((level) => product?.[level] ?? ""),
      pieces: Math.min(50, Number(row["quantity"])),
      value: Math.round(Number(row["sales_value"]) * 100),
    }
  })
}

function isSold({ pieces }: NaiveLine): boolean {
  return pieces > 0
}

function sold(lines: readonly NaiveLine[]): readonly NaiveLine[] {
  return lines.filter(isSold)
}

/** The households with most lines; of equals, those whose number sorts first as a text. */
function heaviest(lines: readonly NaiveLine[], count: number): ReadonlySet<string> {
  const linesOf = new Map<string, number>()
  for (const { member } of sold(lines)) linesOf.set(member, (linesOf.get(member) ?? 0) + 1)
  return new Set(
    [...linesOf]
      .toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
      .slice(0, count)
      .map(([member]) => member),
  )
}

function realShop(name: "cj367" | "cj150", lines: readonly TillLine[]): Omit<AttackedShop, "naive"> {
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
