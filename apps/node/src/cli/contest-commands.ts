import { Option, type Command } from "commander"
import { contestListWords, contestWords, openedWords, resolvedWords } from "./check-words.ts"
import type { CommandContext } from "./context.ts"
import { givenText } from "./given-files.ts"
import { evidenceFile } from "./party-commands.ts"

const CONTEST = "a contest, by its digest or the beginning of it"
const REASONS = [
  "wrong-value",
  "wrong-period",
  "wrong-scope",
  "wrong-subject",
  "outdated",
  "evidence-missing",
  "evidence-contradicts",
  "other",
]
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
  const contest = program.command("contest").description("say that something is wrong, and how that ended")
  addOpen(contest, context)
  contest
    .command("list")
    .option("--about <target>", "only of this statement, or of the answer SUPPLIER/METRIC")
    .addOption(new Option("--state <state>", "only those").choices(STATES))
    .description("what is contested, and where it stands")
    .action((options: object) => context.ask("contest list", options, contestListWords))
  contest
    .command("show")
    .argument("<contest>", CONTEST)
    .description("one contest with everything that was said to it")
    .action((wanted: string) => context.ask("contest show", { contest: wanted }, contestWords))
  addResolve(contest, context)
  contest
    .command("withdraw")
    .argument("<contest>", CONTEST)
    .requiredOption("--reason <text>", "why")
    .description("take an own contest back; history stays")
    .action((wanted: string, options: object) =>
      context.ask("contest withdraw", { contest: wanted, ...options }, resolvedWords),
    )
}

function addOpen(contest: Command, { ask }: CommandContext): void {
  contest
    .command("open")
    .argument("<target>", "a statement by its digest, or the answer SUPPLIER/METRIC")
    .addOption(new Option("--reason <code>", "what is wrong").choices(REASONS).makeOptionMandatory())
    .option("--text <text>", "what is wrong, in words")
    .option("--file <file>", "a file with these words")
    .option("--correction <text>", "what would put it right")
    .option("--value <value>", "what the value should be")
    .option("--currency <code>", "of an amount of money, which is written in minor units")
    .option("--answer-by <day>", "the day until which you ask for an answer")
    .option("--evidence <file>", "what shows it; only its name and digest are published")
    .description(
      "say that a statement is wrong; a cooperative's contest takes it out of what counts until it ends",
    )
    .action((target: string, { text, file, evidence, ...rest }: OpenOptions) =>
      ask(
        "contest open",
        {
          target,
          ...rest,
          claim: givenText(text, file, "What is wrong"),
          ...(evidence !== undefined && { evidence: [evidenceFile(evidence)] }),
        },
        openedWords,
      ),
    )
}

function addResolve(contest: Command, { ask }: CommandContext): void {
  contest
    .command("resolve")
    .argument("<contest>", CONTEST)
    .addOption(
      new Option("--outcome <outcome>", "how it ends")
        .choices(["upheld", "rejected", "settled", "withdrawn"])
        .makeOptionMandatory(),
    )
    .option("--text <text>", "why, in words")
    .option("--file <file>", "a file with these words")
    .addOption(
      new Option("--basis <basis>", "by which right you decide")
        .choices(["own", "both-sides", "assembly", "federation"])
        .default("own"),
    )
    .option("--mandate-text <digest>", "the text that gives you this right")
    .option("--mandate-note <text>", "what others should know of it")
    .option("--evidence <file>", "what shows it; only its name and digest are published")
    .description("decide a contest of others, as a cooperative that has no part in it")
    .action((wanted: string, { text, file, evidence, ...rest }: ResolveOptions) =>
      ask(
        "contest resolve",
        {
          contest: wanted,
          ...rest,
          reason: givenText(text, file, "A reason"),
          ...(evidence !== undefined && { evidence: [evidenceFile(evidence)] }),
        },
        resolvedWords,
      ),
    )
}
