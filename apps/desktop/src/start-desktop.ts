import { homedir } from "node:os"
import { dirname, join, resolve } from "node:path"
import { fileURLToPath } from "node:url"
import { parseArgs } from "node:util"
import { Failure } from "@commonshelf/node"
import { openDesktopHost, type DesktopHost } from "./host/desktop-host.ts"
import { claimInstance } from "./host/single-instance.ts"
import { isSingleExecutable, version } from "./release.ts"
import { openWindow } from "./window/open-window.ts"
import type { PageFiles, WindowPort } from "./window/window-port.ts"

/**
 * Runs the desktop until its window is closed, and gives the exit code: 0 closed, 2 usage, else what failed.
 *
 * @param argv the words after the program: `--version`, or `--home DIR` (else `COMMONSHELF_DESKTOP_HOME`, else
 *   `~/.commonshelf-desktop`) and at most one invite link
 */
export async function startDesktop(argv: readonly string[]): Promise<number> {
  const words = readWords(argv)
  if (words === undefined) return 2
  if (words.version) {
    process.stdout.write(`commonshelf-desktop ${version}\n`)
    return 0
  }
  try {
    return await runDesktop(words.home, words.link)
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    process.stderr.write(`${error.message}\n${error.hint === undefined ? "" : `${error.hint}\n`}`)
    return error.exit
  }
}

async function runDesktop(folder: string, link: string | undefined): Promise<number> {
  const running: { host?: DesktopHost; window?: WindowPort } = {}
  const instance = await claimInstance(folder, link, (handed) => {
    running.window?.focus()
    if (handed !== undefined) running.host?.handOver(handed)
  })
  if (instance === undefined) {
    process.stderr.write("Commonshelf runs already: its window was brought to the front.\n")
    return 0
  }
  try {
    const host = await openDesktopHost({ folder, notify: (event) => running.window?.notify(event) })
    running.host = host
    if (link !== undefined) host.handOver(link)
    return await showWindow(folder, host, running)
  } finally {
    await running.host?.close()
    instance.release()
  }
}

async function showWindow(
  folder: string,
  host: DesktopHost,
  running: { window?: WindowPort },
): Promise<number> {
  const opened = await openWindow(
    { files: builtPage(), language: host.language, title: "Commonshelf" },
    (request) => host.answer(request),
    { folder: join(folder, "window") },
  )
  if (!opened.ok) {
    process.stderr.write(`${opened.error.sentence}\n`)
    return opened.error.kind === "unknown-shell" ? 2 : 1
  }
  const window = opened.value
  running.window = window
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void window.close())
  return (await window.closed) === "closed" ? 0 : 1
}

/** The page as Vite built it, or as it lies in the single executable. */
export function builtPage(): PageFiles {
  if (isSingleExecutable) return { at: "executable" }
  return { at: "folder", path: join(dirname(dirname(fileURLToPath(import.meta.url))), "dist-ui") }
}

interface Words {
  readonly version: boolean
  readonly home: string
  readonly link: string | undefined
}

function readWords(argv: readonly string[]): Words | undefined {
  try {
    const options = { version: { type: "boolean" }, home: { type: "string" } } as const
    const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true })
    // A starter of programs gives an empty word where there is no link.
    const [link, ...more] = positionals.filter((word) => word.trim() !== "")
    if (more.length > 0)
      throw new TypeError(`Unexpected: ${more.join(" ")}. At most one invite link is read.`)
    const home =
      values.home ?? process.env["COMMONSHELF_DESKTOP_HOME"] ?? join(homedir(), ".commonshelf-desktop")
    return { version: values.version ?? false, home: resolve(home), link }
  } catch (cause) {
    process.stderr.write(`${(cause as Error).message}\n`) // parseArgs throws TypeErrors for people
    return undefined
  }
}
