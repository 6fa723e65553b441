import { copyFileSync, readFileSync, truncateSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { openStage, type Stage, type Told } from "./support/stage.ts"

/** What a person may get wrong: each a clear message that says what, where and what to do, and nothing is lost. */

let stage: Stage
let home: string
beforeAll(async () => {
  stage = openStage()
  home = await stage.open("Alice's coop")
})
afterAll(() => stage.close())

const HEADER = "date,receipt,member,product,name,category,quantity,unit,amount"
const GOOD = "2026-01-05,R1,M0001,4006381333931,Oat flakes,Food,1,piece,2.50"

function till(name: string, content: string | Uint8Array): string {
  const path = join(stage.folder, name)
  writeFileSync(path, content)
  return path
}

const importTill = (path: string, ...more: readonly string[]) =>
  stage.run("--home", home, "pos", "import", path, "--profile", "generic", ...more)

/** Words for a person: never a stack, never a personal value. */
function expectWords({ stdout, stderr }: Told): void {
  expect(stdout + stderr).not.toMatch(/\n\s+at /)
  expect(stdout + stderr).not.toMatch(/M0001|fault of the program/)
}

describe("till files", () => {
  test("[P3] one in another encoding is refused whole, and says which was expected", async () => {
    const told = await importTill(till("utf16.csv", Buffer.from(`${HEADER}\n${GOOD}\n`, "utf16le")))
    expect(told.code).toBe(1)
    expect(told.stderr).toMatch(/encoding|UTF/i)
    expect(told.stderr).toContain("Nothing was imported")
    expectWords(told)
  })

  test("[P3] ragged rows, impossible dates and bad numbers are refused by line with their reason, the rest is taken", async () => {
    const rows = [
      GOOD,
      "2026-01-05,R2,M0001",
      "2026-02-30,R3,M0001,4006381333931,Oat flakes,Food,1,piece,2.50",
      "2026-01-06,R4,M0001,4006381333931,Oat flakes,Food,many,piece,2.50",
      "2026-01-07,R5,M0001,4006381333931,Oat flakes,Food,2,piece,5.00",
    ]
    const told = await stage.ask<{ accepted: number; refused: readonly { line: number; reason: string }[] }>(
      ...[
        "--home",
        home,
        "pos",
        "import",
        till("ragged.csv", [HEADER, ...rows].join("\n")),
        "--profile",
        "generic",
      ],
    )
    expect(told.code).toBe(3)
    expect(told.accepted).toBe(2)
    expect(told.refused.map(({ line }) => line)).toEqual([3, 4, 5])
    for (const { reason } of told.refused) expect(reason.length).toBeGreaterThan(10)
    expect(JSON.stringify(told)).not.toContain("M0001")
  })

  test("[P3] a product that the products file lacks is refused by line", async () => {
    const lines = till(
      "journey.csv",
      "household_id,store_id,basket_id,product_id,quantity,sales_value,retail_disc,coupon_disc,coupon_match_disc,week,transaction_timestamp\n" +
        "906,1,31198705046,11,1,1.5,0,0,0,1,2017-01-01T07:30:27\n906,1,31198705046,99,1,1.5,0,0,0,1,2017-01-01T07:30:27\n",
    )
    const products = till(
      "products.csv",
      "product_id,manufacturer_id,department,brand,product_category,product_type,package_size\n11,69,GROCERY,Private,EGGS,EGGS - LARGE,1 DZ\n",
    )
    const told = await stage.ask<{ accepted: number; refused: readonly { line: number; reason: string }[] }>(
      ...["--home", home, "pos", "import", lines, "--profile", "completejourney", "--products", products],
    )
    expect(told).toMatchObject({ code: 3, accepted: 1, refused: [{ line: 3 }] })
    expect(told.refused[0]?.reason).toContain("products file")
  })

  test("[P1] a file without the columns of the profile says which are missing and which profile may fit", async () => {
    const told = await importTill(till("square.csv", "Date,Time,Item,Qty\n2026-01-05,10:00,Bread,1\n"))
    expect(told.code).toBe(1)
    expect(told.stderr).toMatch(/column/i)
    expectWords(told)
  })

  test("[P1] an unknown profile is refused with the names of those there are", async () => {
    const told = await stage.run(
      "--home",
      home,
      "pos",
      "import",
      till("x.csv", HEADER),
      "--profile",
      "nonesuch",
    )
    expect(told.code).toBe(2)
    expect(told.stderr).toMatch(/completejourney.*odoo.*square.*loyverse.*generic/)
  })

  test("[P3] a file that is not there is named", async () => {
    const told = await importTill(join(stage.folder, "missing.csv"))
    expect([told.code, told.stderr]).toEqual([
      2,
      expect.stringContaining("missing.csv: there is no such file"),
    ])
  })

  test("[I1] after all of these, the lines that were good are there once", async () => {
    const again = await stage.ask<{ accepted: number; already: number }>(
      ...["--home", home, "pos", "import", join(stage.folder, "ragged.csv"), "--profile", "generic"],
    )
    expect(again).toMatchObject({ accepted: 0, already: 2 })
  })
})

describe("a home", () => {
  test("[I4] of another version is refused and left as it is", async () => {
    const other = await stage.open("Version coop")
    const record = join(other, "home.json")
    const changed = readFileSync(record, "utf8").replace('"version": 1', '"version": 2')
    writeFileSync(record, changed)
    const told = await stage.run("--home", other, "status")
    expect([told.code, told.stderr]).toEqual([
      1,
      expect.stringContaining("version 2; this program reads version 1"),
    ])
    expect(readFileSync(record, "utf8")).toBe(changed)
  })

  test.each(["commons", "node", "ledger"])(
    "[A6] with %s.sqlite cut short is named, not touched, and whole again when the file is",
    async (file) => {
      const damaged = await stage.open(`Damaged ${file}`)
      const path = join(damaged, `${file}.sqlite`)
      if (file === "ledger") await stage.run("--home", damaged, "pos", "list")
      copyFileSync(path, `${path}.backup`)
      truncateSync(path, 2500)
      const cut = readFileSync(path)
      const told = await stage.run("--home", damaged, ...(file === "ledger" ? ["pos", "list"] : ["status"]))
      expect(told.code).toBe(1)
      expect(told.stderr).toContain(`${file}.sqlite is damaged`)
      expect(told.stderr).toContain("backup")
      expectWords(told)
      expect(readFileSync(path)).toEqual(cut)
      copyFileSync(`${path}.backup`, path)
      expect((await stage.run("--home", damaged, "status")).code).toBe(0)
    },
  )

  test("[A6] whose key file is missing says which", async () => {
    const keyless = await stage.open("Keyless coop")
    writeFileSync(join(keyless, "keys", "device.json"), "{}")
    const told = await stage.run("--home", keyless, "status")
    expect([told.code, told.stderr]).toEqual([
      1,
      expect.stringMatching(/key file .*device\.json is missing or damaged/),
    ])
  })

  test("[C5] that another process serves is refused with what to do, and the first goes on", async () => {
    const served = await stage.serve(home)
    const second = await stage.run("--home", home, "serve")
    expect([second.code, second.stderr]).toEqual([
      11,
      expect.stringContaining("in use by another commonshelf process"),
    ])
    expect((await stage.run("--home", home, "status")).code).toBe(0)
    const other = await stage.open("Bob's coop")
    const taken = await stage.run("--home", other, "serve", "--http", new URL(served.http).host)
    expect([taken.code, taken.stderr]).toEqual([
      1,
      expect.stringMatching(/port \d+ .* in use by another program/),
    ])
    expect((await stage.run("--home", other, "status")).code).toBe(0)
    expect(await served.stop()).toBe(0)
  })

  test("[C5] nobody lives in is said so, with how to found one", async () => {
    const told = await stage.run("--home", join(stage.folder, "nowhere"), "status")
    expect([told.code, told.stderr]).toEqual([10, expect.stringContaining("commonshelf init")])
  })
})

describe("invites and statements", () => {
  test("[C5] a link that was cut off says so, and a node that is not there is unreachable", async () => {
    const [host, guest] = [await stage.serve(await stage.open("Host")), await stage.open("Guest")]
    const { link } = await stage.ask<{ link: string }>(
      "--home",
      host.home,
      "invite",
      "create",
      "--for",
      "cooperative",
    )
    const cut = await stage.run("--home", guest, "peer", "add", link.slice(0, -3))
    expect([cut.code, cut.stderr]).toEqual([2, expect.stringContaining("cut off")])
    await host.stop()
    const gone = await stage.run("--home", guest, "peer", "add", link)
    expect([gone.code, gone.stderr]).toEqual([21, expect.stringContaining("could not be reached")])
    expect((await stage.ask<{ peers: readonly object[] }>("--home", guest, "peer", "list")).peers).toEqual([])
  })

  test("[S1] a file that is no statement breaks the first rule, and what was inserted waits in quarantine with its reason", async () => {
    const path = till("letter.json", '{"dear": "node"}')
    const verified = await stage.run("--home", home, "statement", "verify", path)
    expect([verified.code, verified.stderr]).toEqual([20, expect.stringContaining("[S1]")])
    const inserted = await stage.ask<{ error: { rule: string } }>("--home", home, "statement", "insert", path)
    expect(inserted).toMatchObject({ code: 20, error: { rule: "S1" } })
    const { items } = await stage.ask<{ items: readonly { rule: string }[] }>(
      "--home",
      home,
      "quarantine",
      "list",
    )
    expect(items).toMatchObject([{ rule: "S1", reason: "not-canonical", peer: "local" }])
  })
})
