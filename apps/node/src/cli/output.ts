import { EXIT, Failure } from "../failure.ts"
import { jsonLine, onOneLine, printable } from "../messages/printable.ts"
import { inWords } from "../messages/sentence.ts"
import { usageSays } from "../messages/usage.ts"
import type { Words } from "../messages/words.ts"
import type { Output } from "../operations/operation.ts"
import type { CommandContext, OutputWords } from "./context.ts"
import { displayWidth, padded } from "./display-width.ts"

/** How a command tells: JSON for programs, or words for people. Data on stdout, messages on stderr. */
export interface Teller {
  readonly json: boolean
  tell(output: Output, words: OutputWords): void
}

/** A teller for this process; `exit` of an output becomes the exit code and is not printed. */
export function createTeller(context: Pick<CommandContext, "json" | "words">): Teller {
  const json = context.json()
  return {
    json,
    tell({ exit, ...said }, words) {
      const output = inWords(said, context.words.language) as Output // a record stays one
      process.stdout.write(
        json ? `${jsonLine(output)}\n` : `${printable(words(output, context.words)).trimEnd()}\n`,
      )
      if (typeof exit === "number") process.exitCode = exit
    },
  }
}

/** Tells what went wrong and sets the exit code. Only a mistake of ours shows a stack, and asks to report it. */
export function tellFailure(error: unknown, json: boolean, { language, say }: Words): void {
  if (!(error instanceof Failure)) {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
    if (json) printJson(new Failure(EXIT.failed, "internal", usageSays.fault()).toJson(language))
    process.stderr.write(`${say(usageSays.reportFault())}\n${printable(stack)}\n`)
    process.exitCode = EXIT.failed
    return
  }
  const hint = error.hintIn(language)
  if (json) printJson(error.toJson(language))
  else
    process.stderr.write(
      printable(`${error.messageIn(language)}\n${hint === undefined ? "" : `→ ${hint}\n`}`),
    )
  process.exitCode = error.exit
}

function printJson(value: unknown): void {
  process.stdout.write(`${jsonLine(value)}\n`)
}

/** Columns of text, each as wide as its widest cell; a cell stands on one line. */
export function columns(head: readonly string[], cells: readonly (readonly string[])[]): string {
  const rows = cells.map((row) => row.map(onOneLine))
  const widths = head.map((title, index) =>
    rows.reduce((widest, row) => Math.max(widest, displayWidth(row[index] ?? "")), displayWidth(title)),
  )
  const line = (row: readonly string[]) =>
    row
      .map((cell, index) => padded(cell, widths[index] ?? 0))
      .join("  ")
      .trimEnd()
  return [line(head), line(widths.map((width) => "─".repeat(width))), ...rows.map(line)].join("\n")
}
