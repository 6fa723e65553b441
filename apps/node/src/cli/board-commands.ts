import { BoardUnit, MemberBand } from "@commonshelf/documents"
import { Option, type Command } from "commander"
import { EXIT, Failure } from "../failure.ts"
import { boardSays } from "../messages/board.ts"
import { boardHelp } from "../messages/board-help.ts"
import { boardWords, needListWords, pledgeListWords, saidWords } from "./board-words.ts"
import type { CommandContext } from "./context.ts"

const SHARE = "{share}"

/** Needs, offers and pledges: by quantity, told to all at once. */
export function addBoardCommands(program: Command, context: CommandContext): void {
  filtered(program.command("board"), context)
    .description(context.words.say(boardHelp.board()))
    .action((options: object) => context.ask("board", options, boardWords))
  addNeeds(program, context)
  addOffers(program, context)
  addPledges(program, context)
}

function addNeeds(program: Command, context: CommandContext): void {
  const { say } = context.words
  const need = program.command("need").description(say(boardHelp.need()))
  const publish = entry(
    need.command("publish"),
    context,
    BoardUnit.options.filter((unit) => unit !== SHARE),
  )
  publish
    .addOption(
      new Option("--households <band>", say(boardHelp.households()))
        .choices(MemberBand.options)
        .makeOptionMandatory(),
    )
    .option("--unfunded", say(boardHelp.unfunded()))
    .option(
      "--criterion <metric=minimum>",
      say(boardHelp.criterion()),
      (given: string, before: readonly string[]) => [...before, given],
      [],
    )
    .description(say(boardHelp.needPublish()))
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
  filtered(need.command("list"), context)
    .description(say(boardHelp.needList()))
    .action((options: object) => context.ask("need list", options, needListWords))
  withdrawing(need, "need", context)
}

function addOffers(program: Command, context: CommandContext): void {
  const { ask, words } = context
  const { say } = words
  for (const [name, about, does] of [
    ["offer", boardHelp.offer(), boardHelp.offerPublish()],
    ["capacity", boardHelp.capacity(), boardHelp.capacityPublish()],
  ] as const) {
    const command = program.command(name).description(say(about))
    entry(command.command("publish"), context, BoardUnit.options)
      .option("--risk <text>", say(boardHelp.risk()))
      .description(say(does))
      .action(({ category, ...rest }: { category: string }) =>
        ask(`${name} publish`, { ...rest, category: pathOf(category) }, saidWords),
      )
    if (name === "offer") withdrawing(command, "offer", context)
  }
}

function addPledges(program: Command, context: CommandContext): void {
  const { say } = context.words
  const pledge = program.command("pledge").description(say(boardHelp.pledge()))
  pledge
    .command("give")
    .argument("<towards>", say(boardHelp.towards()))
    .requiredOption("--amount <quantity>", say(boardHelp.pledgeAmount()))
    .option("--period <period>", say(boardHelp.pledgePeriod()))
    .option("--due <day>", say(boardHelp.due()))
    .option("--risk <text>", say(boardHelp.risk()))
    .option("--note <text>", say(boardHelp.note()))
    .option("--id <id>", say(boardHelp.id()))
    .description(say(boardHelp.pledgeGive()))
    .action((towards: string, options: object) =>
      context.ask("pledge give", { towards, ...options }, saidWords),
    )
  pledge
    .command("done")
    .argument("<id>", say(boardHelp.ownPledge()))
    .requiredOption("--amount <quantity>", say(boardHelp.doneAmount()))
    .option("--on <day>", say(boardHelp.doneOn()))
    .description(say(boardHelp.pledgeDone()))
    .action((id: string, options: object) => context.ask("pledge done", { id, ...options }, saidWords))
  pledge
    .command("list")
    .option("--party <party>", say(boardHelp.byParty()))
    .description(say(boardHelp.pledgeList()))
    .action((options: object) => context.ask("pledge list", options, pledgeListWords))
  withdrawing(pledge, "pledge", context)
}

/** What every entry of the board is told by. */
function entry(command: Command, { words: { say } }: CommandContext, units: readonly string[]): Command {
  return command
    .requiredOption("--category <path>", say(boardHelp.category()))
    .requiredOption("--amount <quantity>", say(boardHelp.amount()))
    .addOption(new Option("--unit <unit>", say(boardHelp.unit())).choices(units).makeOptionMandatory())
    .requiredOption("--period <period>", say(boardHelp.period()))
    .option("--minimum <quantity>", say(boardHelp.minimum()))
    .option("--country <code>", say(boardHelp.country()))
    .option("--town <town>", say(boardHelp.town()))
    .option("--note <text>", say(boardHelp.note()))
    .option("--id <id>", say(boardHelp.id()))
}

function filtered(command: Command, { words: { say } }: CommandContext): Command {
  return command
    .option("--category <category>", say(boardHelp.onlyCategory()))
    .option("--from <period>", say(boardHelp.from()))
    .option("--to <period>", say(boardHelp.to()))
}

function withdrawing(group: Command, name: string, { ask, words: { say } }: CommandContext): void {
  group
    .command("withdraw")
    .argument("<id>", say(boardHelp.ownEntry()))
    .requiredOption("--reason <reason>", say(boardHelp.reason()))
    .description(say(boardHelp.withdraw()))
    .action((id: string, { reason }: { reason: string }) =>
      ask(`${name} withdraw`, { id, reason }, ({ withdrew }) =>
        say(boardSays.takenBack({ digest: String(withdrew) })),
      ),
    )
}

function pathOf(category: string): string[] {
  return category.split(">").map((part) => part.trim())
}

function criterionOf(given: string): { metric: string; minimum: string } {
  const at = given.indexOf("=")
  if (at > 0) return { metric: given.slice(0, at), minimum: given.slice(at + 1) }
  throw new Failure(EXIT.usage, "bad-criterion", boardSays.badCriterion({ given }), {
    hint: boardSays.writeCriterion(),
  })
}
