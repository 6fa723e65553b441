import type { Command } from "commander"
import type { CommandContext } from "./context.ts"
import { letterActWords } from "./letter-words.ts"
import { evidenceFile } from "./party-commands.ts"
import { letterHelp } from "../messages/letter-help.ts"

interface ReviewOptions {
  readonly round?: string
  readonly learned?: string
  readonly question?: readonly string[]
  readonly next?: readonly string[]
  readonly shared?: readonly string[]
  readonly report?: readonly string[]
  readonly minutes?: string
  readonly kept?: readonly string[]
  readonly partly?: readonly string[]
  readonly notYet?: readonly string[]
}

/** What a party says when a letter is reviewed. */
export function addLetterReview(letter: Command, { ask, words: { say } }: CommandContext): void {
  letter
    .command("review")
    .argument("<letter>", say(letterHelp.named()))
    .option("--round <number>", say(letterHelp.round()))
    .option("--learned <text>", say(letterHelp.learned()))
    .option("--question <text...>", say(letterHelp.question()))
    .option("--next <text...>", say(letterHelp.next()))
    .option("--shared <digest...>", say(letterHelp.shared()))
    .option("--report <digest...>", say(letterHelp.report()))
    .option("--minutes <file>", say(letterHelp.minutes()))
    .option("--kept <promise...>", say(letterHelp.kept()))
    .option("--partly <promise...>", say(letterHelp.partly()))
    .option("--not-yet <promise...>", say(letterHelp.notYet()))
    .description(say(letterHelp.review()))
    .action((wanted: string, { round, question, next, report, minutes, ...rest }: ReviewOptions) =>
      ask(
        "letter review",
        {
          letter: wanted,
          ...rest,
          ...(round !== undefined && { round: Number(round) }),
          ...(question !== undefined && { questions: question }),
          ...(next !== undefined && { nextSteps: next }),
          ...(report !== undefined && { reports: report }),
          ...(minutes !== undefined && { minutes: [evidenceFile(minutes)] }),
        },
        letterActWords,
      ),
    )
}
