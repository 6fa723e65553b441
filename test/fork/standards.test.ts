import { readFileSync } from "node:fs"
import { join } from "node:path"
import { Ajv } from "ajv"
import Papa from "papaparse"
import { describe, expect, test } from "vitest"
import { parse as parseYaml } from "yaml"
import { z } from "zod"
import { worldFork } from "./fork-on-disk.ts"

/** What a fork promises to people with other tools. */

const fork = worldFork()
const text = (path: string) => Buffer.from(fork.get(path) ?? []).toString("utf8")

const Field = z.object({
  name: z.string(),
  type: z.enum(["string", "integer", "number", "boolean", "date", "datetime"]),
  description: z.string().min(5),
  constraints: z.object({ required: z.boolean() }).optional(),
})
const Resource = z.object({
  name: z.string(),
  path: z.union([z.string(), z.array(z.string()).min(2)]),
  format: z.string(),
  bytes: z.int().optional(),
  schema: z.object({ fields: z.array(Field) }).optional(),
})
const DataPackage = z.object({ resources: z.array(Resource) })

const dataPackage: unknown = JSON.parse(text("datapackage.json"))
const { resources } = DataPackage.parse(dataPackage)
const tables = resources.filter(({ format }) => format === "csv")
const pathsOf = ({ path }: z.infer<typeof Resource>) => (typeof path === "string" ? [path] : path)

/** Rows as a careful reader of RFC 4180 sees them. */
function rowsOf(path: string): readonly (readonly string[])[] {
  const { data, errors } = Papa.parse(text(path), { header: false, delimiter: ",", newline: "\n" })
  expect(errors).toEqual([])
  expect(data.at(-1)).toEqual([""])
  return data.slice(0, -1)
}

const FORM: Readonly<Record<z.infer<typeof Field>["type"], RegExp>> = {
  string: /^/,
  integer: /^-?\d+$/,
  number: /^-?\d+(\.\d+)?$/,
  boolean: /^(true|false)$/,
  date: /^\d{4}-\d\d-\d\d$/,
  datetime: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/,
}

describe("datapackage.json", () => {
  test("[F6] is a Data Package by the official profile of version 2, which refuses a broken one", () => {
    const profile: object = JSON.parse(
      readFileSync(join(import.meta.dirname, "../vectors/datapackage-profile-2.0.json"), "utf8"),
    )
    const validate = new Ajv({ strict: false, validateFormats: false }).compile(profile)
    expect([validate(dataPackage), validate.errors]).toEqual([true, null])
    const broken = structuredClone(dataPackage) as { resources: { path: unknown }[] } // as parsed above
    for (const resource of broken.resources) resource.path = "../outside.csv"
    expect(validate(broken)).toBe(false)
    expect(validate({ ...(dataPackage as object), resources: [] })).toBe(false)
  })

  test("[F6] names every data file once, with its length", () => {
    const named = resources.flatMap(pathsOf)
    const data = [...fork.keys()].filter((path) => /^(tables|consumption|statements)\//.test(path))
    expect(named.toSorted()).toEqual(data.toSorted())
    for (const { path, bytes } of resources) {
      if (typeof path === "string" && bytes !== undefined) expect(bytes).toBe(fork.get(path)?.length)
    }
  })

  test("[F6][F7] describes every column of every table, and every row is as described", () => {
    let rows = 0
    for (const { path, fields } of tables.flatMap((resource) =>
      pathsOf(resource).map((file) => ({ path: file, fields: resource.schema?.fields ?? [] })),
    )) {
      const [header, ...body] = rowsOf(path)
      expect([path, header]).toEqual([path, fields.map(({ name }) => name)])
      rows += body.length
      for (const row of body) {
        expect(row).toHaveLength(fields.length)
        for (const [index, { name, type, constraints }] of fields.entries()) {
          const value = row[index] ?? ""
          if (value === "") expect([path, name, constraints?.required]).toEqual([path, name, undefined])
          else expect([path, name, value]).toEqual([path, name, expect.stringMatching(FORM[type])])
        }
      }
    }
    expect(rows).toBeGreaterThan(100)
  })
})

describe("tables", () => {
  test("[F7] are UTF-8 without a byte order mark, their rows ended by LF", () => {
    for (const path of tables.flatMap(pathsOf)) {
      expect(text(path).charCodeAt(0)).not.toBe(0xfeff)
      expect(text(path).endsWith("\n")).toBe(true)
      expect(text(path)).not.toContain("\r\n")
    }
  })

  test("[F7] name with every row a statement that is in the fork", () => {
    const signed = new Set(
      rowsOf("tables/statements.csv")
        .slice(1)
        .map(([digest]) => digest),
    )
    const entries = new Set(
      rowsOf("tables/identities.csv")
        .slice(1)
        .map(([digest]) => digest),
    )
    const lines = [...fork.keys()]
      .filter((path) => path.endsWith(".ndjson"))
      .flatMap((path) => text(path).trimEnd().split("\n"))
    for (const [digest] of rowsOf("tables/witnesses.csv").slice(1)) entries.add(digest)
    expect(signed.size + entries.size).toBe(lines.length)
    for (const path of tables.flatMap(pathsOf)) {
      for (const [digest] of rowsOf(path).slice(1))
        expect(signed.has(digest) || entries.has(digest)).toBe(true)
    }
  })

  test("[F7] hold no cell of a stranger's words that a spreadsheet would take for a formula", () => {
    const parties = rowsOf("tables/parties.csv")
    const name = parties[0]?.indexOf("name") ?? -1
    expect(parties.map((row) => row[name])).toContain('\'=HYPERLINK("http://evil.example","free, today")\nno')
    const products = rowsOf("tables/products.csv")
    const [title, brand] = ["name", "brand"].map((column) => products[0]?.indexOf(column) ?? -1)
    expect(products.map((row) => row[title ?? -1])).toContain("''גבינה, 5%")
    expect(products.map((row) => row[brand ?? -1])).toContain("'@brand")
    for (const path of tables.flatMap(pathsOf)) {
      // Numbers may begin with a minus; they are numbers.
      for (const cell of rowsOf(path).flat()) expect(cell).not.toMatch(/^[=+@\t\r\n]|^-(?!\d+(\.\d+)?$)/)
    }
  })

  test("[F7] have a breakdown as its total and, a row each, its parts and what is not broken down", () => {
    const [answers, breakdowns] = [rowsOf("tables/answers.csv"), rowsOf("tables/breakdowns.csv")]
    const at = (column: string) => answers[0]?.indexOf(column) ?? -1
    const answer = answers.find((row) => row[at("valueType")] === "breakdown")
    expect([answer?.[at("value")], answer?.[at("currency")]]).toEqual(["100", "ILS"])
    expect(breakdowns.slice(1)).toEqual([
      [answer?.[0], answer?.[1], "wages", "30"],
      [answer?.[0], answer?.[1], "", "70"],
    ])
  })

  test("[F7] have a file of consumption for each cooperative and period, which names both", () => {
    const files = [...fork.keys()].filter((path) => path.startsWith("consumption/"))
    expect(files).toHaveLength(2)
    for (const path of files) {
      const [, cooperative, period] = /cooperative=(\w+)\/period=([\w-]+)\.csv$/.exec(path) ?? []
      for (const row of rowsOf(path).slice(1)) expect(row.slice(2, 4)).toEqual([cooperative, period])
    }
  })
})

describe("README.md and CITATION.cff", () => {
  test("[F6] CITATION.cff has what Citation File Format 1.2.0 requires", () => {
    const Citation = z.strictObject({
      "cff-version": z.literal("1.2.0"),
      message: z.string().min(1),
      title: z.string().min(1),
      type: z.literal("dataset"),
      authors: z.array(z.strictObject({ name: z.string().min(1) })).min(1),
      version: z.string().startsWith("zQm"),
      identifiers: z.array(
        z.strictObject({
          type: z.enum(["doi", "url", "swh", "other"]),
          value: z.string().min(1),
          description: z.string(),
        }),
      ),
      license: z.literal("CC-BY-4.0"),
    })
    expect(Citation.parse(parseYaml(text("CITATION.cff"))).version).toBe(
      (JSON.parse(text("commons.lock.json")) as { heads: string }).heads,
    )
  })

  test("[F6] README.md has the same dictionary for people", () => {
    const readme = text("README.md")
    for (const { schema, path } of tables) {
      if (typeof path === "string" && path.startsWith("tables/")) expect(readme).toContain(`### \`${path}\``)
      for (const { name } of schema?.fields ?? []) expect(readme).toContain(`| \`${name}\` |`)
    }
  })

  test("[F1] no file tells who made the fork, where, or when", () => {
    const year = new Date().getFullYear()
    for (const path of ["README.md", "LICENSE", "CITATION.cff", "commons.lock.json"]) {
      // Documents of checkpoints are named for days, which is what was said.
      const made = text(path).replaceAll(/"name":"[\d-]+"/g, "")
      expect(made).not.toContain(`${year}-`)
      expect(text(path)).not.toMatch(/\/home\/|\/tmp\/|created|generated at/i)
    }
  })
})
