import { Option, type Command } from "commander"
import { EXIT, Failure } from "../failure.ts"
import type { CommandContext } from "./context.ts"
import { discloseHelp } from "../messages/disclose-help.ts"
import { discloseSays } from "../messages/disclose.ts"
import { answerWords } from "./disclose-words.ts"
import { evidenceFile } from "./party-commands.ts"

const EFFECTS = ["none", "higher", "lower", "unknown"] as const

interface DiscloseOptions {
  readonly metric?: string
  readonly period?: string
  readonly declined?: string | true
  readonly unknown?: string | true
  readonly evidence?: readonly string[]
  readonly input?: readonly string[]
  readonly accuracy?: string
  readonly sitesCovered?: string
  readonly productsCovered?: string
  readonly deviation?: string
  readonly deviationEffect: (typeof EFFECTS)[number]
  /** Value, currency, product, note and the like, as the operation takes them. */
  readonly [other: string]: unknown
}

/** Answers to metrics, each about the own party. */
export function addDiscloseCommands(program: Command, { ask, words: { say } }: CommandContext): void {
  const disclose = program
    .command("disclose")
    .description(say(discloseHelp.disclose()))
    .option("--metric <metric>", say(discloseHelp.metric()))
    .option("--period <period>", say(discloseHelp.period()))
    .option("--value <value>", say(discloseHelp.value()))
    .option("--currency <code>", say(discloseHelp.currency()))
    .option("--declined [reason]", say(discloseHelp.declined()))
    .option("--unknown [reason]", say(discloseHelp.unknown()))
    .option("--not-applicable <reason>", say(discloseHelp.notApplicable()))
    .option("--product <id>", say(discloseHelp.product()))
    .option("--input <name=value...>", say(discloseHelp.input()))
    .option("--accuracy <low..high>", say(discloseHelp.accuracy()))
    .option("--scope <text>", say(discloseHelp.scope()))
    .option("--sites-covered <percent>", say(discloseHelp.sitesCovered()))
    .option("--products-covered <percent>", say(discloseHelp.productsCovered()))
    .option("--deviation <text>", say(discloseHelp.deviation()))
    .addOption(
      new Option("--deviation-effect <effect>", say(discloseHelp.deviationEffect()))
        .choices(EFFECTS)
        .default("unknown"),
    )
    .option("--note <text>", say(discloseHelp.note()))
    .option("--valid-until <instant>", say(discloseHelp.validUntil()))
    .option("--evidence <file...>", say(discloseHelp.evidence()))
    .action(async (options: DiscloseOptions) => {
      if (options.metric === undefined || options.period === undefined) {
        throw new Failure(EXIT.usage, "usage", discloseSays.needs(), {
          hint: discloseSays.seeHelp(),
        })
      }
      await ask("disclose", discloseInput(options), answerWords)
    })
  disclose
    .command("withdraw")
    .argument("<digest>", say(discloseHelp.digest()))
    .requiredOption("--reason <reason>", say(discloseHelp.reason()))
    .description(say(discloseHelp.withdraw()))
    .action((digest: string, { reason }: { reason: string }) =>
      ask("disclose withdraw", { digest, reason }, ({ withdrew }) =>
        say(discloseSays.takenBack({ digest: String(withdrew) })),
      ),
    )
}

function discloseInput(options: DiscloseOptions): object {
  const {
    declined,
    unknown,
    evidence = [],
    input = [],
    accuracy,
    deviation,
    deviationEffect,
    ...rest
  } = options
  const { sitesCovered: sites, productsCovered: products, ...given } = rest
  const [low, high] = accuracy?.split("..") ?? []
  return {
    ...given,
    ...(declined !== undefined && { declined: declined === true ? "" : declined }),
    ...(unknown !== undefined && { unknown: unknown === true ? "" : unknown }),
    ...(input.length > 0 && { inputs: input.map(inputOf) }),
    ...(accuracy !== undefined && { accuracy: { low, high: high ?? low } }),
    ...((sites ?? products) !== undefined && {
      coverage: { ...(sites !== undefined && { sites }), ...(products !== undefined && { products }) },
    }),
    ...(deviation !== undefined && { deviations: [{ what: deviation, effect: deviationEffect }] }),
    ...(evidence.length > 0 && { evidence: evidence.map(evidenceFile) }),
  }
}

/** `highest=12000 ILS @zQm…`: a name, a decimal and, where there are, a unit and the digest of the statement that states it. */
function inputOf(text: string) {
  const [, name, value, unit, from] =
    /^([^=]+)=([^\s@]+)(?:\s+([^@]+?))?(?:\s*@(\S+))?$/.exec(text.trim()) ?? []
  if (name !== undefined && value !== undefined)
    return { name, value, ...(unit !== undefined && { unit }), ...(from !== undefined && { from }) }
  throw new Failure(EXIT.usage, "bad-input", discloseSays.badInput({ text }), {
    hint: discloseSays.writeInput(),
  })
}
