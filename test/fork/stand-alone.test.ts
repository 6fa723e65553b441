import { mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { withManifest } from "@commonshelf/dataset/testing"
import { afterEach, describe, expect, test } from "vitest"
import { checkForkFolder } from "../../apps/node/src/fork/folder-source.ts"
import { createProgress } from "../../apps/node/src/fork/progress.ts"
import { run, SCRIPT, worldFork, writeFiles, type Ended } from "./fork-on-disk.ts"

/*
 * The script that every fork carries, under plain node, beside `commonshelf verify` on the very same folders: what is
 * wrong with a fork, both find.
 */

const fork = worldFork()
const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

interface Both {
  readonly script: Ended
  /** What `commonshelf verify` found, a line each. */
  readonly ours: readonly string[]
}

async function both(
  files: ReadonlyMap<string, Uint8Array>,
  also: (folder: string) => void = () => {},
): Promise<Both> {
  const folder = mkdtempSync(join(tmpdir(), "commonshelf-fork-test-"))
  folders.push(folder)
  writeFiles(folder, files)
  also(folder)
  const script = await run(process.execPath, [SCRIPT, folder])
  const { findings } = checkForkFolder(folder, createProgress(true))
  return {
    script,
    ours: findings.map(({ file, line, rule, message }) => `${file}:${line ?? ""} [${rule}] ${message}`),
  }
}

const text = (path: string) => Buffer.from(fork.get(path) ?? []).toString("utf8")

function altered(path: string, change: (text: string) => string | undefined): Map<string, Uint8Array> {
  const changed = change(text(path))
  const files = new Map(fork)
  if (changed === undefined) files.delete(path)
  else files.set(path, Buffer.from(changed))
  return files
}

/** Both say that something is wrong, and where. */
function expectBoth({ script, ours }: Both, where: string): void {
  expect({ where, code: script.code, stderr: script.stderr }).toEqual({ where, code: 20, stderr: "" })
  expect(script.stdout).toContain(where)
  expect(ours.join("\n")).toContain(where)
}

const answersPath =
  [...fork.keys()].find(
    (path) => path.startsWith("statements/supplier/") && text(path).includes('"level":"own"'),
  ) ?? ""
const logPath = [...fork.keys()].find((path) => text(path).includes('"versionId":"2-')) ?? ""

describe("the stand-alone script", { timeout: 300_000 }, () => {
  test("[F9] finds a genuine fork whole, alone in its folder, without any of our code", async () => {
    const folder = mkdtempSync(join(tmpdir(), "commonshelf-fork-test-"))
    folders.push(folder)
    writeFiles(folder, fork)
    const { code, stdout, stderr } = await run(process.execPath, [join(folder, "verify.mjs")], "/")
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" })
    expect(stdout).toMatch(/^Whole and genuine: \d+ documents, state zQm/)
    const sums = await run("sha256sum", ["-c", "--strict", "--quiet", "manifest-sha256.txt"], folder)
    expect(sums).toMatchObject({ code: 0, stdout: "" })
  })

  test("[F9] uses nothing but what Node has, and is short enough to be read", () => {
    const source = readFileSync(SCRIPT, "utf8")
    const imported = [...source.matchAll(/from "([^"]+)"|import\("([^"]+)"\)|require\(/g)].map(
      (match) => match[1],
    )
    expect(imported.length).toBeGreaterThan(0)
    for (const name of imported) expect(name).toMatch(/^node:/)
    expect(source.split("\n").length).toBeLessThanOrEqual(350)
  })

  test("[F9] and our command name the file of which a byte was flipped", { timeout: 600_000 }, async () => {
    for (const path of fork.keys()) {
      const flipped = new Map(fork)
      const bytes = Buffer.from(fork.get(path) ?? [])
      const at = Math.floor(bytes.length / 2)
      bytes[at] = (bytes[at] ?? 0) ^ 1
      flipped.set(path, bytes)
      const { script, ours } = await both(flipped)
      expect([path, script.code, script.stderr]).toEqual([path, 20, ""])
      // A flipped byte of the manifest may hit the name of another file.
      expect(script.stdout).toContain(path === "manifest-sha256.txt" ? "[F" : path)
      expect(ours.length).toBeGreaterThan(0)
    }
  })

  test("[F9] [N3] and our command find that a witness did not agree to what its proof is about", async () => {
    const files = withManifest(
      altered(logPath, (whole) =>
        whole.replace(
          /("proofValue":")z(.{5})(.*"\}\],"versionId":"2-)/,
          (_all, start, _five, rest) => `${start}z11111${rest}`,
        ),
      ),
    )
    const found = await both(files)
    expectBoth(found, logPath)
    expect(found.script.stdout).toMatch(/witness/)
  })

  test("[F9] and our command find a statement that was forged, by somebody who thought of the manifest", async () => {
    const files = withManifest(
      altered(answersPath, (whole) => whole.replace('"level":"own"', '"level":"two"')),
    )
    const found = await both(files)
    expectBoth(found, answersPath)
    expect(found.script.stdout).toContain("S6")
    expect(found.ours.join("\n")).toContain("[S6]")
  })

  test("[F9] and our command find a statement signed in order by a key that is not the issuer's", async () => {
    // Another supplier's genuine statement, moved into this document.
    const other =
      [...fork.keys()].find((path) => path.startsWith("statements/supplier/") && path !== answersPath) ?? ""
    const [line = ""] = text(other).split("\n")
    const files = withManifest(
      altered(answersPath, (whole) => [...whole.trimEnd().split("\n"), line].join("\n") + "\n"),
    )
    expectBoth(await both(files), answersPath)
  })

  test("[F9] and our command find a statement that is missing, and one that stands there twice", async () => {
    const [first = ""] = text(answersPath)
      .split("\n")
      .filter((line) => line.includes('"sequence":1,'))
    expectBoth(
      await both(withManifest(altered(answersPath, (whole) => whole.replace(`${first}\n`, "")))),
      answersPath,
    )
    expectBoth(
      await both(withManifest(altered(answersPath, (whole) => `${whole}${whole.split("\n").at(-2)}\n`))),
      answersPath,
    )
  })

  test("[F9] and our command find an identity log that was cut short or changed", async () => {
    const short = altered(logPath, (whole) =>
      whole
        .split("\n")
        .filter((line) => !line.includes('"versionId":"2-'))
        .join("\n"),
    )
    const cut = await both(withManifest(short))
    expectBoth(cut, logPath)
    expect(cut.script.stdout).toContain("does not list")
    const changed = altered(logPath, (whole) => whole.replace("2026-01-15T00:00:00Z", "2026-01-16T00:00:00Z"))
    expectBoth(await both(withManifest(changed)), logPath)
  })

  test("[F9] and our command find other heads in the lock, and a document that it does not name", async () => {
    const lock = text("commons.lock.json")
    const [, head = ""] = /"heads":\["([0-9a-f]{64})/.exec(lock) ?? []
    const other = head.replace(/^./, (digit) => (digit === "0" ? "1" : "0"))
    const heads = await both(withManifest(altered("commons.lock.json", () => lock.replace(head, other))))
    expect(heads.script.code).toBe(20)
    expect(heads.ours.join("\n")).toMatch(/\[F3\]/)
    const extra = new Map([...fork, ["statements/metric/extra.ndjson", Buffer.from(text(answersPath))]])
    expectBoth(await both(withManifest(extra)), "statements/metric/extra.ndjson")
  })

  test("[F5][F9] and our command do not follow what leads out of the fork", async () => {
    const linked = await both(fork, (folder) => symlinkSync("/etc/passwd", join(folder, "tables/more.csv")))
    expectBoth(linked, "tables/more.csv")
    const zeros = "0".repeat(64)
    for (const path of ["../../../etc/passwd", "/etc/passwd"]) {
      const found = await both(altered("manifest-sha256.txt", (whole) => `${zeros}  ${path}\n${whole}`))
      expectBoth(found, "manifest-sha256.txt")
      expect(found.script.stdout).not.toContain("root:")
    }
  })

  test("[F9] says what is wrong, and shows no stack, when there is no fork or no lock", async () => {
    const { script } = await both(altered("commons.lock.json", () => undefined))
    expect(script).toMatchObject({ code: 20, stderr: "" })
    const garbage = await both(
      withManifest(altered("commons.lock.json", () => '{"format":"commonshelf-fork/2"}')),
    )
    expect(garbage.script).toMatchObject({ code: 20, stderr: "" })
  })
})
