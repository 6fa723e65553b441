import { Argument, Option, type Command } from "commander"
import type { CommandContext } from "./context.ts"
import { capListWords, capsWords } from "./cap-words.ts"

const RESPONSES = ["accept", "question", "not-accept"] as const
const BASES = ["lowest-wage", "median-wage"] as const

interface DeclareOptions {
  readonly definition: string
  readonly since?: string
  readonly notice?: string
  readonly measuredBy?: string
  readonly times?: string
  readonly base: (typeof BASES)[number]
  readonly amount?: string
  readonly currency?: string
  readonly per?: string
  readonly net?: true
  readonly fullTimeHours?: string
  readonly withBenefits?: true
  readonly withDividends?: true
  readonly percent?: string
  readonly on: "revenue" | "equity"
  readonly afterTax?: true
  readonly above?: string
}

/** Maximum wages and profits. */
export function addCapCommands(program: Command, { ask }: CommandContext): void {
  const cap = program.command("cap").description("maximum wages and profits, by each party's own definition")
  cap
    .command("declare")
    .addArgument(new Argument("<of>", "what it limits").choices(["wage", "profit"]))
    .requiredOption("--definition <text>", "what it means, in the party's own words")
    .option("--since <day>", "from when it holds (default: today)")
    .option("--notice <days>", "how many days before it takes effect a change is declared")
    .option("--measured-by <metric>", "the metric whose answers are held against it")
    .option("--times <number>", "a wage: so many times the lowest or the median wage")
    .addOption(new Option("--base <wage>", "of --times").choices(BASES).default("lowest-wage"))
    .option("--amount <minor>", "an amount in minor units: a wage, or the profit of one unit sold")
    .option("--currency <code>", "of --amount")
    .option(
      "--per <what>",
      "of --amount: hour, month or year of a wage; the unit of what is sold, such as kg",
    )
    .option("--net", "a wage after tax (default: gross)")
    .option("--full-time-hours <hours>", "the hours a week that count as full time")
    .option("--with-benefits", "the wage includes benefits")
    .option("--with-dividends", "the wage includes dividends")
    .option("--percent <percent>", "a profit: per cent of revenue or equity")
    .addOption(new Option("--on <what>", "of --percent").choices(["revenue", "equity"]).default("revenue"))
    .option("--after-tax", "a profit after tax (default: before)")
    .option("--above <text>", "what happens with profit above it")
    .description("declare the own maximum wage or profit")
    .action((of: "wage" | "profit", options: DeclareOptions) =>
      ask("cap declare", declareInput(of, options), (output) =>
        [`Signed: ${String(output["statement"])}`, capsWords(output)].join("\n"),
      ),
    )
  cap
    .command("list")
    .description("all parties' maximum wages and profits, and whether they keep them")
    .action(() => ask("cap list", {}, capListWords))
  cap
    .command("show")
    .argument("<party>", "its SCID, the beginning of it, or its name")
    .description("one party's, with what it did, the shared questions and what cooperatives say")
    .action((party: string) => ask("cap show", { party }, capsWords))
  cap
    .command("respond")
    .argument("<digest>", "a declaration, or the beginning of its digest")
    .addArgument(new Argument("<response>", "what the cooperative says to it").choices(RESPONSES))
    .option("--note <text>", "what is asked, or why it is not accepted")
    .description("say, as a cooperative, in public whether a cap is accepted")
    .action((digest: string, response: string, options: { note?: string }) =>
      ask(
        "cap respond",
        { digest, response, ...options },
        ({ statement }) => `Signed: ${String(statement)}\nNext: commonshelf cap list`,
      ),
    )
}

function declareInput(of: "wage" | "profit", options: DeclareOptions): object {
  const { definition, since, notice, measuredBy, above } = options
  return {
    cap: of === "wage" ? wageCap(options) : profitCap(options),
    definition,
    ...(since !== undefined && { since }),
    ...(notice !== undefined && { noticeDays: Number(notice) }),
    ...(measuredBy !== undefined && { measuredBy }),
    ...(above !== undefined && { above }),
  }
}

function wageCap(options: DeclareOptions): object {
  const { times, base, net, fullTimeHours, withBenefits = false, withDividends = false } = options
  return {
    of: "wage",
    limit: times === undefined ? { kind: "absolute", ...amount(options) } : { kind: "ratio", times, base },
    pay: net === true ? "net" : "gross",
    ...(fullTimeHours !== undefined && { fullTimeHours }),
    includesBenefits: withBenefits,
    includesDividends: withDividends,
  }
}

function profitCap(options: DeclareOptions): object {
  const { percent, on, afterTax } = options
  return {
    of: "profit",
    limit: percent === undefined ? { kind: "unit", ...amount(options) } : { kind: on, percent },
    tax: afterTax === true ? "after" : "before",
  }
}

function amount({ amount: minor, currency, per }: DeclareOptions): object {
  return { amountMinor: Number(minor), currency, per }
}
