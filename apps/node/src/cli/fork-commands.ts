import { resolve } from "node:path"
import type { Command } from "commander"
import type { ForkFinding } from "@commonshelf/dataset"
import { EXIT, Failure } from "../failure.ts"
import { checkForkFolder, genuineLock } from "../fork/folder-source.ts"
import { createProgress } from "../fork/progress.ts"
import { writeFork } from "../fork/write-fork.ts"
import type { CommandContext } from "./context.ts"
import { createTeller, tellFailure } from "./output.ts"
import { onOneLine, printable } from "../messages/printable.ts"
import { forkHelp, forkSays } from "../messages/fork.ts"

const SIGNALS = ["SIGINT", "SIGTERM"] as const

/** The commands of researchers: a copy of everything, and whether such a copy is genuine. */
export function addForkCommands(program: Command, context: CommandContext): void {
  program
    .command("fork")
    .argument("<source>", context.words.say(forkHelp.source()))
    .requiredOption("--into <dir>", context.words.say(forkHelp.into()))
    .description(context.words.say(forkHelp.fork()))
    .action((source: string, { into }: { into: string }) =>
      endingCleanly(context, () => fork(source, resolve(into), context)),
    )
  program
    .command("verify")
    .argument("<dir>", context.words.say(forkHelp.dir()))
    .description(context.words.say(forkHelp.verify()))
    .action((dir: string) => verify(resolve(dir), context))
}

async function fork(named: string, into: string, context: CommandContext): Promise<void> {
  const progress = createProgress(context.json())
  const { openSource } = await import("../fork/open-source.ts")
  const source = await openSource(named, progress)
  try {
    progress.begin(context.words.say(forkSays.writing()))
    const { lock, files, bytes } = await writeFork(source, into, progress)
    const { heads, changes, documents } = lock
    createTeller(context).tell(
      {
        schema: "commonshelf/fork/1",
        into,
        heads,
        statements: changes,
        documents: documents.length,
        files,
        bytes,
      },
      () =>
        [
          context.words.say(
            forkSays.holds({ into, statements: changes, documents: documents.length, heads }),
          ),
          context.words.say(forkSays.size({ files, bytes })),
          context.words.say(forkSays.nextVerify({ into })),
        ].join("\n"),
    )
  } finally {
    await source.close()
  }
}

/** A signal ends the work as everything else does: in words, and with nothing left behind. */
async function endingCleanly(context: CommandContext, work: () => Promise<void>): Promise<void> {
  const end = (): void => {
    const interrupted = new Failure(EXIT.interrupted, "interrupted", forkSays.interrupted())
    tellFailure(interrupted, context.json(), context.words)
    process.exit(EXIT.interrupted)
  }
  for (const signal of SIGNALS) process.once(signal, end)
  try {
    await work()
  } finally {
    for (const signal of SIGNALS) process.off(signal, end)
  }
}

function verify(dir: string, context: CommandContext): void {
  const report = checkForkFolder(dir, createProgress(context.json()))
  if (!context.json()) process.stderr.write(report.findings.map(findingWords).join(""))
  const { heads, changes, documents } = genuineLock(dir, report)
  createTeller(context).tell(
    { schema: "commonshelf/verify/1", valid: true, heads, statements: changes, documents: documents.length },
    () => context.words.say(forkSays.genuine({ statements: changes, documents: documents.length, heads })),
  )
}

function findingWords({ file, line, digest, rule, message }: ForkFinding): string {
  const where = `${file}${line === undefined ? "" : `:${line}`}`
  const words = `${where} [${rule}] ${digest === undefined ? "" : `${digest}: `}${message}`
  // Names of files are a stranger's.
  return `${printable(onOneLine(words))}\n`
}
