import { readdirSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { describe, expect, test } from "vitest"

const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** `S7`, `R0`, `ME3`, or a word of capitals such as `WCAG`. */
const ID = /[A-Z]{1,2}\d+|[A-Z]{2,}/.source

/** A page defines a rule where its id begins a text in bold: `**S7 Verification**`. */
const DEFINITION = new RegExp(String.raw`\*\*(${ID})\b`, "g")

/** The ids at the beginning of a quoted text: `"[R0][T1] no line is …`. */
const TITLE = new RegExp(String.raw`["'\x60]((?:\[(?:${ID})\]\s?)+)`, "g")

describe("the rules of the specification", () => {
  const pages = [join(root, "docs/architecture.md"), ...filesUnder(join(root, "docs/spec"), /\.md$/)]
  const defined = pages.flatMap((page) => definedIn(readFileSync(page, "utf8")))

  test("are each defined on one page, once", () => {
    const repeated = defined.filter((id, index) => defined.indexOf(id) !== index)
    expect(repeated).toEqual([])
    expect(defined.length).toBeGreaterThan(60)
  })

  test("are the only ones that titles of tests quote", () => {
    const files = ["packages", "apps", "test"].flatMap((folder) =>
      filesUnder(join(root, folder), /\.test\.tsx?$/),
    )
    const quoted = files.flatMap((file) =>
      quotedIn(readFileSync(file, "utf8")).map((id) => ({ id, file: file.slice(root.length + 1) })),
    )
    expect(quoted.filter(({ id }) => !defined.includes(id))).toEqual([])
    expect(new Set(quoted.map(({ id }) => id)).size).toBeGreaterThan(40)
  })

  test("are found where a page defines them and where a title quotes them", () => {
    expect(definedIn("- **S7 Verification**, as **said** in S8.\n| **T1** | **WCAG Access.**")).toEqual([
      "S7",
      "T1",
      "WCAG",
    ])
    expect(quotedIn('test("[R0][T1] no line is in two cells")')).toEqual(["R0", "T1"])
    expect(quotedIn("test(`[M1] [M2] changes a weight`)")).toEqual(["M1", "M2"])
    expect(quotedIn("const ids = [S1]")).toEqual([])
  })
})

test("the page of documents names every page of rules and every decision, decisions in their order", () => {
  const readme = readFileSync(join(root, "docs/README.md"), "utf8")
  const named = (folder: string) =>
    [...readme.matchAll(new RegExp(String.raw`\]\(${folder}/([^)]+)\)`, "g"))].flatMap(
      (match) => match[1] ?? [],
    )
  expect(named("spec").toSorted()).toEqual(readdirSync(join(root, "docs/spec")).toSorted())
  expect(named("decisions")).toEqual(readdirSync(join(root, "docs/decisions")).toSorted())
})

function definedIn(page: string): string[] {
  return [...page.matchAll(DEFINITION)].flatMap((match) => match[1] ?? [])
}

function quotedIn(source: string): string[] {
  return [...source.matchAll(TITLE)].flatMap((match) => match[1]?.match(new RegExp(ID, "g")) ?? [])
}

/** The files under a folder whose names match, built and installed ones left out. */
function filesUnder(folder: string, name: RegExp): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) {
      return ["node_modules", "dist", "dist-types"].includes(entry.name) ? [] : filesUnder(path, name)
    }
    return name.test(entry.name) ? [path] : []
  })
}
