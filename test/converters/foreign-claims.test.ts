import { execFile } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { promisify } from "node:util"
import { afterAll, expect, test } from "vitest"
import { inventForeignFiles } from "../journeys/support/foreign-files.ts"
import { convertForeignClaims, type ConversionSettings } from "./convert.ts"
import { nameKey } from "./company-name.ts"
import { gtinOf, readCategory } from "./open-food-facts.ts"

const folder = mkdtempSync(join(tmpdir(), "commonshelf-converter-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const SETTINGS: ConversionSettings = {
  ...inventForeignFiles(folder),
  limits: { brands: 10, companies: 10, products: 10, metrics: 10 },
}

interface Line {
  readonly type?: readonly string[]
  readonly issuer?: string
  readonly versionId?: string
  readonly credentialSubject: Readonly<Record<string, unknown>>
}

function statements(kind: string): readonly Line["credentialSubject"][] {
  return convertForeignClaims(SETTINGS)
    .lines.map((line) => JSON.parse(line) as Line) // the converter's own lines
    .filter(({ type }) => type?.[1] === kind)
    .map(({ credentialSubject }) => credentialSubject)
}

test("[A1] the same files give the same bytes, identity logs first", () => {
  const { lines } = convertForeignClaims(SETTINGS)
  expect(convertForeignClaims(SETTINGS).lines).toEqual(lines)
  const isEntry = lines.map((line) => line.includes('"versionId"'))
  expect(isEntry).toEqual(isEntry.toSorted((a, b) => Number(b) - Number(a)))
})

test("[S5] everything that is claimed is marked as imported, with its source and its licence", () => {
  const { counts } = convertForeignClaims(SETTINGS)
  expect(counts).toEqual({ parties: 5, metrics: 3, products: 5, answers: 6 })
  for (const kind of ["PartyProfile", "Product", "SupplierDisclosure"]) {
    const subjects = statements(kind)
    expect(subjects.length).toBeGreaterThan(0)
    for (const { provenance } of subjects) {
      expect(provenance).toMatchObject({
        route: "import",
        source: { licence: expect.stringMatching(/^(ODbL-1.0|CC-BY-SA-4.0)$/) },
      })
    }
  }
  for (const { content } of statements("MetricDefinition"))
    expect(content).toMatchObject({ provenance: { route: "import" } })
})

test("[S5] values decide the type of a metric, and no direction is invented", () => {
  expect(statements("MetricDefinition").map(({ content }) => content)).toMatchObject([
    {
      name: "walk-on-wage-statement",
      valueType: "boolean",
      question: { en: { text: "Has the company published what it pays?" } },
    },
    {
      name: "walk-on-policies",
      valueType: "category",
      options: [{ code: "hotline-all" }, { code: "training" }, { code: "none-of-them" }],
    },
    { name: "walk-on-water-score", valueType: "number" },
  ])
  expect(JSON.stringify(statements("MetricDefinition"))).not.toMatch(/betterAnswer|anchors/)
  expect(statements("SupplierDisclosure").map(({ answer }) => answer)).toContainEqual({
    state: "answered",
    value: { type: "category", options: ["hotline-all", "training"] },
  })
})

test("[A6] what is left out is counted by its reason", () => {
  expect(Object.fromEntries(convertForeignClaims(SETTINGS).skipped)).toEqual({
    "product: no category": 1,
    "product: no name": 1,
    "product: no brand": 1,
    "product: no code": 1,
    "product: the same code again": 1,
    "answer: a second one for the same company and year": 1,
    "answer: no year": 1,
    "answer: unknown": 1,
  })
})

test("[P2] codes that lost their zeros are GTINs again, others are not", () => {
  expect(gtinOf("7290000000015")).toBe("7290000000015")
  expect(gtinOf("36000291452")).toBe("036000291452")
  expect(gtinOf("36000291453")).toBeUndefined()
  expect(gtinOf("123")).toBeUndefined()
})

test("[S5] a category is a path of at most eight, with its widest and its finest", () => {
  expect(readCategory("en:plant-based-foods, fr:pates,en:cauliflowers")).toEqual([
    "Plant based foods",
    "Cauliflowers",
  ])
  expect(readCategory("en:a,en:b,en:c,en:d,en:e,en:f,en:g,en:h,en:i,en:j").join("")).toBe("ABCDEFGJ")
})

test("[A7] one company is matched under different spellings of its name", () => {
  expect(nameKey("Marks & Spencer")).toBe(nameKey("MARKS AND SPENCER Group plc"))
  expect(nameKey("Nestlé")).toBe("nestle")
})

test("[P1] the script writes the lines and the counts, and says which file is missing", async () => {
  const run = promisify(execFile)
  const script = (off: string) =>
    run(process.execPath, [
      ...["--conditions=source", "--import", "tsx", join(import.meta.dirname, "foreign-claims.ts")],
      ...["--off", off, "--wikirate", SETTINGS.wikirate, "--into", join(folder, "out.ndjson")],
    ])
  expect((await script(SETTINGS.off)).stdout).toContain("5 parties, 3 metrics, 5 products, 6 answers")
  expect(readFileSync(join(folder, "out.ndjson"), "utf8").trimEnd().split("\n")).toHaveLength(
    5 + 5 + 3 + 5 + 6,
  )
  await expect(script(join(folder, "none.csv"))).rejects.toMatchObject({
    code: 2,
    stderr: `${join(folder, "none.csv")}: there is no such file.\n`,
  })
})
