import { Option, type Command } from "commander"
import { EXIT, Failure } from "../failure.ts"
import type { CommandContext } from "./context.ts"
import { besideWords } from "./beside-words.ts"
import { readGivenJson } from "./files.ts"
import { priceHelp } from "../messages/price-help.ts"
import { priceSays } from "../messages/price.ts"
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
  readonly parts?: string
}

/** Prices, to the cent. */
export function addPriceCommands(program: Command, { ask, words }: CommandContext): void {
  const { say } = words
  const price = program.command("price").description(say(priceHelp.price()))
  price
    .command("break-down")
    .requiredOption("--product <product>", say(priceHelp.product()))
    .option("--supplier <party>", say(priceHelp.supplier()))
    .addOption(new Option("--kind <kind>", say(priceHelp.kind())).choices(KINDS).makeOptionMandatory())
    .requiredOption("--period <period>", say(priceHelp.period()))
    .requiredOption("--currency <code>", say(priceHelp.currency()))
    .requiredOption("--net <minor>", say(priceHelp.net()))
    .option("--per <quantity>", say(priceHelp.per()), "1 kg")
    .option("--part <code=minor...>", say(priceHelp.part()))
    .option("--parts <file>", say(priceHelp.parts()))
    .addOption(new Option("--basis <basis>", say(priceHelp.basis())).choices(BASES).default("actual"))
    .option("--tax <code=minor...>", say(priceHelp.tax()))
    .option("--paid <minor>", say(priceHelp.paid()))
    .addOption(
      new Option("--paid-kind <kind>", say(priceHelp.paidKind())).choices(KINDS).default("wholesale"),
    )
    .option("--offer <digest>", say(priceHelp.offer()))
    .option("--letter <letter>", say(priceHelp.letter()))
    .description(say(priceHelp.breakDown()))
    .action((options: BreakDownOptions) =>
      ask("price break-down", breakDownInput(options), (output) =>
        [say(priceSays.signed({ digest: String(output["statement"]) })), priceWords(output, words)].join(
          "\n",
        ),
      ),
    )
  price
    .command("beside")
    .argument("<category>", say(priceHelp.category()))
    .description(say(priceHelp.beside()))
    .action((category: string) => ask("price beside", { category }, besideWords))
  price
    .command("show")
    .argument("<product>", say(priceHelp.product()))
    .option("--supplier <party>", say(priceHelp.supplier()))
    .description(say(priceHelp.show()))
    .action((product: string, options: object) => ask("price show", { product, ...options }, priceWords))
}

function breakDownInput(options: BreakDownOptions): object {
  const { net, per, part = [], basis, tax = [], paid, paidKind, offer, parts, ...given } = options
  const [quantity = "", unit = ""] = per.trim().split(/\s+(.*)/s)
  return {
    ...given,
    per: { quantity, unit },
    netMinor: minor("--net", net),
    components: [
      ...part.map((text) => {
        const { code, amountMinor, paidTo } = amount("--part", text)
        return { code, amountMinor, ...(paidTo !== undefined && { paidTo }), basis }
      }),
      ...(parts === undefined ? [] : componentsIn(parts)),
    ],
    taxes: tax.map((text) => {
      const { code, amountMinor } = amount("--tax", text)
      return { code, amountMinor }
    }),
    ...(paid !== undefined && {
      paid: { kind: paidKind, netMinor: minor("--paid", paid), ...(offer !== undefined && { offer }) },
    }),
  }
}

/** Components as a list of `{code, amountMinor, label?, paidTo?, basis?}`; the operation looks at each. */
function componentsIn(file: string): readonly unknown[] {
  const parts = readGivenJson(file)
  if (Array.isArray(parts)) return parts
  throw new Failure(EXIT.usage, "bad-parts", priceSays.badParts({ file }), {
    hint: priceSays.writeParts({
      example: '[{"code": "packaging", "amountMinor": 40, "label": "Glass jar"}]',
    }),
  })
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
  return new Failure(EXIT.usage, "bad-amount", priceSays.badAmount({ option, text }), {
    hint: priceSays.writeAmount({ example }),
  })
}
