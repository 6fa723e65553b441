import { compareDecimals, type PriceBreakdown } from "@commonshelf/documents"
import { periodsOverlap } from "@commonshelf/statement"
import { byPeriodAndAge } from "../answer/current-answer.ts"
import type { Entry } from "../store/entry.ts"

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

/**
 * Where a reseller's part begins [DI9]: the supplier's statement that it names, else the latest of the supplier's that has
 * the very price that it paid, for as much, in the same currency and time. Nothing is converted and nothing is filled in.
 *
 * @param below what the supplier of the product says of its own price, not withdrawn
 */
export function meetingOf(part: PriceBreakdown, below: readonly Entry<PriceBreakdown>[]): Meeting {
  const { paid } = part
  if (paid === undefined) return apart("no-purchase-price", "It does not say what was paid for the product.")
  const ofKind = below.filter(({ digest, subject }) =>
    paid.offer === undefined ? subject.kind === paid.kind : digest === paid.offer,
  )
  const newestFirst = ofKind.toSorted((a, b) => byPeriodAndAge(b, a))
  const found = newestFirst.find(({ subject }) => differences(part, paid, subject).length === 0)
  if (found !== undefined) return { kind: "joined", below: found }
  const [nearest] = newestFirst
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
