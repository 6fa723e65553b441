import { Contest } from "@commonshelf/documents"
import { Option, type Command } from "commander"
import { checkHelp } from "../messages/check.ts"
import { contestHelp, contestSays } from "../messages/contest.ts"
import { contestListWords, contestWords, openedWords, resolvedWords } from "./contest-words.ts"
import type { CommandContext } from "./context.ts"
import { givenText } from "./given-files.ts"
import { evidenceFile } from "./party-commands.ts"

const STATES = ["open", "answered", "upheld", "rejected", "settled", "withdrawn"]

interface OpenOptions {
  readonly text?: string
  readonly file?: string
  readonly evidence?: string
}

interface ResolveOptions extends OpenOptions {
  readonly mandateNote?: string
}

/** What is said to be wrong, and how that ends. */
export function addContestCommands(program: Command, context: CommandContext): void {
  const { say } = context.words
  const contest = program.command("contest").description(say(contestHelp.contest()))
  addOpen(contest, context)
  contest
    .command("list")
    .option("--about <target>", say(contestHelp.about()))
    .addOption(new Option("--state <state>", say(contestHelp.state())).choices(STATES))
    .description(say(contestHelp.list()))
    .action((options: object) => context.ask("contest list", options, contestListWords))
  contest
    .command("show")
    .argument("<contest>", say(contestHelp.wanted()))
    .description(say(contestHelp.show()))
    .action((wanted: string) => context.ask("contest show", { contest: wanted }, contestWords))
  addResolve(contest, context)
  contest
    .command("withdraw")
    .argument("<contest>", say(contestHelp.wanted()))
    .requiredOption("--reason <text>", say(contestHelp.withdrawReason()))
    .description(say(contestHelp.withdraw()))
    .action((wanted: string, options: object) =>
      context.ask("contest withdraw", { contest: wanted, ...options }, resolvedWords),
    )
}

function addOpen(contest: Command, { ask, words: { say } }: CommandContext): void {
  contest
    .command("open")
    .argument("<target>", say(checkHelp.target()))
    .addOption(
      new Option("--reason <code>", say(contestHelp.reason()))
        .choices(Contest.shape.reason.options)
        .makeOptionMandatory(),
    )
    .option("--text <text>", say(contestHelp.text()))
    .option("--file <file>", say(contestHelp.file()))
    .option("--correction <text>", say(contestHelp.correction()))
    .option("--value <value>", say(contestHelp.value()))
    .option("--currency <code>", say(checkHelp.currency()))
    .option("--answer-by <day>", say(contestHelp.answerBy()))
    .option("--evidence <file>", say(contestHelp.evidence()))
    .description(say(contestHelp.open()))
    .action((target: string, { text, file, evidence, ...rest }: OpenOptions) =>
      ask(
        "contest open",
        {
          target,
          ...rest,
          claim: givenText(text, file, contestSays.needsClaim()),
          ...(evidence !== undefined && { evidence: [evidenceFile(evidence)] }),
        },
        openedWords,
      ),
    )
}

function addResolve(contest: Command, { ask, words: { say } }: CommandContext): void {
  contest
    .command("resolve")
    .argument("<contest>", say(contestHelp.wanted()))
    .addOption(
      new Option("--outcome <outcome>", say(contestHelp.outcome()))
        .choices(["upheld", "rejected", "settled", "withdrawn"])
        .makeOptionMandatory(),
    )
    .option("--text <text>", say(contestHelp.why()))
    .option("--file <file>", say(contestHelp.file()))
    .addOption(
      new Option("--basis <basis>", say(contestHelp.basis()))
        .choices(["own", "both-sides", "assembly", "federation"])
        .default("own"),
    )
    .option("--mandate-text <digest>", say(contestHelp.mandateText()))
    .option("--mandate-note <text>", say(contestHelp.mandateNote()))
    .option("--evidence <file>", say(contestHelp.evidence()))
    .description(say(contestHelp.resolve()))
    .action((wanted: string, { text, file, evidence, ...rest }: ResolveOptions) =>
      ask(
        "contest resolve",
        {
          contest: wanted,
          ...rest,
          reason: givenText(text, file, contestSays.needsReason()),
          ...(evidence !== undefined && { evidence: [evidenceFile(evidence)] }),
        },
        resolvedWords,
      ),
    )
}
