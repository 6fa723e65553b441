import type { LanguageText, PriceBreakdown } from "@commonshelf/documents"
import type { Digest } from "@commonshelf/identity"
import { byPeriodAndAge } from "../answer/current-answer.ts"
import { dayOf, isPast } from "../answer/as-of.ts"
import { readLetter } from "../letter/letters.ts"
import type { LetterState } from "../letter/types.ts"
import { cooperativeOf, nameOf, partyOf } from "../party/parties.ts"
import { lastWord, withdrawalOf } from "../store/current.ts"
import { entriesFor, productKey, type Dataset } from "../store/dataset.ts"
import type { Entry } from "../store/entry.ts"
import { groupBy } from "../store/group.ts"
import { compareText } from "../store/text-order.ts"
import type { PartyName } from "../table/types.ts"
import { readMarks, type Marks } from "../trust/marks.ts"
import { flowsOf, type PriceFlows } from "./flows.ts"
import { meetingOf, readPricesBelow, type Apart, type Meeting } from "./join-parts.ts"

/** A price as one party signed it. */
export interface PricePart {
  readonly digest: Digest
  readonly party: PartyName
  readonly signedOn: string
  readonly price: Omit<PriceBreakdown, "type" | "v" | "id" | "product">
  /** The letter under which it is agreed, as it says. */
  readonly letter?: PriceLetter
  readonly marks?: Marks
}

/** A letter that a price names: title and state are absent while it is not here [DI20]. */
export interface PriceLetter {
  readonly digest: Digest
  readonly title?: LanguageText
  readonly state?: LetterState["kind"]
  /** Whether who asks the price stands in the letter. */
  readonly isParty: boolean
}

/** What a reseller asks for a product, with the supplier's part below it where the two meet. */
export interface ChainPrice {
  readonly reseller: PricePart
  /** The supplier's part that it continues; of one that does not meet, the nearest. */
  readonly supplier?: PricePart
  /** The day since which both have signed this price, and whether the reseller names the supplier's statement. */
  readonly agreed?: { readonly since: string; readonly byName: boolean }
  /** Where every cent goes; absent where the parts do not meet: the rest is never invented. */
  readonly flows?: PriceFlows
  /** Why they do not meet. */
  readonly apart?: readonly Apart[]
}

/** Everything that is said of the price of a product. */
export interface ProductPrices {
  /** What the supplier says of its own prices now. */
  readonly supplier: readonly PricePart[]
  /** What cooperatives ask for it now. */
  readonly chains: readonly ChainPrice[]
  /** Earlier prices of all of them, newest first. */
  readonly earlier: readonly PricePart[]
}

type Prices = readonly Entry<PriceBreakdown>[]

/**
 * The prices of a product: of its supplier, and of cooperatives that sell it on.
 *
 * @param question.supplier SCID
 */
export function productPrices(
  dataset: Dataset,
  { supplier, product, asOf }: { readonly supplier: string; readonly product: string; readonly asOf: string },
): ProductPrices {
  const said = entriesFor(dataset, "PriceBreakdown", productKey(supplier, product))
  const own = said.filter(({ issuer }) => issuer === supplier)
  const others = said.filter(
    ({ issuer }) => issuer !== supplier && cooperativeOf(dataset, issuer) !== undefined,
  )
  const now = (entries: Prices) =>
    latest(entries)
      .filter((entry) => withdrawalOf(dataset, entry) === undefined)
      .filter(({ source }) => !isPast(source.statement.validUntil, asOf))
  const [ownNow, othersNow, ownStanding] = [now(own), now(others), lastOfPeriods(dataset, own)]
  const part = pricePartOf(dataset, asOf)
  const below = readPricesBelow(ownStanding)
  const current = new Set([...ownNow, ...othersNow])
  return {
    supplier: ownNow.flatMap(part),
    chains: othersNow.flatMap((entry) =>
      part(entry).map((reseller) => chainPrice(entry, reseller, meetingOf(entry.subject, below), part)),
    ),
    earlier: [...ownStanding, ...lastOfPeriods(dataset, others)]
      .filter((entry) => !current.has(entry))
      .toSorted((a, b) => byPeriodAndAge(b, a))
      .flatMap(part),
  }
}

/** Of each party, kind, currency and quantity the newest period, and in it what was said last; by party and kind. */
function latest(entries: Prices): Prices {
  return [...groupBy(entries, priceKey)]
    .toSorted(([a], [b]) => compareText(a, b))
    .flatMap(([, prices]) => prices.toSorted((a, b) => byPeriodAndAge(b, a))[0] ?? [])
}

/** What was said last of each price and period, unless it was taken back. */
function lastOfPeriods(dataset: Dataset, entries: Prices): Prices {
  const same = groupBy(entries, (entry) => `${priceKey(entry)} ${entry.subject.period}`)
  return [...same.values()].flatMap((prices) => lastWord(dataset, prices) ?? [])
}

function priceKey({ issuer, subject: { kind, currency, per } }: Entry<PriceBreakdown>): string {
  return `${issuer} ${kind} ${currency} ${per.quantity} ${per.unit}`
}

function chainPrice(
  { subject }: Entry<PriceBreakdown>,
  reseller: PricePart,
  meeting: Meeting,
  part: (entry: Entry<PriceBreakdown>) => PricePart[],
): ChainPrice {
  const below = meeting.kind === "joined" ? meeting.below : meeting.nearest
  const [supplier] = below === undefined ? [] : part(below)
  if (meeting.kind === "apart" || supplier === undefined)
    return {
      reseller,
      ...(supplier !== undefined && { supplier }),
      ...(meeting.kind === "apart" && { apart: meeting.why }),
    }
  const since = supplier.signedOn > reseller.signedOn ? supplier.signedOn : reseller.signedOn
  return {
    reseller,
    supplier,
    agreed: { since, byName: subject.paid?.offer === supplier.digest },
    flows: flowsOf(meeting.below.subject, subject),
  }
}

/** Shows a price with who signed it; none of a party without a profile. */
function pricePartOf(dataset: Dataset, asOf: string) {
  const reader = readMarks(dataset)
  return (entry: Entry<PriceBreakdown>): PricePart[] => {
    const party = partyOf(dataset, entry.issuer)
    if (party === undefined) return []
    const { type: _type, v: _v, id: _id, product: _product, ...price } = entry.subject
    const marks = reader.of([entry])
    const signedOn = dayOf(entry.source.statement.validFrom)
    const letter = price.agreement && letterOf(dataset, price.agreement, { scid: party.scid, asOf })
    return [
      {
        digest: entry.digest,
        party: nameOf(party),
        signedOn,
        price,
        ...(letter && { letter }),
        ...(marks && { marks }),
      },
    ]
  }
}

function letterOf(
  dataset: Dataset,
  digest: Digest,
  { scid, asOf }: { readonly scid: string; readonly asOf: string },
): PriceLetter {
  // Prices are read as of a day: what was said in the letter on that day counts.
  const letter = readLetter(dataset, digest, `${dayOf(asOf)}T23:59:59Z`)
  if (letter === undefined) return { digest, isParty: false }
  const isParty = letter.parties.some((party) => party.scid === scid)
  return { digest, title: letter.title, state: letter.state.kind, isParty }
}
