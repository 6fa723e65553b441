import { Argument, type Command } from "commander"
import { CONSENT_LEVELS } from "@commonshelf/purchases"
import { readGivenLines } from "./files.ts"
import type { CommandContext } from "./context.ts"
import { addSpendingCommands } from "./spending-commands.ts"
import { addSurveyCommands } from "./survey-commands.ts"
import { consentSetWords, consentShowWords } from "./member-words.ts"

const MEMBERS_FILE = "the members' ids as the till writes them, one a line; - is standard input"

/** The commands about members: what they allow, and what matters to them. */
export function addMemberCommands(program: Command, context: CommandContext): void {
  addSurveyCommands(program, context)
  addSpendingCommands(program, context)
  const { ask } = context
  const consent = program.command("consent").description("what members allow to be done with their purchases")
  consent
    .command("set")
    .addArgument(new Argument("<level>", "what they allow from now on").choices(CONSENT_LEVELS))
    .argument("<file>", MEMBERS_FILE)
    .description("keep what members allow; it counts from now on, and what is published stays")
    .action((level: string, file: string) =>
      ask("consent set", { level, members: readGivenLines(file) }, consentSetWords),
    )
  consent
    .command("show")
    .argument("[file]", MEMBERS_FILE)
    .description("what the levels mean, and what these members allow")
    .action((file?: string) =>
      ask("consent show", file === undefined ? {} : { members: readGivenLines(file) }, consentShowWords),
    )
}
