import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { generateSales } from "@commonshelf/purchases/testing"
import { afterAll, beforeAll, expect, test } from "vitest"
import { agree, introduce } from "./support/invite.ts"
import { journeyInput, type Shop } from "./support/journey-input.ts"
import type { Served } from "./support/served.ts"
import { bytesOf, idsIn, inflated, numbersIn, secretsIn } from "./support/secrets.ts"
import { openStage, ROOT, type Stage } from "./support/stage.ts"
import { openTap, type Tap } from "./support/tap.ts"
import { until } from "./support/until.ts"

const RECORDER = join(ROOT, "test/journeys/support/record-plaintext.mjs")
const PUBLIC_PAGES = ["node", "categories", "table", "demand", "status", "quarantine"]
/** So long that no run of digits in hashes or sealed frames looks like one by chance. */
const ID_DIGITS = 13
const QUARTER = ["2017-01", "2017-02", "2017-03"]

/** A till whose members, receipts and weights cannot be mistaken for anything else. */
interface MarkedTill {
  readonly csv: string
  /** Seven digits in each member's name. */
  readonly members: readonly string[]
  /** Nine digits in each receipt's number. */
  readonly receipts: readonly string[]
  /** What one household bought in one go: `1100.237` kg, as the till writes it and in grams. */
  readonly weights: readonly string[]
}

let stage: Stage
let till: MarkedTill
let shop: Shop
let nodes: readonly [Served, Served]
let tap: Tap
let plaintext: string
let responses: string

beforeAll(async () => {
  stage = openStage()
  plaintext = join(stage.folder, "plaintext.bin")
  writeFileSync(plaintext, "")
  till = markedTill()
  writeFileSync(join(stage.folder, "till.csv"), till.csv)
  ;[shop] = journeyInput(stage.folder).shops
  const homes = [await stage.open("Marked Co-op"), await stage.open("Shop Co-op")] as const
  const env = { NODE_OPTIONS: `--import ${RECORDER}`, PLAINTEXT: plaintext }
  nodes = [await stage.serve(homes[0], { env }), await stage.serve(homes[1], { env })]
  await importAndRelease()
  tap = await openTap(nodes[0].sync)
  await introduce(stage, nodes[0], nodes[1], tap.url)
  await until("both nodes hold the same", () => agree(nodes))
  responses = await everythingPublic()
})

afterAll(async () => {
  await tap.close()
  await stage.close()
})

async function importAndRelease(): Promise<void> {
  const marked = await stage.ask<{ accepted: number }>(
    ...["--home", nodes[0].home, "pos", "import", join(stage.folder, "till.csv"), "--profile", "generic"],
  )
  expect(marked.accepted).toBeGreaterThan(1000)
  await stage.ask(
    ...["--home", nodes[1].home, "pos", "import", shop.till, "--profile", "completejourney"],
    ...["--products", shop.products, "--store", shop.store],
  )
  for (const { home } of nodes) {
    for (const period of QUARTER) {
      expect((await stage.run("--home", home, "release", "publish", "--period", period)).code).toBe(0)
    }
    for (const command of [
      "pos list",
      "release list",
      "release audit",
      "status",
      "demand",
      "statement list",
    ]) {
      expect((await stage.run("--home", home, ...command.split(" "))).code).toBe(0)
    }
  }
}

function markedTill(): MarkedTill {
  const sales = generateSales({ households: 80, months: QUARTER, seed: 11 })
  const receipts = new Map<string, string>()
  const memberNumber = (household: number) => String(7_000_000_000_000 + household * 31)
  const weights: string[] = []
  const rows = sales.map(({ household, receipt, soldAt, product, amount, value }, index) => {
    const member = `Zelda Quirkweather ${memberNumber(household)}`
    const basket = receipts.get(receipt) ?? String(8_800_000_000_000 + receipts.size * 17)
    receipts.set(receipt, basket)
    // 1100 kg and a number of grams that nobody else has: no rounded figure looks like it.
    const grams = 1_100_001 + 2 * index
    const isWeighed = product.unit === "kg" && amount > 0
    if (isWeighed) weights.push((grams / 1000).toFixed(3), String(grams))
    const quantity = isWeighed
      ? (grams / 1000).toFixed(3)
      : String(product.unit === "kg" ? amount / 1000 : amount)
    const path = [product.department, product.category, product.type]
    return [
      soldAt,
      `BASKET-${basket}`,
      member,
      product.code,
      product.name,
      ...path,
      quantity,
      product.unit,
      (value / 100).toFixed(2),
    ]
  })
  const header = "date,receipt,member,code,product,department,category,type,quantity,unit,value"
  return {
    csv: [header, ...rows.map((row) => row.map((cell) => `"${cell}"`).join(","))].join("\n"),
    members: [...new Set(sales.map(({ household }) => memberNumber(household)))],
    receipts: [...receipts.values()],
    weights,
  }
}

async function everythingPublic(): Promise<string> {
  const texts: string[] = []
  for (const node of nodes) {
    for (const page of PUBLIC_PAGES) texts.push(await (await fetch(`${node.http}/api/v1/${page}`)).text())
    const { statements } = await node.ask<{ statements: { digest: string }[] }>("statement list")
    for (const { digest } of statements)
      texts.push((await node.ask<{ text: string }>("statement show", { digest })).text)
  }
  return texts.join("\n")
}

/** Everything that leaves the private ledger in any form. */
function outside(): Buffer {
  const homes = nodes.map(({ home }) => bytesOf(home, ["ledger.sqlite"]))
  const sessions = inflated(readFileSync(plaintext))
  return Buffer.concat([...homes, sessions, tap.bytes(), Buffer.from(stage.said()), Buffer.from(responses)])
}

/** The basket ids of the second till; its household ids are too short to be told from other numbers. */
function basketsOfShop(): readonly string[] {
  const [header = "", ...lines] = readFileSync(shop.till, "utf8").split("\n")
  const [basket, store] = ["basket_id", "store_id"].map((name) => header.split(",").indexOf(name))
  const own = lines.map((line) => line.split(",")).filter((cells) => cells[store ?? -1] === shop.store)
  return [...new Set(own.map((cells) => cells[basket ?? -1] ?? ""))]
}

/** Members, receipts and baskets that are in the bytes. */
function personsIn(bytes: Buffer): readonly string[] {
  // The baskets of an invented shop have five digits, which occur by chance.
  const baskets = basketsOfShop().filter((id) => id.length === 11)
  return [
    ...secretsIn(bytes, ["Quirkweather", "BASKET-88", ...baskets.slice(0, 20)]),
    ...idsIn(bytes, till.members, ID_DIGITS),
    ...idsIn(bytes, till.receipts, ID_DIGITS),
    ...idsIn(bytes, baskets, 11),
  ]
}

test("[A5][T13] no member, receipt or single purchase is in any document, message, log or answer", () => {
  const everything = outside()
  expect(personsIn(everything)).toEqual([])
  expect(numbersIn(everything, till.weights)).toEqual([])
})

test("[A5] the private ledger itself keeps neither members nor receipts, only keyed hashes", () => {
  expect(personsIn(Buffer.concat(nodes.map(({ home }) => bytesOf(home))))).toEqual([])
})

test("[A5] the search finds what is there: in the tills' own files, in every encoding", () => {
  const csv = Buffer.from(till.csv)
  expect(idsIn(csv, till.members, ID_DIGITS)).toHaveLength(till.members.length)
  expect(idsIn(csv, till.receipts, ID_DIGITS)).toHaveLength(till.receipts.length)
  expect(till.weights.length).toBeGreaterThan(200)
  expect(numbersIn(csv, [till.weights[0] ?? ""])).toEqual([till.weights[0]])
  const own = basketsOfShop()
  expect(idsIn(readFileSync(shop.till), own, own[0]?.length ?? 0).length).toBeGreaterThan(100)
  for (const encoding of ["hex", "base64"] as const) {
    for (const before of ["", "x", "xy"]) {
      const hidden = Buffer.from(Buffer.from(`${before}Quirkweather 7`).toString(encoding))
      expect(secretsIn(hidden, ["Quirkweather"])).toEqual(["Quirkweather"])
    }
  }
  expect(secretsIn(Buffer.from("a Quirkweather", "utf16le"), ["Quirkweather"])).toEqual(["Quirkweather"])
})

test("[R8] what was published did travel: in the sessions' plaintext, and on the wire only encrypted", async () => {
  const { cells } = await nodes[1].ask<{ cells: readonly { cooperativeName: { en: { text: string } } }[] }>(
    "demand",
  )
  expect(cells.some(({ cooperativeName }) => cooperativeName.en.text === "Marked Co-op")).toBe(true)
  expect(secretsIn(inflated(readFileSync(plaintext)), ["ConsumptionRelease", "Marked Co-op"])).toHaveLength(2)
  expect(tap.bytes().length).toBeGreaterThan(10_000)
  expect(secretsIn(tap.bytes(), ["ConsumptionRelease", "Marked Co-op", "credentialSubject"])).toEqual([])
})
