import type { Command } from "commander"
import type { CommandContext } from "./context.ts"
import { dataUseListWords, dataUseWords, reportedWords } from "./data-use-words.ts"
import { readGivenJson } from "./files.ts"

/** How suppliers used what cooperatives published. */
export function addDataUseCommands(program: Command, { ask }: CommandContext): void {
  const dataUse = program
    .command("data-use")
    .description("what suppliers did with what cooperatives published of their needs")
  dataUse
    .command("report")
    .argument("<file>", "a JSON file: releases that were read, decisions, effects, savings, the next ask")
    .description("sign, as a supplier, how published needs were used")
    .action((file: string) => ask("data-use report", { report: readGivenJson(file) }, reportedWords))
  dataUse
    .command("list")
    .option("--supplier <party>", "only reports of this supplier")
    .option("--cooperative <party>", "only reports that rest on a release of this cooperative")
    .description("the reports that count")
    .action((options: object) => ask("data-use list", options, dataUseListWords))
  dataUse
    .command("show")
    .argument("<digest>", "the digest of a report, or the beginning of it")
    .description("one report with the releases that it rests on")
    .action((digest: string) => ask("data-use show", { digest }, dataUseWords))
}
