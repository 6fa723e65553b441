import { EXIT, Failure } from "../failure.ts"
import type { Output } from "../operations/operation.ts"

/** How a command tells: JSON for programs, or words for people. Data on stdout, messages on stderr. */
export interface Teller {
  readonly json: boolean
  tell(output: Output, words: (output: Output) => string): void
}

/** A teller for this process; `exit` of an output becomes the exit code and is not printed. */
export function createTeller(json: boolean): Teller {
  return {
    json,
    tell({ exit, ...output }, words) {
      process.stdout.write(json ? `${JSON.stringify(output)}\n` : `${words(output).trimEnd()}\n`)
      if (typeof exit === "number") process.exitCode = exit
    },
  }
}

/** Tells what went wrong and sets the exit code. Only a mistake of ours shows a stack, and asks to report it. */
export function tellFailure(error: unknown, json: boolean): void {
  if (!(error instanceof Failure)) {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
    if (json)
      process.stdout.write(
        `${JSON.stringify(new Failure(EXIT.failed, "internal", "This is a fault of the program.").toJson())}\n`,
      )
    process.stderr.write(`This is a fault of the program; please report it:\n${stack}\n`)
    process.exitCode = EXIT.failed
    return
  }
  if (json) process.stdout.write(`${JSON.stringify(error.toJson())}\n`)
  else process.stderr.write(`${error.message}\n${error.hint === undefined ? "" : `→ ${error.hint}\n`}`)
  process.exitCode = error.exit
}

/** Columns of text, each as wide as its widest cell. */
export function columns(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, index) =>
    Math.max(title.length, ...rows.map((row) => row[index]?.length ?? 0)),
  )
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, index) => cell.padEnd(widths[index] ?? 0))
      .join("  ")
      .trimEnd()
  return [line(head), line(widths.map((width) => "─".repeat(width))), ...rows.map(line)].join("\n")
}
