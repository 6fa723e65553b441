import { Command, CommanderError } from "commander"
import { askNode } from "../api/reach.ts"
import { EXIT, Failure } from "../failure.ts"
import { homePaths } from "../home/home.ts"
import { addCareCommands } from "./care-commands.ts"
import { addCommonsCommands } from "./commons-commands.ts"
import type { CommandContext } from "./context.ts"
import { addCooperativeCommands } from "./cooperative-commands.ts"
import { addOperatorCommands } from "./operator-commands.ts"
import { addDataUseCommands } from "./data-use-commands.ts"
import { addForkCommands } from "./fork-commands.ts"
import { addInit } from "./init-command.ts"
import { addKeyCommands } from "./key-commands.ts"
import { addNoteCommands } from "./note-commands.ts"
import { createTeller, tellFailure } from "./output.ts"
import { readPassphrase } from "./secrets.ts"
import { addServeCommands } from "./serve-commands.ts"
import { addWitnessCommands } from "./witness-commands.ts"

/** The `commonshelf` command. */
export function createProgram(): Command {
  const program = new Command("commonshelf")
    .description("A data commons of food cooperatives: what members need, and what suppliers prove.")
    .option("-C, --home <dir>", "the home of the node (default: $COMMONSHELF_HOME or ~/.commonshelf)")
    .option("--json", "print one JSON object, errors too")
    .option("--passphrase-file <file>", "holds the passphrase of this computer's key; - is standard input")
    .showSuggestionAfterError()
    .exitOverride()
  let passphrase: string | undefined
  const context: CommandContext = {
    json: () => program.opts<{ json?: boolean }>().json === true,
    home: () => homePaths(program.opts<{ home?: string }>().home),
    passphrase: () => {
      const { passphraseFile = process.env["COMMONSHELF_PASSPHRASE_FILE"] } = program.opts<{
        passphraseFile?: string
      }>()
      if (passphraseFile !== undefined) passphrase ??= readPassphrase(passphraseFile)
      return passphrase
    },
    answer: (operation, input) => askNode(context.home(), operation, input, context.passphrase()),
    ask: async (operation, input, words) => {
      createTeller(context.json()).tell(await context.answer(operation, input), words)
    },
  }
  addInit(program, context)
  addServeCommands(program, context)
  addCommonsCommands(program, context)
  addCooperativeCommands(program, context)
  addDataUseCommands(program, context)
  addOperatorCommands(program, context)
  addNoteCommands(program, context)
  addForkCommands(program, context)
  addCareCommands(program, context)
  addKeyCommands(program, context)
  addWitnessCommands(program, context)
  for (const command of allCommands(program))
    command.exitOverride().configureOutput({ writeErr: () => undefined })
  return program
}

/** Every command and subcommand. */
export function allCommands(command: Command): readonly Command[] {
  return [command, ...command.commands.flatMap(allCommands)]
}

/** Runs a command line and sets the exit code of the process. */
export async function runCommandLine(argv: readonly string[]): Promise<void> {
  const program = createProgram()
  const json = argv.includes("--json")
  try {
    await program.parseAsync([...argv], { from: "user" })
  } catch (error) {
    if (error instanceof CommanderError) tellUsage(error, json, program)
    else tellFailure(error, json)
  }
}

function tellUsage(error: CommanderError, json: boolean, program: Command): void {
  if (error.exitCode === 0) return
  if (error.code === "commander.help" && !json) {
    process.stderr.write(program.helpInformation())
    process.exitCode = EXIT.usage
    return
  }
  const message =
    error.code === "commander.help" ? "A command is missing." : error.message.replace(/^error: /, "")
  tellFailure(new Failure(EXIT.usage, "usage", message, { hint: "commonshelf help" }), json)
}
