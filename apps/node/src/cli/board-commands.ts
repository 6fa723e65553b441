import { BoardUnit, MemberBand } from "@commonshelf/documents"
import { Option, type Command } from "commander"
import { EXIT, Failure } from "../failure.ts"
import { boardWords, needListWords, pledgeListWords, saidWords } from "./board-words.ts"
import type { CommandContext } from "./context.ts"

const SHARE = "{share}"

/** Needs, offers and pledges: by quantity, told to all at once. */
export function addBoardCommands(program: Command, context: CommandContext): void {
  filtered(program.command("board"))
    .description("what is needed, promised and could be made, all parties together")
    .action((options: object) => context.ask("board", options, boardWords))
  addNeeds(program, context)
  addOffers(program, context)
  addPledges(program, context)
}

function addNeeds(program: Command, context: CommandContext): void {
  const need = program.command("need").description("what a cooperative needs for its members")
  const publish = entry(
    need.command("publish"),
    BoardUnit.options.filter((unit) => unit !== SHARE),
  )
  publish
    .addOption(
      new Option("--households <band>", "for how many households")
        .choices(MemberBand.options)
        .makeOptionMandatory(),
    )
    .option("--unfunded", "there is no money for it")
    .option(
      "--criterion <metric=minimum>",
      "whoever delivers answers this at least so well; may be given again",
      (given: string, before: readonly string[]) => [...before, given],
      [],
    )
    .description("say, as a cooperative, what is needed")
    .action(({ category, criterion, ...rest }: { category: string; criterion: readonly string[] }) =>
      context.ask(
        "need publish",
        {
          ...rest,
          category: pathOf(category),
          ...(criterion.length > 0 && { criteria: criterion.map(criterionOf) }),
        },
        saidWords,
      ),
    )
  filtered(need.command("list"))
    .description("the needs, and what was promised towards them")
    .action((options: object) => context.ask("need list", options, needListWords))
  withdrawing(need, "need", context)
}

function addOffers(program: Command, { ask, ...context }: CommandContext): void {
  for (const [name, about, does] of [
    ["offer", "what a supplier has to give", "say, as a supplier, what there is to take"],
    ["capacity", "what a supplier could make", "say, as a supplier, how much could be made"],
  ] as const) {
    const command = program.command(name).description(about)
    entry(command.command("publish"), BoardUnit.options)
      .option("--risk <text>", "who bears a bad year; a {share} needs it")
      .description(does)
      .action(({ category, ...rest }: { category: string }) =>
        ask(`${name} publish`, { ...rest, category: pathOf(category) }, saidWords),
      )
    if (name === "offer") withdrawing(command, "offer", { ask, ...context })
  }
}

function addPledges(program: Command, context: CommandContext): void {
  const pledge = program.command("pledge").description("promises towards needs and offers")
  pledge
    .command("give")
    .argument("<towards>", "the id or digest of a need or an offer, or the beginning of it")
    .requiredOption("--amount <quantity>", "how much, in the unit of what it is towards")
    .option("--period <period>", "when (default: the whole time of what it is towards)")
    .option("--due <day>", "by which day")
    .option("--risk <text>", "who bears a bad year; a {share} needs it")
    .option("--note <text>", "what others should know; no prices")
    .option("--id <id>", "an own pledge that this one says anew")
    .description("promise to deliver what is needed, or to take what is offered")
    .action((towards: string, options: object) =>
      context.ask("pledge give", { towards, ...options }, saidWords),
    )
  pledge
    .command("done")
    .argument("<id>", "the id or digest of an own pledge, or the beginning of it")
    .requiredOption("--amount <quantity>", "how much of it was delivered or taken")
    .option("--on <day>", "when it was (default: today)")
    .description("say how much of an own pledge was done")
    .action((id: string, options: object) => context.ask("pledge done", { id, ...options }, saidWords))
  pledge
    .command("list")
    .option("--party <party>", "only those of this party")
    .description("all pledges, and why some do not count")
    .action((options: object) => context.ask("pledge list", options, pledgeListWords))
  withdrawing(pledge, "pledge", context)
}

/** What every entry of the board is told by. */
function entry(command: Command, units: readonly string[]): Command {
  return command
    .requiredOption("--category <path>", 'from the widest to the finest, such as "Food > Dairy > Milk"')
    .requiredOption("--amount <quantity>", "how much")
    .addOption(new Option("--unit <unit>", "of the amount").choices(units).makeOptionMandatory())
    .requiredOption("--period <period>", "for when: a year, a quarter, a month, or two days joined by /")
    .option("--minimum <quantity>", "less than this is of no use")
    .option("--country <code>", "where, such as IL")
    .option("--town <town>", "where, at town level")
    .option("--note <text>", "what others should know; no prices")
    .option("--id <id>", "an own entry that this one says anew")
}

function filtered(command: Command): Command {
  return command
    .option("--category <category>", "only this part of the tree")
    .option("--from <period>", "from this month, quarter or year on")
    .option("--to <period>", "up to this one")
}

function withdrawing(group: Command, name: string, { ask }: CommandContext): void {
  group
    .command("withdraw")
    .argument("<id>", "the id or digest of an own one, or the beginning of it")
    .requiredOption("--reason <reason>", "why")
    .description("take it back; history stays")
    .action((id: string, { reason }: { reason: string }) =>
      ask(`${name} withdraw`, { id, reason }, ({ withdrew }) => `Taken back: ${String(withdrew)}`),
    )
}

function pathOf(category: string): string[] {
  return category.split(">").map((part) => part.trim())
}

function criterionOf(given: string): { metric: string; minimum: string } {
  const at = given.indexOf("=")
  if (at > 0) return { metric: given.slice(0, at), minimum: given.slice(at + 1) }
  throw new Failure(EXIT.usage, "bad-criterion", `"${given}" is no criterion.`, {
    hint: "Write METRIC=MINIMUM, such as pay-spread=6",
  })
}
