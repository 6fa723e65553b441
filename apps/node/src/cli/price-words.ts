import type { ChainPrice, PriceFlows, PricePart, ProductPrices } from "@commonshelf/dataset"
import { wordingIn, type LanguageText } from "@commonshelf/documents"
import type { Output } from "../operations/operation.ts"
import { columns } from "./output.ts"
import { markWords } from "./trust-words.ts"

/** The prices of a product: joined where they meet, apart where not. */
export function priceWords(output: Output): string {
  const { product, prices } = output as {
    product: { readonly name: LanguageText; readonly id: string }
    prices: ProductPrices
  }
  const joined = prices.chains.flatMap(({ supplier, flows }) => (flows && supplier ? [supplier.digest] : []))
  const alone = prices.supplier.filter(({ digest }) => !joined.includes(digest))
  const none = prices.supplier.length === 0 && prices.chains.length === 0
  return [
    `${wordingIn(product.name, "en")} (${product.id}), amounts in minor units`,
    ...(none ? ["Nobody has broken down a price of it yet."] : []),
    ...prices.chains.flatMap(chainWords),
    ...alone.flatMap(partWords),
    ...(prices.earlier.length === 0 ? [] : ["Earlier:"]),
    ...prices.earlier.map((part) => `  ${headWords(part)}`),
  ].join("\n")
}

function chainWords({ reseller, supplier, agreed, flows, apart = [] }: ChainPrice): string[] {
  if (flows === undefined || supplier === undefined)
    return [
      ...partWords(reseller),
      ...apart.map(({ message }) => `  Not joined with the supplier's part: ${message}`),
    ]
  const byName = agreed?.byName === true ? ", naming the supplier's statement" : ""
  return [
    headWords(reseller),
    `  from ${headWords(supplier)}`,
    `  Both have signed this price since ${agreed?.since ?? ""}${byName}.`,
    indented(flowColumns(flows, nameOf(supplier), nameOf(reseller))),
    ...(flows.farmGate === undefined
      ? ["  What reaches the farm is not told."]
      : [
          `  The farm gets ${flows.farmGate.amountMinor}: ${flows.farmGate.percent} % of what the buyer pays.`,
        ]),
    `  By GRI 201-1: ${Object.entries(flows.receivers)
      .map(([receiver, amount]) => `${receiver} ${amount}`)
      .join(", ")}`,
  ]
}

function flowColumns(flows: PriceFlows, supplier: string, reseller: string): string {
  const names = { supplier, reseller }
  return columns(
    ["part of", "for", "amount", "known"],
    [
      ...flows.flows.map(({ part, code, amountMinor, basis, paidTo }) => [
        names[part],
        paidTo === undefined ? code : `${code} (${paidTo})`,
        String(amountMinor),
        basis,
      ]),
      [supplier, "NOT BROKEN DOWN", String(flows.notBrokenDown.supplier), ""],
      [reseller, "NOT BROKEN DOWN", String(flows.notBrokenDown.reseller), ""],
      ...flows.taxes.map(({ code, amountMinor }) => ["", code, String(amountMinor), ""]),
      ["", "the buyer pays", String(flows.totalMinor), ""],
    ],
  )
}

/** A part by itself. */
function partWords(part: PricePart): string[] {
  const { paid, components, notBrokenDownMinor, taxes, totalMinor } = part.price
  return [
    headWords(part),
    indented(
      columns(
        ["for", "amount", "known"],
        [
          ...(paid === undefined ? [] : [[`${paid.kind} price that was paid`, String(paid.netMinor), ""]]),
          ...components.map(({ code, amountMinor, basis }) => [code, String(amountMinor), basis]),
          ["NOT BROKEN DOWN", String(notBrokenDownMinor), ""],
          ...taxes.map(({ code, amountMinor }) => [code, String(amountMinor), ""]),
          ["the buyer pays", String(totalMinor), ""],
        ],
      ),
    ),
  ]
}

function headWords(part: PricePart): string {
  const { kind, per, currency, netMinor, period } = part.price
  return `${nameOf(part)}: ${kind} ${netMinor} ${currency} for ${per.quantity} ${per.unit}, ${period}, signed on ${part.signedOn}${markWords(part.marks)}`
}

function nameOf({ party }: PricePart): string {
  return wordingIn(party.name, "en")
}

function indented(text: string): string {
  return text
    .split("\n")
    .map((line) => `  ${line}`)
    .join("\n")
}
