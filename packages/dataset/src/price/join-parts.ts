import { compareDecimals, sumOfDecimals, type PriceBreakdown } from "@commonshelf/documents"
import type { Digest } from "@commonshelf/identity"
import { periodsOverlap } from "@commonshelf/statement"
import { byPeriodAndAge } from "../answer/current-answer.ts"
import type { Entry } from "../store/entry.ts"
import { groupBy } from "../store/group.ts"

/** Why two parts of a price do not meet. */
export type ApartCode =
  | "no-purchase-price"
  | "no-supplier-part"
  | "offer-missing"
  | "other-kind"
  | "other-currency"
  | "other-quantity"
  | "other-period"
  | "other-price"

/** A reason in a sentence. */
export interface Apart {
  readonly code: ApartCode
  readonly message: string
}

/** The supplier's part that a reseller's part continues, or every reason why there is none. */
export type Meeting =
  | { readonly kind: "joined"; readonly below: Entry<PriceBreakdown> }
  | { readonly kind: "apart"; readonly why: readonly Apart[]; readonly nearest?: Entry<PriceBreakdown> }

/** What the supplier of a product says of its own prices, found by what a reseller says that it paid. */
export interface PricesBelow {
  readonly byDigest: ReadonlyMap<Digest, Entry<PriceBreakdown>>
  /** Of each kind the newest. */
  readonly newestByKind: ReadonlyMap<string, Entry<PriceBreakdown>>
  /** Of each the newest first. */
  readonly byPrice: ReadonlyMap<string, readonly Entry<PriceBreakdown>[]>
}

/** @param prices of the supplier, not withdrawn */
export function readPricesBelow(prices: readonly Entry<PriceBreakdown>[]): PricesBelow {
  const oldestFirst = prices.toSorted(byPeriodAndAge)
  return {
    byDigest: new Map(prices.map((entry) => [entry.digest, entry])),
    newestByKind: new Map(oldestFirst.map((entry) => [entry.subject.kind, entry])),
    byPrice: groupBy(oldestFirst.toReversed(), ({ subject }) => paidKey(subject, subject)),
  }
}

/** Of two with the same key nothing differs but the period. */
function paidKey(
  { currency, per: { quantity, unit } }: PriceBreakdown,
  { kind, netMinor }: Pick<PriceBreakdown, "kind" | "netMinor">,
): string {
  // The same quantity, however it is written.
  return [kind, netMinor, currency, sumOfDecimals([quantity]), unit].join(" ")
}

/**
 * Where a reseller's part begins [DI9]: the supplier's statement that it names, else the latest of the supplier's that has
 * the very price that it paid, for as much, in the same currency and time. Nothing is converted and nothing is filled in.
 */
export function meetingOf(part: PriceBreakdown, below: PricesBelow): Meeting {
  const { paid } = part
  if (paid === undefined) return apart("no-purchase-price", "It does not say what was paid for the product.")
  const named = paid.offer === undefined ? undefined : below.byDigest.get(paid.offer)
  const nearest = paid.offer === undefined ? below.newestByKind.get(paid.kind) : named
  const alike =
    paid.offer === undefined ? (below.byPrice.get(paidKey(part, paid)) ?? []) : named ? [named] : []
  const found = alike.find(({ subject }) => differences(part, paid, subject).length === 0)
  if (found !== undefined) return { kind: "joined", below: found }
  if (nearest !== undefined) return { kind: "apart", why: differences(part, paid, nearest.subject), nearest }
  return paid.offer === undefined
    ? apart("no-supplier-part", `The supplier has not broken down a ${paid.kind} price.`)
    : apart("offer-missing", "The price that it names is not here, or was taken back.")
}

function apart(code: ApartCode, message: string): Meeting {
  return { kind: "apart", why: [{ code, message }] }
}

function differences(
  part: PriceBreakdown,
  paid: NonNullable<PriceBreakdown["paid"]>,
  below: PriceBreakdown,
): readonly Apart[] {
  const isAsMuch =
    part.per.unit === below.per.unit && compareDecimals(part.per.quantity, below.per.quantity) === 0
  const found: readonly (Apart | false)[] = [
    paid.kind !== below.kind && {
      code: "other-kind",
      message: `A ${paid.kind} price was paid; the supplier's is ${below.kind}.`,
    },
    part.currency !== below.currency && {
      code: "other-currency",
      message: `It is in ${part.currency}; the supplier's is in ${below.currency}.`,
    },
    !isAsMuch && {
      code: "other-quantity",
      message: `It is for ${quantityWords(part)}; the supplier's is for ${quantityWords(below)}.`,
    },
    !periodsOverlap(part.period, below.period) && {
      code: "other-period",
      message: `It is about ${part.period}; the supplier's is about ${below.period}.`,
    },
    paid.netMinor !== below.netMinor && {
      code: "other-price",
      message: `${paid.netMinor} was paid; the supplier's price is ${below.netMinor} (minor units, without taxes).`,
    },
  ]
  return found.filter((difference) => difference !== false)
}

function quantityWords({ per }: PriceBreakdown): string {
  return `${per.quantity} ${per.unit}`
}
