import { resolve } from "node:path"
import { FederationMandate } from "@commonshelf/documents"
import { Argument, type Command } from "commander"
import { federationHelp } from "../messages/federation-help.ts"
import { federationSays } from "../messages/federation.ts"
import type { CommandContext } from "./context.ts"
import {
  federationAmendWords,
  federationListWords,
  federationStepWords,
  federationWords,
  foundedWords,
  progressWords,
} from "./federation-words.ts"
import { readGivenJson } from "./files.ts"
import { writeNewFile } from "./new-file.ts"
import { createTeller } from "./output.ts"
import { addPoolCommands } from "./pool-commands.ts"

/** Federations: alliances of parties, what they decide together, and how far they are. */
export function addFederationCommands(program: Command, context: CommandContext): void {
  const federation = program.command("federation").description(context.words.say(federationHelp.federation()))
  addFounding(federation, context)
  addReading(federation, context)
  addOwnSteps(federation, context)
  addVotes(federation, context)
  addPoolCommands(federation, context)
  addAmending(federation, context)
}

interface CharterOptions {
  readonly percent?: string
  readonly atLeast?: string
  readonly into: string
}

function addFounding(federation: Command, context: CommandContext): void {
  const { ask, answer, words } = context
  const { say } = words
  federation
    .command("charter")
    .requiredOption("--name <name>", say(federationHelp.charterName()))
    .requiredOption("--text <text>", say(federationHelp.charterText()))
    .requiredOption("--into <file>", say(federationHelp.into()))
    .option("--with <party...>", say(federationHelp.charterWith()))
    .option("--percent <number>", say(federationHelp.charterPercent()))
    .option("--at-least <number>", say(federationHelp.charterAtLeast()))
    .option("--metrics <metric...>", say(federationHelp.charterMetrics()))
    .description(say(federationHelp.charter()))
    .action(async ({ percent, atLeast, into, ...rest }: CharterOptions) => {
      const output = await answer("federation charter", {
        ...rest,
        ...(percent !== undefined && { percent: Number(percent) }),
        ...(atLeast !== undefined && { atLeast: Number(atLeast) }),
      })
      writeNewFile(into, `${JSON.stringify(output["content"], undefined, 2)}\n`)
      createTeller(context).tell({ ...output, into: resolve(into) }, () =>
        say(federationSays.written({ file: into })),
      )
    })
  federation
    .command("found")
    .argument("<file>", say(federationHelp.file()))
    .description(say(federationHelp.found()))
    .action((file: string) => ask("federation found", { content: readGivenJson(file) }, foundedWords))
}

function addAmending(federation: Command, { ask, words: { say } }: CommandContext): void {
  federation
    .command("amend")
    .argument("<federation>", say(federationHelp.named()))
    .argument("<file>", say(federationHelp.changes()))
    .description(say(federationHelp.amend()))
    .action((wanted: string, file: string) =>
      ask("federation amend", { federation: wanted, changes: readGivenJson(file) }, federationAmendWords),
    )
  federation
    .command("agree")
    .argument("<federation>", say(federationHelp.named()))
    .argument("<charter>", say(federationHelp.charterDigest()))
    .description(say(federationHelp.agree()))
    .action((wanted: string, charter: string) =>
      ask("federation agree", { federation: wanted, charter }, federationAmendWords),
    )
}

function addReading(federation: Command, { ask, words: { say } }: CommandContext): void {
  federation
    .command("list")
    .option("--as-of <instant>", say(federationHelp.asOf()))
    .description(say(federationHelp.list()))
    .action((options: object) => ask("federation list", options, federationListWords))
  federation
    .command("show")
    .argument("<federation>", say(federationHelp.named()))
    .option("--as-of <instant>", say(federationHelp.asOf()))
    .description(say(federationHelp.show()))
    .action((wanted: string, options: object) =>
      ask("federation show", { federation: wanted, ...options }, federationWords),
    )
  federation
    .command("progress")
    .argument("[federation]", say(federationHelp.named()))
    .option("--as-of <instant>", say(federationHelp.asOf()))
    .description(say(federationHelp.progress()))
    .action((wanted: string | undefined, options: object) =>
      ask(
        "federation progress",
        { ...(wanted !== undefined && { federation: wanted }), ...options },
        progressWords,
      ),
    )
}

function addOwnSteps(federation: Command, { ask, words: { say } }: CommandContext): void {
  federation
    .command("apply")
    .argument("<federation>", say(federationHelp.named()))
    .option("--note <text>", say(federationHelp.note()))
    .description(say(federationHelp.apply()))
    .action((wanted: string, options: object) =>
      ask("federation apply", { federation: wanted, ...options }, federationStepWords),
    )
  federation
    .command("leave")
    .argument("<federation>", say(federationHelp.named()))
    .option("--reason <text>", say(federationHelp.reason()))
    .description(say(federationHelp.leave()))
    .action((wanted: string, options: object) =>
      ask("federation leave", { federation: wanted, ...options }, federationStepWords),
    )
}

function addVotes(federation: Command, { ask, words: { say } }: CommandContext): void {
  const about = (name: "accept" | "suspend" | "lift" | "mandate") =>
    federation
      .command(name)
      .argument("<federation>", say(federationHelp.named()))
      .argument("<party>", say(federationHelp.party()))
      .description(say(federationHelp[name]()))
  const vote = (name: string) => (wanted: string, party: string, options: object) =>
    ask(`federation ${name}`, { federation: wanted, party, ...options }, federationStepWords)
  about("accept").action(vote("accept"))
  about("suspend").requiredOption("--reason <text>", say(federationHelp.reason())).action(vote("suspend"))
  about("lift").option("--reason <text>", say(federationHelp.reason())).action(vote("lift"))
  about("mandate")
    .addArgument(
      new Argument("<mandate>", say(federationHelp.mandateNamed())).choices(FederationMandate.options),
    )
    .option("--until <day>", say(federationHelp.until()))
    .option("--end", say(federationHelp.end()))
    .action((wanted: string, party: string, mandate: string, options: object) =>
      ask("federation mandate", { federation: wanted, party, mandate, ...options }, federationStepWords),
    )
  federation
    .command("metrics")
    .argument("<federation>", say(federationHelp.named()))
    .argument("<metric...>", say(federationHelp.metric()))
    .description(say(federationHelp.metrics()))
    .action((wanted: string, metrics: readonly string[]) =>
      ask("federation metrics", { federation: wanted, metrics }, federationStepWords),
    )
}
