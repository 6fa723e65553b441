import { Option, type Command } from "commander"
import { compareHelp } from "../messages/compare.ts"
import { surveyHelp } from "../messages/survey.ts"
import { WEIGHTS_SOURCES } from "../operations/weights.ts"
import { compareWords } from "./compare-words.ts"
import type { CommandContext } from "./context.ts"
import { readGivenJson } from "./files.ts"

interface CompareOptions {
  readonly category?: string
  readonly product?: string
  readonly weights?: string
  readonly weightsFrom?: string
  readonly why?: string
  readonly asOf?: string
  readonly subject?: string
  readonly lens?: string
}

/** The command that compares. Weights are read here, handed to the node of the home, and kept nowhere [A5]. */
export function addCompare(program: Command, { ask, words: { say } }: CommandContext): void {
  program
    .command("compare")
    .description(say(compareHelp.compare()))
    .option("--category <category>", say(compareHelp.category()))
    .option("--product <product>", say(compareHelp.product({ code: "GTIN" })))
    .option("--weights <file>", say(compareHelp.weights()))
    .option("--weights-from <whose>", say(surveyHelp.weightsFrom({ sources: WEIGHTS_SOURCES })))
    .option("--why <cell>", say(compareHelp.why()))
    .option("--lens <federation>", say(compareHelp.lens()))
    .option("--as-of <instant>", say(compareHelp.asOf()))
    .addOption(
      new Option("--subject <parties>", say(compareHelp.subject())).choices(["suppliers", "cooperatives"]),
    )
    .action(({ weights, ...options }: CompareOptions) =>
      ask(
        "compare",
        { ...options, ...(weights !== undefined && { weights: readGivenJson(weights) }) },
        compareWords,
      ),
    )
}
