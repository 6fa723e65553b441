import type { Command } from "commander"
import type { CommandContext } from "./context.ts"
import { letterActWords } from "./letter-words.ts"
import { evidenceFile } from "./party-commands.ts"

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
export function addLetterReview(letter: Command, { ask }: CommandContext): void {
  letter
    .command("review")
    .argument("<letter>", "its digest, the beginning of it, or its title")
    .option("--round <number>", "the round (default: the one that is due, else the running one)")
    .option("--learned <text>", "what was learned")
    .option("--question <text...>", "what is still a question")
    .option("--next <text...>", "what comes next")
    .option("--shared <digest...>", "statements that were shared")
    .option("--report <digest...>", "data-use reports")
    .option("--minutes <file>", "minutes of the meeting; only their digest is published")
    .option("--kept <promise...>", "promises that were kept, by their names in the letter")
    .option("--partly <promise...>", "promises that were kept in part")
    .option("--not-yet <promise...>", "promises that were not kept yet")
    .description("say what a round of review brought; there is no verdict")
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
