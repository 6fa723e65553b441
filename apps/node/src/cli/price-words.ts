import type { ChainPrice, PriceFlow, PriceFlows, PricePart, ProductPrices } from "@commonshelf/dataset"
import type { LanguageText } from "@commonshelf/documents"
import { minorToDecimal } from "@commonshelf/documents/measure"
import type { Language } from "../messages/language.ts"
import { letterKindSays } from "../messages/letter-code.ts"
import { componentSays, priceCodes, priceSays, priceWhys, receiverSays } from "../messages/price.ts"
import type { Sentence } from "../messages/sentence.ts"
import { amountSays } from "../messages/unit.ts"
import type { Words } from "../messages/words.ts"
import type { Output } from "../operations/operation.ts"
import { columns } from "./output.ts"
import { markWords } from "./trust-words.ts"
import { plain } from "./words.ts"

/** The prices of a product: joined where they meet, apart where not. */
export function priceWords(output: Output, words: Words): string {
  const { product, prices } = output as {
    product: { readonly name: LanguageText; readonly id: string }
    prices: ProductPrices
  }
  const { say, language } = words
  const joined = prices.chains.flatMap(({ supplier, flows }) => (flows && supplier ? [supplier.digest] : []))
  const alone = prices.supplier.filter(({ digest }) => !joined.includes(digest))
  const none = prices.supplier.length === 0 && prices.chains.length === 0
  return [
    say(priceSays.head({ product: plain(product.name, language), id: product.id })),
    ...(none ? [say(priceSays.none())] : []),
    ...prices.chains.flatMap((chain) => chainWords(chain, words)),
    ...alone.flatMap((part) => partWords(part, words)),
    ...(prices.earlier.length === 0 ? [] : [say(priceSays.earlier())]),
    ...prices.earlier.map((part) => `  ${headWords(part, words)}`),
  ].join("\n")
}

function chainWords({ reseller, supplier, agreed, flows, apart = [] }: ChainPrice, words: Words): string[] {
  const { say } = words
  if (flows === undefined || supplier === undefined)
    return [
      ...partWords(reseller, words),
      ...apart.map(({ code }) => `  ${say(priceSays.apart({ why: priceWhys[code]() }))}`),
    ]
  const both = agreed?.byName === true ? priceSays.agreedByName : priceSays.agreed
  const { currency } = reseller.price
  const shares = Object.entries(flows.receivers).map(([receiver, minor]) =>
    priceSays.share({
      receiver: receiverSays[receiver as keyof typeof flows.receivers](), // its own key
      amount: minorToDecimal(minor, currency),
    }),
  )
  const { farmGate } = flows
  return [
    headWords(reseller, words),
    `  ${say(priceSays.onTop({ part: headWords(supplier, words) }))}`,
    `  ${say(both({ day: agreed?.since ?? "" }))}`,
    ...letterLines(reseller, words),
    indented(flowColumns(flows, [nameIn(supplier, words), nameIn(reseller, words)], currency, words)),
    `  ${say(farmGate === undefined ? priceSays.farmUntold() : priceSays.farm({ amount: `${minorToDecimal(farmGate.amountMinor, currency)} ${currency}`, percent: farmGate.percent }))}`,
    `  ${say(priceSays.receivers({ shares }))}`,
  ]
}

function flowColumns(
  flows: PriceFlows,
  [supplier, reseller]: readonly [string, string],
  currency: string,
  { say, language }: Words,
): string {
  const amount = (minor: number) => minorToDecimal(minor, currency)
  const names = { supplier, reseller }
  const open = say(priceSays.notBrokenDown())
  return columns(
    [priceSays.partOf(), priceSays.for(), priceSays.amountIn({ currency }), priceSays.known()].map(say),
    [
      ...flows.flows.map((flow) => [
        names[flow.part],
        say(componentOf(flow, language)),
        amount(flow.amountMinor),
        say(priceCodes[flow.basis]()),
      ]),
      [supplier, open, amount(flows.notBrokenDown.supplier), ""],
      [reseller, open, amount(flows.notBrokenDown.reseller), ""],
      ...flows.taxes.map(({ code, amountMinor }) => ["", code, amount(amountMinor), ""]),
      ["", say(priceSays.buyerPays()), amount(flows.totalMinor), ""],
    ],
  )
}

/** A component, as its party calls it, with whom it is paid to where that is told. */
function componentOf(
  { code, label, paidTo }: Pick<PriceFlow, "code" | "label" | "paidTo">,
  language: Language,
): Sentence {
  const named = componentSays[code]()
  const component =
    label === undefined ? named : priceSays.labelled({ component: named, label: plain(label, language) })
  return paidTo === undefined ? component : priceSays.paidTo({ component, receiver: priceCodes[paidTo]() })
}

/** A part by itself. */
function partWords(part: PricePart, words: Words): string[] {
  const { say, language } = words
  const { paid, components, notBrokenDownMinor, taxes, totalMinor, currency } = part.price
  const amount = (minor: number) => minorToDecimal(minor, currency)
  const below =
    paid === undefined
      ? []
      : [[say(priceSays.paid({ kind: priceCodes[paid.kind]() })), amount(paid.netMinor), ""]]
  const rows = [
    ...below,
    ...components.map((component) => [
      say(componentOf(component, language)),
      amount(component.amountMinor),
      say(priceCodes[component.basis]()),
    ]),
    [say(priceSays.notBrokenDown()), amount(notBrokenDownMinor), ""],
    ...taxes.map(({ code, amountMinor }) => [code, amount(amountMinor), ""]),
    [say(priceSays.buyerPays()), amount(totalMinor), ""],
  ]
  const titles = [priceSays.for(), priceSays.amountIn({ currency }), priceSays.known()].map(say)
  return [headWords(part, words), ...letterLines(part, words), indented(columns(titles, rows))]
}

/** The letter that a part names, and whether it stands in it. */
function letterLines({ letter }: PricePart, { say, language }: Words): string[] {
  if (letter === undefined) return []
  const { digest, title, state, isParty } = letter
  if (title === undefined || state === undefined) return [`  ${say(priceSays.letterNotHere({ digest }))}`]
  const named = plain(title, language)
  return [
    `  ${say(isParty ? priceSays.underLetter({ title: named, state: letterKindSays[state]() }) : priceSays.underForeign({ title: named }))}`,
  ]
}

function headWords(part: PricePart, words: Words): string {
  const { kind, per, currency, netMinor, period } = part.price
  const head = priceSays.part({
    party: nameIn(part, words),
    kind: priceCodes[kind](),
    amount: minorToDecimal(netMinor, currency),
    currency,
    per: amountSays(per.quantity, per.unit),
    period,
    day: part.signedOn,
  })
  return `${words.say(head)}${markWords(part.marks)}`
}

function nameIn({ party }: PricePart, { language }: Words): string {
  return plain(party.name, language)
}

function indented(text: string): string {
  return text
    .split("\n")
    .map((line) => `  ${line}`)
    .join("\n")
}
