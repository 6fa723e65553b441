import {
  PRICE_COMPONENTS,
  sumMinor,
  type LanguageText,
  type PaidTo,
  type PriceBasis,
  type PriceBreakdown,
  type PriceComponent,
  type ValueReceiver,
} from "@commonshelf/documents"
import { fraction, multiply, toDecimal } from "@commonshelf/documents/measure"

/** Whose part of a chain an amount is in. */
export type ChainPart = "supplier" | "reseller"

/** Where some of the cents go. */
export interface PriceFlow {
  readonly part: ChainPart
  readonly code: PriceComponent
  /** What its party calls it, where the code alone says too little. */
  readonly label?: LanguageText
  readonly amountMinor: number
  /** To whom the value goes by GRI 201-1. */
  readonly receiver: ValueReceiver
  readonly paidTo?: PaidTo
  readonly basis: PriceBasis
}

/** Every cent of what the buyer pays. */
export interface PriceFlows {
  readonly flows: readonly PriceFlow[]
  /** What either part does not break down: always there, also when it is nothing. */
  readonly notBrokenDown: Readonly<Record<ChainPart, number>>
  readonly taxes: PriceBreakdown["taxes"]
  readonly totalMinor: number
  /** By GRI 201-1, taxes with the government; the rest is nobody's until it is told. */
  readonly receivers: Readonly<Record<ValueReceiver | "not-broken-down", number>>
  /** What reaches the farm, where the parts say so; absent where they do not. */
  readonly farmGate?: { readonly amountMinor: number; readonly percent: string }
}

/**
 * The flows of a supplier's price and of the price at which a reseller sells on [DI8]. What they add up to is the total,
 * to the cent: the supplier's price without taxes is exactly what the reseller paid.
 */
export function flowsOf(below: PriceBreakdown, above: PriceBreakdown): PriceFlows {
  const flows = [...flowsIn("supplier", below), ...flowsIn("reseller", above)]
  const notBrokenDown = { supplier: below.notBrokenDownMinor, reseller: above.notBrokenDownMinor }
  const { taxes, totalMinor } = above
  const farm = farmGateMinor(below)
  return {
    flows,
    notBrokenDown,
    taxes,
    totalMinor,
    receivers: receiversOf(flows, sumMinor(taxes), notBrokenDown.supplier + notBrokenDown.reseller),
    ...(farm !== undefined && { farmGate: { amountMinor: farm, percent: percentOf(farm, totalMinor) } }),
  }
}

function flowsIn(part: ChainPart, { components }: PriceBreakdown): PriceFlow[] {
  return components.map(({ code, label, amountMinor, paidTo, basis }) => ({
    part,
    code,
    ...(label !== undefined && { label }),
    amountMinor,
    receiver: PRICE_COMPONENTS[code],
    ...(paidTo !== undefined && { paidTo }),
    basis,
  }))
}

function receiversOf(
  flows: readonly PriceFlow[],
  taxesMinor: number,
  openMinor: number,
): PriceFlows["receivers"] {
  const to = (receiver: ValueReceiver) => sumMinor(flows.filter((flow) => flow.receiver === receiver))
  return {
    "operating-costs": to("operating-costs"),
    wages: to("wages"),
    "capital-providers": to("capital-providers"),
    government: to("government") + taxesMinor,
    retained: to("retained"),
    "not-broken-down": openMinor,
  }
}

/** A price at the farm gate is the farmer's; of another price what its components pay to farmers, if any does. */
function farmGateMinor({ kind, netMinor, components }: PriceBreakdown): number | undefined {
  if (kind === "farm-gate") return netMinor
  const toFarmers = components.filter(({ paidTo }) => paidTo === "farmer")
  return toFarmers.length === 0 ? undefined : sumMinor(toFarmers)
}

/** Of a total in per cent, with one decimal at most. */
function percentOf(amountMinor: number, totalMinor: number): string {
  const share = fraction(BigInt(amountMinor), BigInt(totalMinor))
  return toDecimal(multiply(share, fraction(100n)), 1).text
}
