import { describe, expect, test } from "vitest"
import { parseTill, type ParsedTill } from "../till/parse-till.ts"
import { parseProfile, Profile } from "./profile.ts"
import { findProfile, PROFILES, profiles } from "./profiles.ts"

function parse(name: string, text: string, products?: string): ParsedTill {
  const profile = findProfile(name)
  if (profile === undefined) throw new Error(`no profile ${name}`)
  const encode = (file: string): Uint8Array => new TextEncoder().encode(file)
  const parsed = parseTill({
    bytes: encode(text),
    profile,
    ...(products !== undefined && { products: encode(products) }),
  })
  if (!parsed.ok) throw new Error(parsed.error.message)
  return parsed.value
}

describe("profiles", () => {
  test("[P1] every profile keeps its own schema and is found by name and alias", () => {
    for (const profile of PROFILES) {
      expect(Profile.parse(profile)).toEqual(profile)
      for (const name of [profile.name, ...profile.aliases]) expect(findProfile(name)).toBe(profile)
    }
    expect(profiles().map(({ name }) => name)).toEqual([
      "completejourney",
      "odoo",
      "square",
      "loyverse",
      "generic",
    ])
    expect(findProfile("loy")?.name).toBe("loyverse")
    expect(findProfile("")).toBeUndefined()
    expect(findProfile("shopify")).toBeUndefined()
  })

  test("[P1] a person's own profile is checked, and each finding names its place", () => {
    const own = { ...PROFILES[4], name: "our-till", currency: "EUR" }
    expect(parseProfile(own)).toMatchObject({ ok: true })
    const wrong = parseProfile({ ...own, currency: "XYZ", dates: { formats: [], zone: "Mars/Olympus" } })
    expect(!wrong.ok && wrong.error.findings.map((finding) => finding.split(":")[0])).toEqual([
      "dates.formats",
      "dates.zone",
      "currency",
    ])
  })

  test.each(["ILS", "EUR", "HUF", "CLP"])(
    "[P1] %s is a currency, whatever the platform knows",
    (currency) => {
      expect(parseProfile({ ...PROFILES[4], name: "our-till", currency })).toMatchObject({ ok: true })
    },
  )

  test.each(["XAU", "XTS", "CLF", "DEM", "ils"])("[P1] %s is no money that a till counts in", (currency) => {
    expect(parseProfile({ ...PROFILES[4], name: "our-till", currency })).toMatchObject({ ok: false })
  })

  test("[P1] a person's own profile says how the till writes, and only that", () => {
    const columns = { date: ["Verkauft am"], member: ["Mitglied"], name: ["Artikel"] }
    const own = parseProfile({
      name: "our-till",
      encoding: "windows-1255",
      delimiter: ";",
      decimal: ",",
      dates: { formats: ["DD.MM.YYYY"], zone: "till" },
      currency: "ILS",
      unit: "{piece}",
      columns: { ...columns, quantity: ["Menge"], value: ["Summe"] },
    })
    if (!own.ok) throw new Error(own.error.message)
    const header = "Verkauft am;Mitglied;Artikel;Menge;Summe\r\n"
    const row = `01.10.2026;7;${String.fromCharCode(0xe7, 0xec, 0xe1)};1,5;17,90\r\n`
    const bytes = Array.from(header + row, (sign) => sign.charCodeAt(0))
    const parsed = parseTill({ bytes: Uint8Array.from(bytes), profile: own.value })
    expect(parsed.ok && parsed.value.lines).toMatchObject([
      { productName: "חלב", quantity: 1500, value: 1790, currency: "ILS" },
    ])
    const wrong = parseProfile({ name: "Our till", decimal: ",", columns })
    expect(!wrong.ok && wrong.error.findings).toEqual([
      "name: not small letters, digits and hyphens",
      "encoding: missing: one of utf-8 utf-16le utf-16be windows-1252 windows-1255 ibm850",
      expect.stringMatching(/^delimiter: missing: one of auto/),
      "dates: missing",
      "currency: missing",
      "columns.quantity: missing",
      "columns.value: missing",
      expect.stringMatching(/^unit: missing: one of \{piece\} kg/),
    ])
  })
})

describe("Odoo", () => {
  const header =
    '"Order Ref","Date","Customer/Internal Reference","Product/Barcode","Product","Product Category","Quantity","Subtotal"\r\n'

  test("[P2] rows of one order take its member and date, and the next order's do not", () => {
    const { lines, refused } = parse(
      "odoo",
      `${header}"POS/1","2026-01-05 18:30:00","M1","7290000066318","Milk","All / Fresh / Dairy","2","13.8"\r\n` +
        '"","","","","Bread","All / Fresh","1","14.9"\r\n"POS/2","2026-01-06 10:00:00","","","Tea","All","1","9.0"\r\n"","","","","Jam","All","1","9.0"\r\n',
    )
    expect(lines.map(({ member, receipt, product }) => [member, receipt, product])).toEqual([
      ["M1", "POS/1", "gtin:07290000066318"],
      ["M1", "POS/1", "local:Bread"],
    ])
    expect(lines[0]?.path).toEqual(["Fresh", "Dairy"])
    expect(refused.map(({ line, kind }) => [line, kind])).toEqual([
      [4, "no-member"],
      [5, "no-member"],
    ])
  })

  test("[P2] the apostrophe before = + - is a guard and no part of the text", () => {
    const { lines } = parse(
      "odoo",
      `${header}"POS/1","2026-01-05 18:30:00","M1","","'-Oat milk","All","'-1.0","'-6.90"\r\n`,
    )
    expect(lines[0]).toMatchObject({ productName: "-Oat milk", quantity: -1000, value: -690 })
  })

  test("[P2] French headers are the same columns", () => {
    const text =
      "Réf. Commande;Date de la commande;Client/ID;Article;Quantité;Sous-total\nPOS/1;2026-01-05 18:30:00;7;Lait;1.0;1.2\n"
    expect(parse("odoo", text).lines[0]).toMatchObject({
      member: "7",
      product: "local:Lait",
      value: 120,
      currency: "EUR",
    })
  })

  test("[P4] a member card in the product column is refused, and a weight is cut from the code", () => {
    const row = (code: string): string =>
      `"POS/1","2026-01-05 18:30:00","M1","${code}","x","All","0.5","3.0"\r\n`
    const { lines, refused } = parse(
      "odoo",
      header + row("0421234567890") + row("2112345012348") + row("2112345099995"),
    )
    expect(refused).toMatchObject([
      { line: 2, kind: "not-a-product", reason: expect.stringContaining("member card") },
    ])
    expect(refused[0]?.reason).not.toContain("0421234567890")
    expect(new Set(lines.map(({ product }) => product))).toEqual(new Set(["local:2112345"]))
  })
})

describe("Square, Loyverse and Complete Journey", () => {
  test("[P2] Square's money has a sign before its symbol, and a refund is a return", () => {
    const text =
      "Date,Time,Category,Item,Qty,SKU,Net Sales,Transaction ID,Event Type,Customer ID,Customer Name\n" +
      "2026-07-18,12:59:30,Dairy,Milk,1.0,7,$8.00,T1,Payment,C1,Dana Secret\n" +
      "2026-07-19,12:59:30,Dairy,Milk,-1.0,7,-$7.00,T2,Refund,C1,Dana Secret\n" +
      '2026-07-19,12:59:30,Dairy,Milk,1.0,7,"$1,008.00",T3,Payment,C1,Dana Secret\n'
    const { lines } = parse("square", text)
    expect(lines.map(({ quantity, value }) => [quantity, value])).toEqual([
      [1000, 800],
      [-1000, -700],
      [1000, 100_800],
    ])
    expect(lines[0]?.soldAt).toBe("2026-07-18T12:59:30")
    expect(JSON.stringify(lines)).not.toContain("Secret")
  })

  test("[P2] Loyverse writes the day first, and a refund without a sign", () => {
    const text =
      "\uFEFFDate,Receipt number,Receipt type,Category,SKU,Item,Quantity,Net sales,Customer code\n" +
      "01/10/2026 23:48,1-1,Refund,Dairy,7,Milk,1,6.90,C1\n13/13/2026 10:00,1-2,Sale,Dairy,7,Milk,1,6.90,C1\n"
    const { lines, refused } = parse("loyverse", text)
    expect(lines).toMatchObject([
      { soldAt: "2026-10-01T23:48:00", quantity: -1000, value: -690, path: ["Dairy"] },
    ])
    expect(refused).toMatchObject([{ line: 3, kind: "bad-date" }])
  })

  test("[P4] fuel is litres and not 8,776 pieces; a type of NULL is no level", () => {
    const products =
      "product_id,manufacturer_id,department,brand,product_category,product_type,package_size\n" +
      "1,69,FUEL,National,FUEL,GASOLINE-REG UNLEADED,\n2,70,MISCELLANEOUS,National,NULL,NULL,\n"
    const sale = (product: number, quantity: number): string =>
      `906,367,5,${product},${quantity},20,2017-01-01T07:30:27\n`
    const header = "household_id,store_id,basket_id,product_id,quantity,sales_value,transaction_timestamp\n"
    const { lines, refused } = parse(
      "completejourney",
      header + sale(1, 8776) + sale(1, 1) + sale(2, 1) + sale(3, 1),
      products,
    )
    expect(lines.map(({ quantity, unit, path }) => [quantity, unit, path.length])).toEqual([
      [33_221, "L", 3],
      [1000, "{piece}", 3],
      [1000, "{piece}", 1],
    ])
    expect(refused).toMatchObject([{ line: 5, kind: "unknown-product" }])
  })

  test("[P1] the lines of other stores are left out and counted", () => {
    const profile = findProfile("completejourney")
    const text =
      "household_id,store_id,basket_id,product_id,quantity,sales_value,transaction_timestamp\n" +
      "1,367,5,1,1,20,2017-01-01T07:30:27\n1,368,5,1,1,20,2017-01-01T07:30:27\n"
    if (profile === undefined) throw new Error("no profile")
    const parsed = parseTill({ bytes: new TextEncoder().encode(text), profile, store: "367" })
    expect(parsed.ok && [parsed.value.lines.length, parsed.value.otherStores, parsed.value.rows]).toEqual([
      1, 1, 2,
    ])
  })
})
