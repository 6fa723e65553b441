import { BaseUnit } from "@commonshelf/documents"
import { Option, type Command } from "commander"
import { EXIT, Failure } from "../failure.ts"
import { demandHelp, demandSays } from "../messages/demand.ts"
import { MEASURES } from "../operations/demand.ts"
import type { CommandContext } from "./context.ts"
import { demandWords } from "./demand-words.ts"

interface DemandOptions {
  readonly measure?: readonly string[] | true
  readonly stock?: string
  readonly unit?: string
}

/** What is published of needs, and what can be reckoned from it. */
export function addDemandCommand(program: Command, { ask, words }: CommandContext): void {
  const { say } = words
  program
    .command("demand")
    .description(say(demandHelp.demand()))
    .option("--category <category>", say(demandHelp.category()))
    .option("--from <period>", say(demandHelp.from()))
    .option("--to <period>", say(demandHelp.to()))
    .option("--supplier <supplier>", say(demandHelp.supplier()))
    .addOption(new Option("--measure [name...]", say(demandHelp.measure())).choices(Object.keys(MEASURES)))
    .option("--stock <quantity>", say(demandHelp.stock()))
    .addOption(new Option("--unit <unit>", say(demandHelp.unit())).choices(BaseUnit.options))
    .action(({ measure, stock, unit, ...question }: DemandOptions) => {
      if ((stock === undefined) !== (unit === undefined))
        throw new Failure(EXIT.usage, "usage", demandSays.stockAndUnit())
      return ask(
        "demand",
        {
          ...question,
          ...(measure !== undefined && { measures: measure === true ? [] : measure }),
          ...(stock !== undefined && { stock: { amount: stock, unit } }),
        },
        demandWords,
      )
    })
}
