import { Command, Option } from "commander"
import { askNode } from "../api/reach.ts"
import { EXIT } from "../failure.ts"
import { homePaths } from "../home/home.ts"
import { LANGUAGES } from "../messages/language.ts"
import { usageSays } from "../messages/usage.ts"
import { wordsIn, type Words } from "../messages/words.ts"
import { addBoardCommands } from "./board-commands.ts"
import { addCapCommands } from "./cap-commands.ts"
import { addApiCommands } from "./api-commands.ts"
import { addCareCommands } from "./care-commands.ts"
import { commandLanguage } from "./command-language.ts"
import { asHelpOption, LineError, speak, usageFailure } from "./commander-words.ts"
import { addCheckCommands } from "./check-commands.ts"
import { addCommonsCommands } from "./commons-commands.ts"
import type { CommandContext } from "./context.ts"
import { addContestCommands } from "./contest-commands.ts"
import { addCooperativeCommands } from "./cooperative-commands.ts"
import { addMemberCommands } from "./member-commands.ts"
import { addOperatorCommands } from "./operator-commands.ts"
import { addDataUseCommands } from "./data-use-commands.ts"
import { addFederationCommands } from "./federation-commands.ts"
import { addExportCommands } from "./export-commands.ts"
import { addForkCommands } from "./fork-commands.ts"
import { addInit } from "./init-command.ts"
import { addKeyCommands } from "./key-commands.ts"
import { addDraftCommands } from "./draft-commands.ts"
import { addNoteCommands } from "./note-commands.ts"
import { addLetterCommands } from "./letter-commands.ts"
import { addQuestionCommands } from "./question-commands.ts"
import { createTeller, tellFailure } from "./output.ts"
import { readPassphrase } from "./secrets.ts"
import { addPriceCommands } from "./price-commands.ts"
import { addRecipeCommands } from "./recipe-commands.ts"
import { addProductCommands } from "./product-commands.ts"
import { addServeCommands } from "./serve-commands.ts"
import { addWitnessCommands } from "./witness-commands.ts"

/** The `commonshelf` command. */
export function createProgram(words: Words = wordsIn("en")): Command {
  const { language, say } = words
  const program = new Command("commonshelf")
    .description(say(usageSays.program()))
    .option("-C, --home <dir>", say(usageSays.home()))
    .option("--json", say(usageSays.json()))
    .option("--passphrase-file <file>", say(usageSays.passphraseFile()))
    .addOption(new Option("--language <language>", say(usageSays.language())).choices(LANGUAGES))
    .showSuggestionAfterError()
  let passphrase: string | undefined
  const context: CommandContext = {
    words,
    json: () => program.opts<{ json?: boolean }>().json === true,
    home: () => homePaths(program.opts<{ home?: string }>().home),
    passphrase: () => {
      const { passphraseFile = process.env["COMMONSHELF_PASSPHRASE_FILE"] } = program.opts<{
        passphraseFile?: string
      }>()
      if (passphraseFile !== undefined) passphrase ??= readPassphrase(passphraseFile)
      return passphrase
    },
    answer: (operation, input) => askNode(context.home(), operation, input, context.passphrase(), language),
    ask: async (operation, input, outputWords) => {
      createTeller(context).tell(await context.answer(operation, input), outputWords)
    },
  }
  addInit(program, context)
  addServeCommands(program, context)
  addCommonsCommands(program, context)
  addCooperativeCommands(program, context)
  addMemberCommands(program, context)
  addCapCommands(program, context)
  addProductCommands(program, context)
  addRecipeCommands(program, context)
  addPriceCommands(program, context)
  addDataUseCommands(program, context)
  addBoardCommands(program, context)
  addFederationCommands(program, context)
  addLetterCommands(program, context)
  addCheckCommands(program, context)
  addContestCommands(program, context)
  addQuestionCommands(program, context)
  addOperatorCommands(program, context)
  addNoteCommands(program, context)
  addDraftCommands(program, context)
  addExportCommands(program, context)
  addForkCommands(program, context)
  addCareCommands(program, context)
  addKeyCommands(program, context)
  addWitnessCommands(program, context)
  addApiCommands(program, context)
  for (const command of allCommands(program))
    speak(command, words)
      .exitOverride((error) => {
        throw new LineError(error, command)
      })
      .configureOutput({ writeErr: () => undefined })
  return program
}

/** Every command and subcommand. */
export function allCommands(command: Command): readonly Command[] {
  return [command, ...command.commands.flatMap(allCommands)]
}

/** Runs a command line and sets the exit code of the process. */
export async function runCommandLine(argv: readonly string[]): Promise<void> {
  const words = wordsIn(commandLanguage(argv, process.env))
  const program = createProgram(words)
  const json = argv.includes("--json")
  try {
    await program.parseAsync([...asHelpOption(argv, program)], { from: "user" })
  } catch (error) {
    if (error instanceof LineError) tellUsage(error, json, words)
    else tellFailure(error, json, words)
  }
}

function tellUsage(error: LineError, json: boolean, words: Words): void {
  if (error.exitCode === 0) return
  if (error.code === "commander.help" && !json) {
    process.stderr.write(error.command.helpInformation())
    process.exitCode = EXIT.usage
    return
  }
  tellFailure(usageFailure(error), json, words)
}
