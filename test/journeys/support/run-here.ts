import { vi } from "vitest"
import { runCommandLine } from "../../../apps/node/src/cli/program.ts"
import type { Told } from "./stage.ts"

/**
 * Runs a command line in this process: for what ends before it opens a home, of which there is one for each of many
 * commands. What opens a home runs as people run it, see `Stage`.
 */
export async function runHere(...args: readonly string[]): Promise<Told> {
  const [stdout, stderr] = [capture(process.stdout), capture(process.stderr)]
  const before = process.exitCode
  try {
    await runCommandLine(args)
    return { code: Number(process.exitCode ?? 0), stdout: stdout.text(), stderr: stderr.text() }
  } finally {
    process.exitCode = before
    for (const captured of [stdout, stderr]) captured.end()
  }
}

function capture(stream: NodeJS.WriteStream): { readonly text: () => string; readonly end: () => void } {
  const written: string[] = []
  const spy = vi.spyOn(stream, "write").mockImplementation((text) => {
    written.push(String(text))
    return true
  })
  return { text: () => written.join(""), end: () => spy.mockRestore() }
}
