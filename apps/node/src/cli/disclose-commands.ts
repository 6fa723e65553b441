import { Option, type Command } from "commander"
import { EXIT, Failure } from "../failure.ts"
import type { CommandContext } from "./context.ts"
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
export function addDiscloseCommands(program: Command, { ask }: CommandContext): void {
  const disclose = program
    .command("disclose")
    .description("answer a metric about this node's own party")
    .option("--metric <metric>", "its name, name@version or digest")
    .option("--period <period>", "what it is about: 2025, 2025-Q1, 2025-03 or two days joined by /")
    .option("--value <value>", "the answer")
    .option("--currency <code>", "of an amount of money, which is written in minor units")
    .option("--declined [reason]", "say that it is not answered")
    .option("--unknown [reason]", "say that the party does not know it itself")
    .option("--not-applicable <reason>", "say why it does not apply")
    .option("--product <id>", "about this product instead of the party")
    .option(
      "--input <name=value...>",
      'what the value was computed from, such as highest=12000, "mass=3.5 kg" or mass=3.5@DIGEST of who states it',
    )
    .option("--accuracy <low..high>", "between which values the true one lies, such as 4.8..5.5")
    .option("--scope <text>", "what the value covers, when it is not everything")
    .option("--sites-covered <percent>", "how much of its sites the answer covers")
    .option("--products-covered <percent>", "how much of its products the answer covers")
    .option("--deviation <text>", "where it was measured otherwise than the metric says")
    .addOption(
      new Option("--deviation-effect <effect>", "how that makes the value differ from the metric's method")
        .choices(EFFECTS)
        .default("unknown"),
    )
    .option("--note <text>", "a note beside the answer")
    .option("--valid-until <instant>", "until when it holds")
    .option("--evidence <file...>", "documents that prove it; only their digests are published")
    .action(async (options: DiscloseOptions) => {
      if (options.metric === undefined || options.period === undefined) {
        throw new Failure(EXIT.usage, "usage", "An answer needs --metric and --period.", {
          hint: "commonshelf help disclose",
        })
      }
      await ask(
        "disclose",
        discloseInput(options),
        ({ statement }) => `Signed: ${String(statement)}\nNext: commonshelf status`,
      )
    })
  disclose
    .command("withdraw")
    .argument("<digest>", "an own statement")
    .requiredOption("--reason <reason>", "why")
    .description("take a statement back; history stays")
    .action((digest: string, { reason }: { reason: string }) =>
      ask("disclose withdraw", { digest, reason }, ({ withdrew }) => `Taken back: ${String(withdrew)}`),
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
  throw new Failure(EXIT.usage, "bad-input", `--input: "${text}" is no name with a value.`, {
    hint: "Write such as --input highest=12000",
  })
}
