import type { Command } from "commander"
import { surveyHelp, surveySays } from "../messages/survey.ts"
import { columnSays } from "../messages/common.ts"
import type { CommandContext } from "./context.ts"
import { readGivenJson } from "./files.ts"
import { surveyResultWords } from "./survey-words.ts"
import { tableWords } from "./table-words.ts"

/** The commands of members' surveys. */
export function addSurveyCommands(program: Command, { ask, words: { say } }: CommandContext): void {
  const survey = program.command("survey").description(say(surveyHelp.survey()))
  survey
    .command("open")
    .argument(
      "<file>",
      say(surveyHelp.openFile({ fields: ["title", "questions", "method", "closesOn", "eligible"] })),
    )
    .description(say(surveyHelp.open()))
    .action((file: string) =>
      ask("survey open", { content: readGivenJson(file) }, ({ survey: digest, closesOn }) =>
        say(surveySays.opened({ survey: String(digest), closesOn: String(closesOn) })),
      ),
    )
  survey
    .command("vote")
    .argument("<survey>", say(surveyHelp.one()))
    .argument("<file>", say(surveyHelp.voteFile({ fields: ["member", "choose | words"] })))
    .description(say(surveyHelp.vote()))
    .action((wanted: string, file: string) =>
      ask("survey vote", { survey: wanted, ballots: readGivenJson(file) }, ({ cast, replaced }) =>
        say(surveySays.cast({ cast: Number(cast), replaced: Number(replaced) })),
      ),
    )
  survey
    .command("close")
    .argument("<survey>", say(surveyHelp.one()))
    .option("--dry-run", say(surveyHelp.dryRun()))
    .description(say(surveyHelp.close()))
    .action((wanted: string, { dryRun }: { dryRun?: boolean }) =>
      ask("survey close", { survey: wanted, ...(dryRun === true && { dryRun }) }, surveyResultWords),
    )
  survey
    .command("list")
    .description(say(surveyHelp.list()))
    .action(() => ask("survey list", {}, tableWords("surveys", COLUMNS, surveySays.none())))
  survey
    .command("result")
    .argument("<survey>", say(surveyHelp.one()))
    .description(say(surveyHelp.result()))
    .action((wanted: string) => ask("survey result", { survey: wanted }, surveyResultWords))
}

const COLUMNS = [
  { member: "title", title: columnSays.name() },
  { member: "opensOn", title: surveySays.opens() },
  { member: "closesOn", title: surveySays.closes() },
  { member: "respondents", title: surveySays.respondents() },
  { member: "digest", title: surveySays.digest() },
]
