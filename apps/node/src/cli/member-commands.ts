import { Argument, type Command } from "commander"
import { CONSENT_LEVELS } from "@commonshelf/purchases"
import { readGivenLines } from "./files.ts"
import { consentHelp } from "../messages/consent.ts"
import type { CommandContext } from "./context.ts"
import { addSpendingCommands } from "./spending-commands.ts"
import { addSurveyCommands } from "./survey-commands.ts"
import { consentSetWords, consentShowWords } from "./member-words.ts"

/** The commands about members: what they allow, and what matters to them. */
export function addMemberCommands(program: Command, context: CommandContext): void {
  addSurveyCommands(program, context)
  addSpendingCommands(program, context)
  const {
    ask,
    words: { say },
  } = context
  const membersFile = say(consentHelp.file({ stdin: "-" }))
  const consent = program.command("consent").description(say(consentHelp.consent()))
  consent
    .command("set")
    .addArgument(new Argument("<level>", say(consentHelp.level())).choices(CONSENT_LEVELS))
    .argument("<file>", membersFile)
    .description(say(consentHelp.set()))
    .action((level: string, file: string) =>
      ask("consent set", { level, members: readGivenLines(file) }, consentSetWords),
    )
  consent
    .command("show")
    .argument("[file]", membersFile)
    .description(say(consentHelp.show()))
    .action((file?: string) =>
      ask("consent show", file === undefined ? {} : { members: readGivenLines(file) }, consentShowWords),
    )
}
