import { resolve } from "node:path"
import { Command, CommanderError, Option } from "commander"
import { formatInstant } from "@commonshelf/statement"
import { askNode } from "../api/reach.ts"
import { EXIT, Failure } from "../failure.ts"
import { createHome } from "../home/create-home.ts"
import { homePaths, LANGUAGES } from "../home/home.ts"
import { addCareCommands } from "./care-commands.ts"
import { addCommonsCommands } from "./commons-commands.ts"
import { ROLES, type CommandContext } from "./context.ts"
import { addCooperativeCommands } from "./cooperative-commands.ts"
import { addForkCommands } from "./fork-commands.ts"
import { folderSource } from "../fork/folder-source.ts"
import { createProgress } from "../fork/progress.ts"
import { createTeller, tellFailure } from "./output.ts"
import { addServeCommands } from "./serve-commands.ts"

/** The `commonshelf` command. */
export function createProgram(): Command {
  const program = new Command("commonshelf")
    .description("A data commons of food cooperatives: what members need, and what suppliers prove.")
    .option("-C, --home <dir>", "the home of the node (default: $COMMONSHELF_HOME or ~/.commonshelf)")
    .option("--json", "print one JSON object, errors too")
    .showSuggestionAfterError()
    .exitOverride()
  const context: CommandContext = {
    json: () => program.opts<{ json?: boolean }>().json === true,
    home: () => homePaths(program.opts<{ home?: string }>().home),
    ask: async (operation, input, words) => {
      const output = await askNode(context.home(), operation, input)
      createTeller(context.json()).tell(output, words)
    },
  }
  addInit(program, context)
  addServeCommands(program, context)
  addCommonsCommands(program, context)
  addCooperativeCommands(program, context)
  addForkCommands(program, context)
  addCareCommands(program, context)
  for (const command of allCommands(program))
    command.exitOverride().configureOutput({ writeErr: () => undefined })
  return program
}

/** Every command and subcommand. */
export function allCommands(command: Command): readonly Command[] {
  return [command, ...command.commands.flatMap(allCommands)]
}

function addInit(program: Command, context: CommandContext): void {
  program
    .command("init")
    .description("make a home: keys, an identity, a first profile")
    .requiredOption("--name <name>", "how the party is called")
    .addOption(new Option("--role <role>", "what it does").choices(ROLES).makeOptionMandatory())
    .addOption(new Option("--lang <language>", "its language").choices(LANGUAGES).default("en"))
    .option("--from <dir>", "a fork: the node begins with all of it")
    .action(
      async ({
        name,
        role,
        lang,
        from,
      }: {
        name: string
        role: (typeof ROLES)[number]
        lang: (typeof LANGUAGES)[number]
        from?: string
      }) => {
        const paths = context.home()
        const source =
          from === undefined ? undefined : folderSource(resolve(from), createProgress(context.json()))
        const {
          scid,
          did,
          name: given,
        } = await createHome(paths, { name, role, language: lang, at: formatInstant(Date.now()) }, source)
        createTeller(context.json()).tell(
          { schema: "commonshelf/init/1", party: { scid, did, name: given } },
          () =>
            [
              `${given} now has an identity: ${scid}`,
              `Its home is ${paths.root}. The file keys/recovery.json in it restores the identity: keep a copy off this computer.`,
              "What it publishes it publishes under CC BY 4.0: everybody may use it who names it.",
              "Next: commonshelf serve",
            ].join("\n"),
        )
      },
    )
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
