import { readdirSync, readFileSync, statSync } from "node:fs"
import { dirname, join, relative } from "node:path"
import { fileURLToPath } from "node:url"
import { describe, expect, test } from "vitest"

const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** The ladder: what each package may import. Apps may import every package; nobody imports an app. */
const LADDER: Readonly<Record<string, readonly string[]>> = {
  identity: [],
  statement: ["identity"],
  documents: ["identity", "statement"],
  replica: ["identity", "statement", "documents"],
  purchases: ["identity", "statement", "documents"],
  drafts: ["identity", "replica"],
  dataset: ["identity", "statement", "documents"],
  comparison: ["documents", "dataset"],
  page: ["documents"],
}

/** The only packages that may touch these libraries: their dangers are met in one place. */
const ONLY_IN: Readonly<Record<string, readonly string[]>> = {
  "libsodium-wrappers": ["identity"],
  "libsodium-wrappers-sumo": ["identity"],
  slip39: ["identity"],
  canonicalize: ["identity"],
  "@automerge/automerge-repo": ["replica"],
  "@automerge/automerge-repo-network-websocket": ["replica"],
  "@automerge/automerge": ["documents", "replica", "drafts"],
  "noise-handshake": ["replica"],
  papaparse: ["purchases"],
}

describe("the ladder of packages", () => {
  const packages = Object.keys(LADDER)

  test("[L1] names every package that there is", () => {
    expect(readdirSync(join(root, "packages")).toSorted()).toEqual(packages.toSorted())
  })

  test.each(packages)("[L2] %s imports only what stands below it", (name) => {
    const allowed = (LADDER[name] ?? []).map((below) => `@commonshelf/${below}`)
    const own = importsOf(join(root, "packages", name, "src"), isProduction)
      .filter(({ from }) => from.startsWith("@commonshelf/"))
      .filter(({ from }) => !allowed.includes(from.split("/").slice(0, 2).join("/")))
    expect(own).toEqual([])
  })

  test.each(packages)(
    "[L3] %s declares every package that it imports, and no app imports it back",
    (name) => {
      const manifest = JSON.parse(readFileSync(join(root, "packages", name, "package.json"), "utf8"))
      const declared = Object.keys({ ...manifest.dependencies })
      const imported = importsOf(join(root, "packages", name, "src"), isProduction)
        .map(({ from }) => packageName(from))
        .filter((from) => from !== undefined && !from.startsWith("node:"))
      expect([...new Set(imported)].filter((from) => !declared.includes(from ?? ""))).toEqual([])
    },
  )

  test.each(packages)("[L4] %s reaches into no other package past its index", (name) => {
    const deep = importsOf(join(root, "packages", name, "src"), () => true)
      .map(({ from }) => from)
      .filter(
        (from) =>
          /^@commonshelf\/[^/]+\/(?!testing$|measure$|weights-file$|secret$)/.test(from) ||
          /\.\.\/\.\.\/(packages|apps)/.test(from),
      )
    expect(deep).toEqual([])
  })

  test.each(Object.entries(ONLY_IN))("[L5] %s is imported only by %j", (library, homes) => {
    const users = packages.filter((name) =>
      importsOf(join(root, "packages", name, "src"), isProduction).some(
        ({ from }) => packageName(from) === library,
      ),
    )
    expect(users.filter((user) => !homes.includes(user))).toEqual([])
    expect(users.length).toBeGreaterThan(0)
  })

  test("[L6] what lies below the replica and the comparison has no clock, no randomness and no input or output", () => {
    const pure = ["identity", "statement", "documents", "dataset", "comparison"]
    const impure = pure.flatMap((name) =>
      filesIn(join(root, "packages", name, "src"))
        .filter(isProduction)
        .filter((file) =>
          /Date\.now\(|new Date\(\)|Math\.random\(|randomUUID|from "node:|process\.|console\./.test(
            code(file),
          ),
        )
        .map((file) => relative(root, file)),
    )
    expect(impure).toEqual([])
  })
})

/** The libraries that say they need a newer Node: the desktop does without them where they do not load. */
const REPLACEABLE = ["@webviewjs/webview", "@webviewjs/webview-linux-x64-gnu"]

describe("the house", () => {
  const sources = [...filesIn(join(root, "packages")), ...filesIn(join(root, "apps"))]

  test("[L7] no file has more than 300 lines", () => {
    const long = sources.filter((file) => readFileSync(file, "utf8").split("\n").length > 300)
    expect(long.map((file) => relative(root, file))).toEqual([])
  })

  test("[L8] no test is skipped, none runs alone", () => {
    const tests = [...sources, ...filesIn(join(root, "test"))].filter((file) => /\.test\.tsx?$/.test(file))
    const odd = tests.filter((file) =>
      /\b(it|test|describe)\.(skip|only|todo|skipIf|runIf)\b/.test(code(file)),
    )
    expect(tests.length).toBeGreaterThan(30)
    expect(
      odd.map((file) => relative(root, file)).filter((file) => file !== "test/architecture.test.ts"),
    ).toEqual([])
  })

  test("[L9] every production dependency allows Node 20.19", () => {
    const manifests = [
      ...readdirSync(join(root, "packages")).map((name) => `packages/${name}`),
      "apps/node",
      "apps/web",
      "apps/desktop",
    ]
    const refusing = manifests.flatMap((place) => {
      const { dependencies = {} } = JSON.parse(readFileSync(join(root, place, "package.json"), "utf8"))
      return Object.keys(dependencies)
        .filter((name) => !name.startsWith("@commonshelf/") && !REPLACEABLE.includes(name))
        .flatMap((name) => {
          const { engines } = JSON.parse(
            readFileSync(join(root, place, "node_modules", name, "package.json"), "utf8"),
          )
          return allows2019(engines?.node) ? [] : [`${place}: ${name} needs Node ${engines.node}`]
        })
    })
    expect(refusing).toEqual([])
  })
})

/** Whether a range such as `^20.19.0 || >=22` has 20.19 in it. Understands what the dependencies write. */
function allows2019(range: string | undefined): boolean {
  if (range === undefined || range === "*") return true
  return range.split("||").some((part) => {
    const [, operator = "", major = "0", minor = "0"] =
      /^\s*(>=|\^|~|>)?\s*v?(\d+)(?:\.(\d+))?/.exec(part) ?? []
    const atMost2019 = Number(major) < 20 || (Number(major) === 20 && Number(minor) <= 19)
    return operator.startsWith(">") ? atMost2019 : Number(major) === 20 && Number(minor) <= 19
  })
}

function isProduction(file: string): boolean {
  return !/\.test\.tsx?$|\/testing(\.ts$|\/)|\.d\.ts$/.test(file)
}

function code(file: string): string {
  return readFileSync(file, "utf8").replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "")
}

function filesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    if (["node_modules", "dist", "dist-types"].includes(name)) return []
    if (statSync(path).isDirectory()) return filesIn(path)
    return /\.tsx?$/.test(name) ? [path] : []
  })
}

function importsOf(folder: string, wanted: (file: string) => boolean): { file: string; from: string }[] {
  return filesIn(folder)
    .filter(wanted)
    .flatMap((file) =>
      [...code(file).matchAll(IMPORT)].map((match) => ({
        file: relative(root, file),
        from: match[1] ?? match[2] ?? match[3] ?? "",
      })),
    )
}

/** Static imports and re-exports, imports for effect, dynamic imports. */
const IMPORT = /^(?:import|export)\s[^"`]*?\bfrom\s+"([^"]+)"|^import\s+"([^"]+)"|\bimport\("([^"]+)"\)/gm

/** `@scope/name/deep` and `name/deep` to the name of the package; undefined for a file of our own. */
function packageName(from: string): string | undefined {
  if (from.startsWith(".") || from.startsWith("/")) return undefined
  return from
    .split("/")
    .slice(0, from.startsWith("@") ? 2 : 1)
    .join("/")
}
