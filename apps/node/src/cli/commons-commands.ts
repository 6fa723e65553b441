import { basename } from "node:path"
import type { Command } from "commander"
import { askNode } from "../api/reach.ts"
import { readGivenFile } from "./files.ts"
import type { CommandContext } from "./context.ts"
import { addPeerCommands } from "./peer-commands.ts"
import { addMetricCommands } from "./metric-commands.ts"
import { addPartyCommands } from "./party-commands.ts"
import { addCompare } from "./compare-command.ts"
import { addDemandCommand } from "./demand-commands.ts"
import { contradictionWords } from "./trust-words.ts"
import { tableWords } from "./table-words.ts"
import { statusWords } from "./status-words.ts"
import { detailWords, insertWords } from "./words.ts"
import { columnSays } from "../messages/common.ts"
import { statusHelp } from "../messages/status.ts"
import { statementHelp, statementSays } from "../messages/statement.ts"

/** The commands of everybody: peers, parties, metrics, the comparison, statements. */
export function addCommonsCommands(program: Command, context: CommandContext): void {
  program
    .command("status")
    .description(context.words.say(statusHelp.status()))
    .action(() => context.ask("status", {}, statusWords))
  program
    .command("contradictions")
    .description(context.words.say(statusHelp.contradictions()))
    .action(() => context.ask("contradictions", {}, contradictionWords))
  addPeerCommands(program, context)
  addPartyCommands(program, context)
  addMetricCommands(program, context)
  addCompare(program, context)
  addDemandCommand(program, context)
  addStatements(program, context)
}

const STATEMENT_COLUMNS = [
  { member: "digest", title: columnSays.digest() },
  { member: "kind", title: columnSays.kind() },
  { member: "issuer", title: statementSays.issuer() },
  { member: "validFrom", title: statementSays.validFrom() },
]

function addStatements(program: Command, context: CommandContext): void {
  const { ask } = context
  const statement = program.command("statement").description(context.words.say(statementHelp.statement()))
  statement
    .command("list")
    .option("--kind <kind>", context.words.say(statementHelp.kind()))
    .description(context.words.say(statementHelp.list()))
    .action((options: object) =>
      ask("statement list", options, tableWords("statements", STATEMENT_COLUMNS, statementSays.none())),
    )
  statement
    .command("show")
    .argument("<digest>", context.words.say(statementHelp.digest()))
    .option("--raw", context.words.say(statementHelp.raw()))
    .description(context.words.say(statementHelp.show()))
    .action(async (digest: string, { raw }: { raw?: boolean }) => {
      if (raw !== true) return ask("statement show", { digest }, detailWords)
      const { text } = await askNode(context.home(), "statement show", { digest })
      process.stdout.write(String(text))
      return undefined
    })
  statement
    .command("verify")
    .argument("<file>", context.words.say(statementHelp.oneFile()))
    .description(context.words.say(statementHelp.verify()))
    .action((file: string) =>
      ask("statement verify", fileInput(file), ({ digest }) =>
        context.words.say(statementSays.valid({ digest: String(digest) })),
      ),
    )
  statement
    .command("insert")
    .argument("<file>", context.words.say(statementHelp.manyFile()))
    .description(context.words.say(statementHelp.insert()))
    .action((file: string) => ask("statement insert", fileInput(file), insertWords))
}

function fileInput(file: string): { file: string; base64: string } {
  return { file: basename(file), base64: readGivenFile(file).toString("base64") }
}
