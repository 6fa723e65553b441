import { basename } from "node:path"
import type { Command } from "commander"
import { askNode } from "../api/reach.ts"
import { readGivenFile, readGivenJson } from "./files.ts"
import type { CommandContext } from "./context.ts"
import { addPeerCommands } from "./peer-commands.ts"
import { addPartyCommands } from "./party-commands.ts"
import { compareWords } from "./compare-words.ts"
import { demandWords } from "./release-words.ts"
import { contradictionWords } from "./trust-words.ts"
import { detailWords, insertWords, listWords, statusWords } from "./words.ts"

/** The commands of everybody: peers, parties, metrics, the comparison, statements. */
export function addCommonsCommands(program: Command, context: CommandContext): void {
  program
    .command("status")
    .description("how this node is")
    .action(() => context.ask("status", {}, statusWords))
  program
    .command("contradictions")
    .description("who signed what excludes what, with the proof; and what does not count")
    .action(() => context.ask("contradictions", {}, contradictionWords))
  addPeerCommands(program, context)
  addPartyCommands(program, context)
  addMetrics(program, context)
  addViews(program, context)
  addStatements(program, context)
}

function addMetrics(program: Command, { ask }: CommandContext): void {
  const metric = program.command("metric").description("how things are measured")
  metric
    .command("list")
    .description("all versions of all metrics")
    .action(() =>
      ask(
        "metric list",
        {},
        listWords(
          "metrics",
          { name: "name", version: "version", question: "question", unit: "unit", topic: "topic" },
          "No metrics yet.",
        ),
      ),
    )
  for (const [verb, about] of [
    ["show", "one version in full"],
    ["adopt", "measure by it, as a cooperative"],
    ["drop", "stop measuring by it"],
  ] as const) {
    metric
      .command(verb)
      .argument("<metric>", "its name, name@version or digest")
      .description(about)
      .action((wanted: string) => ask(`metric ${verb}`, { metric: wanted }, detailWords))
  }
  metric
    .command("publish")
    .argument("<file>", "a JSON file with one metric, or a list of them")
    .description("publish metrics that this party designed")
    .action((file: string) =>
      ask(
        "metric publish",
        { content: readGivenJson(file) },
        listWords("metrics", { name: "name", version: "version", digest: "digest" }, ""),
      ),
    )
}

function addViews(program: Command, { ask }: CommandContext): void {
  program
    .command("compare")
    .description("suppliers of a category by what matters to you")
    .requiredOption("--category <category>", 'such as "Dairy" or "Food > Dairy"; "all" for every supplier')
    .option("--weights <file>", "a JSON file of what matters to you; it is used here and sent nowhere")
    .option("--why <cell>", "the arithmetic of a SUPPLIER, or everything behind a cell named SUPPLIER/METRIC")
    .option("--as-of <instant>", "as of this instant (default: the beginning of today)")
    .action(
      ({
        category,
        weights,
        why,
        asOf,
      }: {
        category: string
        weights?: string
        why?: string
        asOf?: string
      }) =>
        ask(
          "compare",
          {
            category,
            ...(weights !== undefined && { weights: readGivenJson(weights) }),
            ...(why !== undefined && { why }),
            ...(asOf !== undefined && { asOf }),
          },
          compareWords,
        ),
    )
  program
    .command("demand")
    .description("what cooperatives have published about their needs")
    .option("--category <category>", "only this part of the tree")
    .option("--from <period>", "from this month, quarter or year on")
    .option("--to <period>", "up to this one")
    .action((options: object) => ask("demand", options, demandWords))
}

function addStatements(program: Command, context: CommandContext): void {
  const { ask } = context
  const statement = program.command("statement").description("the signed statements themselves")
  statement
    .command("list")
    .option("--kind <kind>", "only this kind")
    .description("all statements that are here")
    .action((options: object) =>
      ask(
        "statement list",
        options,
        listWords(
          "statements",
          { digest: "digest", kind: "kind", issuer: "issuer", "valid from": "validFrom" },
          "None yet.",
        ),
      ),
    )
  statement
    .command("show")
    .argument("<digest>", "its digest, or the beginning of it")
    .option("--raw", "exactly the signed bytes, nothing else")
    .description("one statement")
    .action(async (digest: string, { raw }: { raw?: boolean }) => {
      if (raw !== true) return ask("statement show", { digest }, detailWords)
      const { text } = await askNode(context.home(), "statement show", { digest })
      process.stdout.write(String(text))
      return undefined
    })
  statement
    .command("verify")
    .argument("<file>", "the bytes of one statement")
    .description("valid, or the first rule that it breaks")
    .action((file: string) =>
      ask("statement verify", fileInput(file), ({ digest }) => `Valid: ${String(digest)}`),
    )
  statement
    .command("insert")
    .argument("<file>", "signed statements or identity log entries, one per line")
    .description("put signed statements through the gate")
    .action((file: string) => ask("statement insert", fileInput(file), insertWords))
}

function fileInput(file: string): { file: string; base64: string } {
  return { file: basename(file), base64: readGivenFile(file).toString("base64") }
}
