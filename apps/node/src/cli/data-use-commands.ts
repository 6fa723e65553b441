import type { Command } from "commander"
import { dataUseHelp } from "../messages/data-use.ts"
import type { CommandContext } from "./context.ts"
import { dataUseListWords, dataUseWords, dueWords, reportedWords } from "./data-use-words.ts"
import { readGivenJson } from "./files.ts"

/** How suppliers used what cooperatives published. */
export function addDataUseCommands(program: Command, { ask, words: { say } }: CommandContext): void {
  const dataUse = program.command("data-use").description(say(dataUseHelp.dataUse()))
  dataUse
    .command("report")
    .argument("<file>", say(dataUseHelp.file()))
    .description(say(dataUseHelp.report()))
    .action((file: string) => ask("data-use report", { report: readGivenJson(file) }, reportedWords))
  dataUse
    .command("list")
    .option("--supplier <party>", say(dataUseHelp.bySupplier()))
    .option("--cooperative <party>", say(dataUseHelp.byCooperative()))
    .description(say(dataUseHelp.list()))
    .action((options: object) => ask("data-use list", options, dataUseListWords))
  dataUse
    .command("show")
    .argument("<digest>", say(dataUseHelp.digest()))
    .description(say(dataUseHelp.show()))
    .action((digest: string) => ask("data-use show", { digest }, dataUseWords))
  dataUse
    .command("due")
    .option("--party <party>", say(dataUseHelp.party()))
    .description(say(dataUseHelp.due()))
    .action((options: object) => ask("data-use due", options, dueWords))
}
