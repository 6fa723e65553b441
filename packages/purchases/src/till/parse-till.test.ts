import { describe, expect, test } from "vitest"
import { findProfile } from "../profiles/profiles.ts"
import { type Profile } from "../profiles/profile.ts"
import { parseTill, type ParsedTill } from "./parse-till.ts"

const HEADER = "date,receipt,member,code,product,department,quantity,unit,value,currency"
const GOOD = "2026-01-05,1,Dana Secret,77,Milk,Dairy,2,piece,13.80,ILS"

function profile(name: string): Profile {
  const found = findProfile(name)
  if (found === undefined) throw new Error(`no profile ${name}`)
  return found
}

function parse(text: string, by = "generic"): ParsedTill {
  const parsed = parseTill({ bytes: new TextEncoder().encode(text), profile: profile(by) })
  if (!parsed.ok) throw new Error(parsed.error.message)
  return parsed.value
}

function refusedBy(row: string): string | undefined {
  return parse(`${HEADER}\n${row}\n`).refused[0]?.kind
}

function errorOf(bytes: Uint8Array, by: Profile = profile("generic")) {
  const parsed = parseTill({ bytes, profile: by })
  if (parsed.ok) throw new Error("the file was read")
  return parsed.error
}

describe("reading a till file", () => {
  test("[P1] columns are found by name, wherever they stand, and others are never read", () => {
    const text =
      "phone,VALUE, Member ,email,product,qty,date\n050-1234567,12.50,M1,dana@example.org,Bread,1,2026-01-05\n"
    const [line] = parse(text).lines
    expect(line).toMatchObject({
      line: 2,
      member: "M1",
      product: "local:Bread",
      quantity: 1000,
      value: 1250,
      unit: "{piece}",
    })
    expect(JSON.stringify(line)).not.toMatch(/050|example/)
  })

  test("[P1] missing columns are named, with what is there and a profile that fits", () => {
    const error = errorOf(
      new TextEncoder().encode("Date,Time,Item,Qty,Net Sales,Customer ID,Transaction ID\n"),
    )
    expect(error).toMatchObject({ kind: "missing-columns", suggestion: "square" })
    expect(error.message).toContain('member ("member" or "member number"')
    expect(error.message).toContain("It has: Date, Time, Item, Qty, Net Sales, Customer ID, Transaction ID.")
  })

  test("[P1] a file without a header line is refused without showing a value of it", () => {
    const error = errorOf(new TextEncoder().encode("Dana Secret,2026-01-05,Milk,1,13.80\n"))
    expect(error.kind).toBe("no-header")
    expect(error.message).not.toContain("Dana")
  })

  test.each([
    ["2017-02-30,1,M1,7,Milk,Dairy,2,piece,13.80,ILS", "bad-date"],
    ["2026-01-05,1,M1,7,Milk,Dairy,two,piece,13.80,ILS", "bad-number"],
    ["2026-01-05,1,M1,7,Milk,Dairy,2,piece,99999999999999,ILS", "bad-number"],
    ["2026-01-05,1,M1,7,Milk,Dairy,0,piece,0,ILS", "no-quantity"],
    ["2026-01-05,1,M1,7,Milk,Dairy,2,piece,13.80,USD", "wrong-currency"],
    ["2026-01-05,1,M1,7,Milk,Dairy,2,piece,€13.80,", "wrong-currency"],
    ["2026-01-05,1,M1,7,Milk,Dairy,2,barrel,13.80,ILS", "unknown-unit"],
    ["2026-01-05,1,,7,Milk,Dairy,2,piece,13.80,ILS", "no-member"],
    ["2026-01-05,1,M1,,,Dairy,2,piece,13.80,ILS", "no-product"],
    ["2026-01-05,1,M1,7,Coupon,Dairy,1,piece,-5.00,ILS", "signs-differ"],
    ["2026-01-05,1,M1,7,Milk,Dairy,2,piece,13.80", "ragged-row"],
    ["2026-01-05,1,M1,7,Milk,Dairy,2,piece,13.80,ILS,more", "ragged-row"],
    ["", "blank-row"],
    [",,,,Total,,14,,96.60,", "blank-row"],
  ])("[P3] the row %j is refused as %s", (row, kind) => {
    expect(refusedBy(`${row}\n${GOOD}`)).toBe(kind)
  })

  test("[P3] a refused row is named by its line, also after cells with line breaks", () => {
    const text = `${HEADER}\r\n2026-01-05,1,M1,7,"Milk\r\nof goats",Dairy,2,piece,13.80,ILS\r\n2026-99-05,1,M1,7,Milk,Dairy,2,piece,1,ILS\r\n`
    const { lines, refused, rows } = parse(text)
    expect(rows).toBe(2)
    expect(lines.map(({ line }) => line)).toEqual([2])
    expect(refused).toEqual([
      { line: 4, kind: "bad-date", reason: expect.stringContaining('"2026-99-05" is not a date') },
    ])
  })

  test("[P3] an unclosed quote costs the rest of the file and says where it opens", () => {
    const { lines, refused } = parse(
      `${HEADER}\n${GOOD}\n2026-01-05,1,M1,7,"Milk,Dairy,2,piece,13.80,ILS\n${GOOD}\n`,
    )
    expect(lines).toHaveLength(1)
    expect(refused).toEqual([
      { line: 3, kind: "broken-quotes", reason: expect.stringContaining("never closed") },
    ])
  })

  test("[A5] no reason holds a member's name, whatever column it slipped into", () => {
    const name = "DANA Secret"
    const cells = GOOD.split(",")
    const rows = cells.map((_, place) => cells.with(place, name).join(","))
    const { refused } = parse(`${HEADER}\n${rows.join("\n")}\n${name}\n"${name}`)
    expect(refused.length).toBeGreaterThan(4)
    expect(JSON.stringify(refused)).not.toContain("Secret")
  })

  test("[A5] a word that is no unit is never repeated, since it may be a name", () => {
    const { refused } = parse(`${HEADER}\n${GOOD.replace("piece", "Li")}\n`)
    expect(refused).toEqual([
      {
        line: 2,
        kind: "unknown-unit",
        reason:
          "The column `unit` holds no unit that is known. If it is one, add it to `units` in the profile.",
      },
    ])
  })

  test("[P3] a code that no published cell could name is refused", () => {
    expect(refusedBy(GOOD.replace("77", "7".repeat(194)))).toBeUndefined()
    expect(refusedBy(GOOD.replace("77", "7".repeat(195)))).toBe("not-a-product")
  })

  test("[P4] half a kilo and 500 grams are the same, in Hebrew too", () => {
    const rows = ["0.5,kg", "500,g", 'five,"ק""ג"', '0.5,"ק""ג"', "5,100 גרם", "0.5,לק״ג"]
    const text = rows.map((amount) => `2026-01-05,1,M1,7,Flour,Dry,${amount},6.00,ILS`).join("\n")
    const { lines, refused } = parse(`${HEADER}\n${text}\n`)
    expect(lines.map(({ quantity, unit }) => `${quantity} ${unit}`)).toEqual(Array(5).fill("500 kg"))
    expect(refused).toHaveLength(1)
  })
})

describe("encodings", () => {
  const hebrew = `${HEADER}\n2026-01-05,1,M1,7,חלב,Dairy,2,piece,13.80,ILS\n`

  test("[P2] a byte order mark is no part of the first column's name", () => {
    expect(parse(`\uFEFF${hebrew}`).lines).toHaveLength(1)
  })

  test("[P2] a file in windows-1255 read as UTF-8 is refused as a whole, and read when it is declared", () => {
    const bytes = Uint8Array.from(hebrew, (letter) =>
      letter >= "א" ? (letter.codePointAt(0) ?? 0) - 0x5d0 + 0xe0 : (letter.codePointAt(0) ?? 0),
    )
    const error = errorOf(bytes)
    expect(error).toMatchObject({ kind: "wrong-encoding", encoding: "utf-8" })
    expect(error.message).toContain("Set `encoding` in the profile")
    const declared = parseTill({ bytes, profile: { ...profile("generic"), encoding: "windows-1255" } })
    expect(declared.ok && declared.value.lines[0]?.productName).toBe("חלב")
  })

  test("[P2] UTF-16 read as UTF-8 is refused with what was found, with a mark and without", () => {
    const units = Uint16Array.from(`\uFEFF${hebrew}`, (letter) => letter.codePointAt(0) ?? 0)
    const marked = new Uint8Array(units.buffer)
    expect(errorOf(marked)).toMatchObject({ found: "the mark of utf-16le" })
    expect(errorOf(marked.subarray(2))).toMatchObject({ found: expect.stringContaining("NUL bytes") })
    expect(parseTill({ bytes: marked, profile: { ...profile("generic"), encoding: "utf-16le" } }).ok).toBe(
      true,
    )
  })

  test("[P2] UTF-8 declared as windows-1252 would be mojibake and is refused", () => {
    const error = errorOf(new TextEncoder().encode(hebrew), {
      ...profile("generic"),
      encoding: "windows-1252",
    })
    expect(error).toMatchObject({ kind: "wrong-encoding", found: "text in utf-8" })
  })

  test("[P2] IBM 850, which old wholesale programs write, is read", () => {
    const bytes = Uint8Array.from(hebrew.replace("חלב", "K#se"), (letter) =>
      letter === "#" ? 0x84 : (letter.codePointAt(0) ?? 0),
    )
    const parsed = parseTill({ bytes, profile: { ...profile("generic"), encoding: "ibm850" } })
    expect(parsed.ok && parsed.value.lines[0]?.productName).toBe("Käse")
  })

  test("[P2] an empty file is refused", () => {
    expect(errorOf(new Uint8Array()).kind).toBe("empty-file")
  })
})
