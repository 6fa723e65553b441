import { Decimal, Did, DigestText, Period } from "@commonshelf/statement"
import { z } from "zod"
import { Currency, versioned } from "../kinds/fields.ts"
import { LanguageText } from "../kinds/text.ts"
import { compareDecimals } from "../number/decimal.ts"
import { ProductId } from "../supplier/schema.ts"
import { MAY_BE_NEGATIVE, PRICE_COMPONENT_CODES } from "./components.ts"

/** Where in the chain a price is paid. */
export const PriceKind = z.enum(["farm-gate", "wholesale", "shelf"])
export type PriceKind = z.infer<typeof PriceKind>

/** How far a figure is known: from the books, from a standard calculation, or estimated. */
export const PriceBasis = z.enum(["actual", "standard", "estimate"])
export type PriceBasis = z.infer<typeof PriceBasis>

/** Whom a component is paid to. */
export const PaidTo = z.enum(["farmer", "worker", "supplier", "lender", "owner", "state", "other"])
export type PaidTo = z.infer<typeof PaidTo>

const Minor = z.int().min(0)

const Component = z
  .strictObject({
    code: z.enum(PRICE_COMPONENT_CODES),
    amountMinor: z.int(),
    label: LanguageText.exactOptional(),
    paidTo: PaidTo.exactOptional(),
    basis: PriceBasis,
  })
  .refine(
    ({ code, amountMinor }) => amountMinor >= 0 || MAY_BE_NEGATIVE.includes(code),
    "only owner-profit and reserve may be below 0",
  )

/** A tax on the price itself, which the buyer pays on top. */
const Tax = z.strictObject({ code: z.string().min(1).max(40), amountMinor: Minor })

/** What a reseller paid for what it sells: where its own part begins. */
const Paid = z.strictObject({
  kind: PriceKind,
  netMinor: Minor,
  /** The statement in which the seller broke that price down, when it is accepted by name. */
  offer: DigestText.exactOptional(),
})

/**
 * Where every cent of a party's price goes: what it paid for the product if it sells it on, its own components, what it
 * does not break down, which is always said, and taxes apart. schema:CompoundPriceSpecification.
 */
export const PriceBreakdown = z
  .strictObject({
    ...versioned("PriceBreakdown"),
    /** The party whose price it is. */
    id: Did,
    product: z.strictObject({ supplier: Did, id: ProductId }),
    period: Period,
    kind: PriceKind,
    /** How much is bought for it. */
    per: z.strictObject({
      quantity: Decimal.refine((text) => compareDecimals(text, "0") > 0, "more than 0"),
      unit: z.string().min(1).max(20),
    }),
    currency: Currency,
    paid: Paid.exactOptional(),
    components: z.array(Component).max(60),
    /** Always said, also when it is nothing. */
    notBrokenDownMinor: Minor,
    /** Without the taxes on it. */
    netMinor: z.int().min(1),
    taxes: z.array(Tax).max(10),
    /** With them: what the buyer pays. */
    totalMinor: z.int().min(1),
    /** The letter under which it is agreed. */
    agreement: DigestText.exactOptional(),
  })
  .superRefine((price, context) => {
    const fault = sumFault(price)
    if (fault !== undefined) context.addIssue({ code: "custom", message: fault })
  })
export type PriceBreakdown = z.infer<typeof PriceBreakdown>

type Amounts = readonly { readonly amountMinor: number }[]

/** What paid, components and taxes leave open of a price: negative when they come to more. */
export function leftOpenMinor(price: {
  readonly netMinor: number
  readonly paid?: { readonly netMinor: number }
  readonly components: Amounts
}): number {
  return price.netMinor - (price.paid?.netMinor ?? 0) - sumMinor(price.components)
}

/** The sum of amounts in minor units. */
export function sumMinor(amounts: Amounts): number {
  return amounts.reduce((sum, { amountMinor }) => sum + amountMinor, 0)
}

function sumFault(price: {
  readonly netMinor: number
  readonly totalMinor: number
  readonly notBrokenDownMinor: number
  readonly paid?: { readonly netMinor: number }
  readonly components: Amounts
  readonly taxes: Amounts
}): string | undefined {
  const { netMinor, totalMinor, taxes, notBrokenDownMinor } = price
  if (leftOpenMinor(price) !== notBrokenDownMinor)
    return "what was paid, the components and what is not broken down do not make up netMinor exactly"
  return netMinor + sumMinor(taxes) === totalMinor
    ? undefined
    : "netMinor and the taxes do not make up totalMinor exactly"
}
