import { Option, type Command } from "commander"
import { EXIT, Failure } from "../failure.ts"
import type { CommandContext } from "./context.ts"
import { priceWords } from "./price-words.ts"

const KINDS = ["farm-gate", "wholesale", "shelf"] as const
const BASES = ["actual", "standard", "estimate"] as const

interface BreakDownOptions {
  readonly product: string
  readonly supplier?: string
  readonly kind: (typeof KINDS)[number]
  readonly period: string
  readonly currency: string
  readonly net: string
  readonly per: string
  readonly part?: readonly string[]
  readonly basis: (typeof BASES)[number]
  readonly tax?: readonly string[]
  readonly paid?: string
  readonly paidKind: (typeof KINDS)[number]
  readonly offer?: string
}

/** Prices, to the cent. */
export function addPriceCommands(program: Command, { ask }: CommandContext): void {
  const price = program.command("price").description("where every cent of a price goes")
  price
    .command("break-down")
    .requiredOption("--product <product>", "its id, GTIN, code or name")
    .option("--supplier <party>", "where several have such a product")
    .addOption(new Option("--kind <kind>", "where it is paid").choices(KINDS).makeOptionMandatory())
    .requiredOption("--period <period>", "when it holds: 2025, 2025-Q1, 2025-03 or two days joined by /")
    .requiredOption("--currency <code>", "such as ILS")
    .requiredOption("--net <minor>", "the price without taxes on it, in minor units")
    .option("--per <quantity>", "how much is bought for it", "1 kg")
    .option(
      "--part <code=minor...>",
      "a component, such as materials=300; with whom it is paid to: materials=300@farmer",
    )
    .addOption(
      new Option("--basis <basis>", "how far the components are known").choices(BASES).default("actual"),
    )
    .option("--tax <code=minor...>", "a tax on the price, such as VAT=170")
    .option("--paid <minor>", "of what is sold on: what was paid for it without taxes")
    .addOption(
      new Option("--paid-kind <kind>", "the kind of the price that was paid")
        .choices(KINDS)
        .default("wholesale"),
    )
    .option("--offer <digest>", "the supplier's statement that is accepted")
    .description("sign the own part of a price; what its components leave open is stated as not broken down")
    .action((options: BreakDownOptions) =>
      ask("price break-down", breakDownInput(options), (output) =>
        [`Signed: ${String(output["statement"])}`, priceWords(output)].join("\n"),
      ),
    )
  price
    .command("show")
    .argument("<product>", "its id, GTIN, code or name")
    .option("--supplier <party>", "where several have such a product")
    .description("the supplier's part and the cooperatives', joined where both signed the same price")
    .action((product: string, options: object) => ask("price show", { product, ...options }, priceWords))
}

function breakDownInput(options: BreakDownOptions): object {
  const { net, per, part = [], basis, tax = [], paid, paidKind, offer, ...given } = options
  const [quantity = "", unit = ""] = per.trim().split(/\s+(.*)/s)
  return {
    ...given,
    per: { quantity, unit },
    netMinor: minor("--net", net),
    components: part.map((text) => {
      const { code, amountMinor, paidTo } = amount("--part", text)
      return { code, amountMinor, ...(paidTo !== undefined && { paidTo }), basis }
    }),
    taxes: tax.map((text) => {
      const { code, amountMinor } = amount("--tax", text)
      return { code, amountMinor }
    }),
    ...(paid !== undefined && {
      paid: { kind: paidKind, netMinor: minor("--paid", paid), ...(offer !== undefined && { offer }) },
    }),
  }
}

/** `materials=300` or `materials=300@farmer`. */
function amount(option: string, text: string) {
  const [, code, value, paidTo] = /^([^=]+)=(-?\d+)(?:@(.+))?$/.exec(text.trim()) ?? []
  if (code !== undefined && value !== undefined) return { code, amountMinor: minor(option, value), paidTo }
  throw notMinor(option, text, `${option} materials=300`)
}

function minor(option: string, text: string): number {
  if (/^-?\d{1,15}$/.test(text)) return Number(text)
  throw notMinor(option, text, `${option} 300`)
}

function notMinor(option: string, text: string, example: string): Failure {
  return new Failure(EXIT.usage, "bad-amount", `${option}: "${text}" is no amount in whole minor units.`, {
    hint: `Write such as ${example}`,
  })
}
