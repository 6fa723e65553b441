import { existsSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { expect, test } from "vitest"

const ROOT = dirname(import.meta.dirname)

/** What a command needs only when it opens a home, serves, or audits: together a third of its start. */
const WHEN_NEEDED = [
  "@commonshelf/replica",
  "@commonshelf/drafts",
  "@hono/node-server",
  "hono",
  "pino",
  "prom-client",
  "highs",
]

/** Static imports that are there when the program runs, also those of a file that imports types by the name only. */
const STATIC =
  /^(?:import|export)\s(?!type\s)[^"`;]*?\bfrom\s+"(?<from>[^"]+)"|^import\s+"(?<effect>[^"]+)"/gm

function importsOf(file: string): readonly string[] {
  const code = readFileSync(file, "utf8").replaceAll(/\/\*[\s\S]*?\*\//g, "")
  return [...code.matchAll(STATIC)].map(({ groups }) => groups?.["from"] ?? groups?.["effect"] ?? "")
}

/** The packages that are loaded with a module of ours, through all modules of ours; packages of the workspace from source. */
function loadedWith(entry: string): ReadonlyMap<string, string> {
  const packages = new Map<string, string>()
  const seen = new Set<string>()
  const next = [entry]
  for (let file = next.pop(); file !== undefined; file = next.pop()) {
    if (seen.has(file)) continue
    seen.add(file)
    for (const from of importsOf(file)) {
      if (from.startsWith(".")) next.push(join(dirname(file), from))
      else if (!packages.has(from)) {
        packages.set(from, file)
        const [, name = "", module = "index"] = /^@commonshelf\/([^/]+)(?:\/(.+))?$/.exec(from) ?? []
        const source = join(ROOT, "packages", name, "src", `${module}.ts`)
        if (name !== "" && existsSync(source)) next.push(source)
      }
    }
  }
  expect(seen.size).toBeGreaterThan(100)
  return packages
}

test("[L10] a command loads what holds a copy, serves or solves when it needs it, not before", () => {
  const loaded = loadedWith(join(ROOT, "apps/node/src/main.ts"))
  expect(loaded.has("commander")).toBe(true)
  expect(loaded.has("@commonshelf/purchases")).toBe(true)
  const tooEarly = WHEN_NEEDED.filter((name) => loaded.has(name))
  expect(tooEarly.map((name) => `${loaded.get(name)} imports ${name}`)).toEqual([])
})
