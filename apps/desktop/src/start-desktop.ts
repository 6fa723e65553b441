import { homedir } from "node:os"
import { dirname, join, resolve } from "node:path"
import { fileURLToPath } from "node:url"
import { parseArgs } from "node:util"
import { isSingleExecutable, version } from "./release.ts"
import { openWindow } from "./window/open-window.ts"
import type { PageFiles } from "./window/window-port.ts"

/**
 * Runs the desktop until its window is closed, and gives the exit code: 0 closed, 1 failed, 2 usage.
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
  const opened = await openWindow(
    { files: builtPage(), language: "en", title: "Commonshelf" },
    async () => ({ version }),
    { folder: join(words.home, "window") },
  )
  if (!opened.ok) {
    process.stderr.write(`${opened.error.sentence}\n`)
    return opened.error.kind === "unknown-shell" ? 2 : 1
  }
  return (await opened.value.closed) === "closed" ? 0 : 1
}

/** The page as Vite built it, or as it lies in the single executable. */
export function builtPage(): PageFiles {
  if (isSingleExecutable) return { at: "executable" }
  return { at: "folder", path: join(dirname(dirname(fileURLToPath(import.meta.url))), "dist-ui") }
}

function readWords(
  argv: readonly string[],
): { readonly version: boolean; readonly home: string } | undefined {
  try {
    const options = { version: { type: "boolean" }, home: { type: "string" } } as const
    const { values } = parseArgs({ args: [...argv], options, allowPositionals: true })
    const home =
      values.home ?? process.env["COMMONSHELF_DESKTOP_HOME"] ?? join(homedir(), ".commonshelf-desktop")
    return { version: values.version ?? false, home: resolve(home) }
  } catch (cause) {
    process.stderr.write(`${(cause as Error).message}\n`) // parseArgs throws TypeErrors for people
    return undefined
  }
}
