import type { Command } from "commander"
import type { SpendingIndex, SpendingShares } from "@commonshelf/comparison"
import type { LanguageText } from "@commonshelf/documents"
import { compareHelp } from "../messages/compare.ts"
import { spendingHelp, spendingSays } from "../messages/spending.ts"
import { surveyHelp } from "../messages/survey.ts"
import type { Words } from "../messages/words.ts"
import type { Output } from "../operations/operation.ts"
import { WEIGHTS_SOURCES, type WeightsSource } from "../operations/weights.ts"
import type { CommandContext } from "./context.ts"
import { readGivenJson, readGivenLines } from "./files.ts"
import { columns } from "./output.ts"
import { weightsSourceWords } from "./survey-words.ts"
import { plain } from "./words.ts"

/** The commands about what was spent. */
export function addSpendingCommands(program: Command, { ask, words: { say } }: CommandContext): void {
  program
    .command("index")
    .description(say(spendingHelp.index()))
    .option("--cooperative <cooperative>", say(spendingHelp.cooperative()))
    .option("--federation [federation]", say(spendingHelp.federation()))
    .option("--from <period>", say(spendingHelp.from()))
    .option("--to <period>", say(spendingHelp.to()))
    .action((options: object) =>
      ask(
        "index",
        options,
        (output, words) => `${spendingWords(output, words)}\n${say(spendingSays.publishedOnly())}`,
      ),
    )
  program
    .command("mirror")
    .argument("<file>", say(spendingHelp.memberFile({ stdin: "-" })))
    .option("--weights <file>", say(compareHelp.weights()))
    .option("--weights-from <whose>", say(surveyHelp.weightsFrom({ sources: WEIGHTS_SOURCES })))
    .description(say(spendingHelp.mirror()))
    .action((file: string, { weights, ...options }: { weights?: string; weightsFrom?: string }) =>
      ask(
        "mirror",
        {
          ...options,
          member: readGivenLines(file)[0] ?? "",
          ...(weights !== undefined && { weights: readGivenJson(weights) }),
        },
        (output, words) => `${spendingWords(output, words)}\n${say(spendingSays.ownEyes())}`,
      ),
    )
}

type Told = Omit<SpendingIndex, "suppliers"> & {
  readonly suppliers: readonly (SpendingIndex["suppliers"][number] & { readonly name?: LanguageText })[]
}

/** The index of each currency: in all, by period, by supplier. */
export function spendingWords(output: Output, words: Words): string {
  const { say, language } = words
  const { currencies, weightsOf } = output as { currencies: readonly Told[]; weightsOf: WeightsSource }
  if (currencies.length === 0) return say(spendingSays.nothing())
  const { period, supplier, spent, mapped, proven, possible } = spendingSays
  const told = currencies.flatMap(({ currency, periods, suppliers, ...all }) => [
    say(spendingSays.total({ currency, ...sharesOf(all) })),
    columns(
      [period(), spent(), mapped(), proven(), possible()].map(say),
      periods.map((part) => [
        part.period,
        part.spent,
        `${part.mapped} %`,
        `${part.proven} %`,
        `${part.possible} %`,
      ]),
    ),
    columns(
      [supplier(), spent(), proven(), possible()].map(say),
      suppliers.map((part) => [
        part.name === undefined ? part.supplier : plain(part.name, language),
        part.spent,
        `${part.proven} %`,
        `${part.possible} %`,
      ]),
    ),
  ])
  return [...told, weightsSourceWords(weightsOf, words)].join("\n")
}

function sharesOf({ spent, mapped, proven, possible }: SpendingShares) {
  return { spent, mapped, proven, possible }
}
