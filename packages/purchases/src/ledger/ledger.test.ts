import { DatabaseSync } from "@photostructure/sqlite"
import { describe, expect, test } from "vitest"
import { findProfile } from "../profiles/profiles.ts"
import { generateTill, type TillKind } from "../testing/write-till.ts"
import { parseTill, type ParsedTill } from "../till/parse-till.ts"
import { openLedger, type ImportReport, type Ledger } from "./ledger.ts"
import { NewerLedgerError } from "./schema.ts"

const AT = "2026-03-02T08:00:00Z"
const HEADER = "date,receipt,member,code,quantity,value\n"

function parse(bytes: Uint8Array, name = "generic", products?: Uint8Array): ParsedTill {
  const profile = findProfile(name)
  if (profile === undefined) throw new Error(`no profile ${name}`)
  const parsed = parseTill({ bytes, profile, ...(products !== undefined && { products }) })
  if (!parsed.ok) throw new Error(parsed.error.message)
  return parsed.value
}

function importText(ledger: Ledger, rows: readonly string[]): ImportReport {
  const bytes = new TextEncoder().encode(HEADER + rows.join("\n"))
  return ledger.importFile({ bytes, parsed: parse(bytes), profile: "generic", at: AT })
}

function row(day: number, member: string, code = 7): string {
  return `2026-01-${String(day).padStart(2, "0")},${day},${member},${code},1,6.90`
}

function dump(db: InstanceType<typeof DatabaseSync>): string {
  const tables = ["ledger", "import", "line", "product", "consent", "ballot", "release", "covered"]
  return JSON.stringify(tables.map((table) => db.prepare(`SELECT * FROM ${table}`).all()))
}

describe("imports", () => {
  test("[I1] the same file twice adds nothing the second time", () => {
    const ledger = openLedger(new DatabaseSync(":memory:"))
    const rows = [row(1, "M1"), row(2, "M2"), "2026-01-99,1,M1,7,1,6.90"]
    expect(importText(ledger, rows)).toEqual({ import: "1", lines: 2, accepted: 2, already: 0, refused: 1 })
    expect(importText(ledger, rows)).toEqual({ import: "2", lines: 2, accepted: 0, already: 2, refused: 1 })
    expect(ledger.imports().map(({ import: id, at, fileDigest }) => [id, at, fileDigest.length])).toEqual([
      ["1", AT, 64],
      ["2", AT, 64],
    ])
  })

  test("[I1] an overlapping export adds its new lines only", () => {
    const ledger = openLedger(new DatabaseSync(":memory:"))
    importText(ledger, [row(1, "M1"), row(2, "M2"), row(3, "M3")])
    expect(importText(ledger, [row(2, "M2"), row(3, "M3"), row(4, "M4")])).toMatchObject({
      accepted: 1,
      already: 2,
    })
  })

  test("[I1] two rows of one file that are alike are two purchases, again in the next export", () => {
    const ledger = openLedger(new DatabaseSync(":memory:"))
    expect(importText(ledger, [row(1, "M1"), row(1, "M1")])).toMatchObject({ accepted: 2 })
    expect(importText(ledger, [row(1, "M1"), row(1, "M1"), row(1, "M1")])).toMatchObject({
      accepted: 1,
      already: 2,
    })
  })

  test.each<TillKind>(["completejourney", "odoo", "square", "loyverse", "generic"])(
    "[I1] a generated %s file is taken whole, once",
    (profile) => {
      const ledger = openLedger(new DatabaseSync(":memory:"))
      const { till, products } = generateTill({ profile, households: 12, months: ["2026-01"], seed: 3 })
      const parsed = parse(till, profile, products)
      expect(parsed.refused).toEqual([])
      expect(parsed.lines.some(({ quantity }) => quantity < 0)).toBe(true)
      const file = { bytes: till, parsed, profile, at: AT }
      expect(ledger.importFile(file)).toMatchObject({ accepted: parsed.lines.length, already: 0 })
      expect(ledger.importFile(file)).toMatchObject({ accepted: 0, already: parsed.lines.length })
    },
  )

  test("[I2] undoing an import removes what it added and nothing else", () => {
    const db = new DatabaseSync(":memory:")
    const ledger = openLedger(db)
    importText(ledger, [row(1, "M1"), row(2, "M2")])
    const before = dump(db)
    const { import: second } = importText(ledger, [row(2, "M2"), row(3, "M3")])
    expect(ledger.undo(second)).toEqual({ ok: true, value: { removed: 1 } })
    expect(dump(db)).toBe(before)
    expect(ledger.imports()).toHaveLength(1)
    expect(importText(ledger, [row(3, "M3")])).toMatchObject({ import: "3", accepted: 1 })
  })

  test.each(["9", "", "1; DROP TABLE line", "01"])("[I2] there is no import %j to undo", (id) => {
    const ledger = openLedger(new DatabaseSync(":memory:"))
    importText(ledger, [row(1, "M1")])
    expect(ledger.undo(id)).toMatchObject({ ok: false, error: { kind: "unknown-import" } })
    expect(ledger.imports()).toHaveLength(1)
  })

  test("[I3] an import that fails half-way leaves nothing", () => {
    const db = new DatabaseSync(":memory:")
    const ledger = openLedger(db)
    const before = dump(db)
    const bytes = new TextEncoder().encode(`${HEADER}${row(1, "M1")}\n${row(2, "M2")}\n`)
    const parsed = parse(bytes)
    const broken = {
      ...parsed,
      lines: parsed.lines.map((line, index) => (index === 1 ? { ...line, quantity: 0 } : line)),
    }
    expect(() => ledger.importFile({ bytes, parsed: broken, profile: "generic", at: AT })).toThrow(/CHECK/)
    expect(dump(db)).toBe(before)
  })
})

describe("what the ledger keeps", () => {
  test("[A5][R8] no member's id or name is in the database, and two ledgers know a member by different keys", () => {
    const keys = [1, 2].map(() => {
      const db = new DatabaseSync(":memory:")
      const ledger = openLedger(db)
      importText(ledger, [row(1, "member-4711"), row(2, "member-4711")])
      ledger.setConsent("member-4711", "none", "2026-02-01")
      expect(dump(db)).not.toContain("4711")
      const members: { member: string }[] = db.prepare("SELECT DISTINCT member FROM line").all()
      expect(members).toHaveLength(1)
      return members[0]?.member
    })
    expect(keys[0]).toMatch(/^[0-9a-f]{32}$/)
    expect(keys[0]).not.toBe(keys[1])
  })

  test("[A5] what a ledger gives out holds no line", () => {
    const ledger = openLedger(new DatabaseSync(":memory:"))
    const report = importText(ledger, [row(1, "member-4711", 8123)])
    expect(JSON.stringify([ledger, report, ledger.imports(), ledger.releases()])).not.toMatch(/4711|8123/)
  })

  test("[I1] a reopened ledger knows its lines and its members", () => {
    const db = new DatabaseSync(":memory:")
    importText(openLedger(db), [row(1, "M1")])
    expect(importText(openLedger(db), [row(1, "M1"), row(2, "M1")])).toMatchObject({
      accepted: 1,
      already: 1,
    })
    expect(db.prepare("SELECT count(DISTINCT member) AS members FROM line").get()).toEqual({ members: 1 })
  })

  test("[I4] a ledger of a newer version is not touched", () => {
    const db = new DatabaseSync(":memory:")
    openLedger(db)
    db.exec("UPDATE ledger SET version = 5")
    expect(() => openLedger(db)).toThrow(NewerLedgerError)
    expect(() => openLedger(db)).toThrow(/version 5.*versions up to 4/)
  })

  test("[R0] the database itself refuses to cover a line twice", () => {
    const db = new DatabaseSync(":memory:")
    importText(openLedger(db), [row(1, "M1")])
    db.exec("INSERT INTO release VALUES ('2026-01', 'published', '', '', '{}')")
    db.exec("INSERT INTO covered VALUES (1, '2026-01', '2026-01', 0)")
    expect(() => db.exec("INSERT INTO covered VALUES (1, '2026-01', '2026-Q1', 0)")).toThrow(/UNIQUE/)
  })
})
