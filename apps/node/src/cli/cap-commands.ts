import { Argument, Option, type Command } from "commander"
import type { CommandContext } from "./context.ts"
import { capHelp } from "../messages/cap-help.ts"
import { capSays } from "../messages/cap.ts"
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
export function addCapCommands(program: Command, { ask, words }: CommandContext): void {
  const { say } = words
  const cap = program.command("cap").description(say(capHelp.cap()))
  cap
    .command("declare")
    .addArgument(new Argument("<of>", say(capHelp.of())).choices(["wage", "profit"]))
    .requiredOption("--definition <text>", say(capHelp.definition()))
    .option("--since <day>", say(capHelp.since()))
    .option("--notice <days>", say(capHelp.notice()))
    .option("--measured-by <metric>", say(capHelp.measuredBy()))
    .option("--times <number>", say(capHelp.times()))
    .addOption(new Option("--base <wage>", say(capHelp.base())).choices(BASES).default("lowest-wage"))
    .option("--amount <minor>", say(capHelp.amount()))
    .option("--currency <code>", say(capHelp.currency()))
    .option("--per <what>", say(capHelp.per()))
    .option("--net", say(capHelp.net()))
    .option("--full-time-hours <hours>", say(capHelp.fullTimeHours()))
    .option("--with-benefits", say(capHelp.withBenefits()))
    .option("--with-dividends", say(capHelp.withDividends()))
    .option("--percent <percent>", say(capHelp.percent()))
    .addOption(new Option("--on <what>", say(capHelp.on())).choices(["revenue", "equity"]).default("revenue"))
    .option("--after-tax", say(capHelp.afterTax()))
    .option("--above <text>", say(capHelp.above()))
    .description(say(capHelp.declare()))
    .action((of: "wage" | "profit", options: DeclareOptions) =>
      ask("cap declare", declareInput(of, options), (output) =>
        [say(capSays.signed({ digest: String(output["statement"]) })), capsWords(output, words)].join("\n"),
      ),
    )
  cap
    .command("list")
    .description(say(capHelp.list()))
    .action(() => ask("cap list", {}, capListWords))
  cap
    .command("show")
    .argument("<party>", say(capHelp.party()))
    .description(say(capHelp.show()))
    .action((party: string) => ask("cap show", { party }, capsWords))
  cap
    .command("respond")
    .argument("<digest>", say(capHelp.digest()))
    .addArgument(new Argument("<response>", say(capHelp.response())).choices(RESPONSES))
    .option("--note <text>", say(capHelp.note()))
    .description(say(capHelp.respond()))
    .action((digest: string, response: string, options: { note?: string }) =>
      ask("cap respond", { digest, response, ...options }, ({ statement }) =>
        [say(capSays.signed({ digest: String(statement) })), say(capSays.next())].join("\n"),
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
