import { Decimal, DigestText, Period } from "@commonshelf/statement"
import { z } from "zod"
import { BaseUnit } from "../consumption/schema.ts"
import { Slug } from "../kinds/fields.ts"
import { LanguageText } from "../kinds/text.ts"

/** What stays the same of a need, an offer or a pledge when it is superseded. */
export const BoardId = z.string().regex(/^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, "a urn:uuid:")

/** A quantity above zero with at most three places; what is counted on the board is never money [DE4]. */
export const Amount = Decimal.regex(/^(?=.*[1-9])\d{1,12}(\.\d{1,3})?$/, "a quantity such as 1200 or 12.5")

/** The units of purchases (UCUM), and the share of a harvest: whatever grows. */
export const BoardUnit = z.enum([...BaseUnit.options, "{share}"])
export type BoardUnit = z.infer<typeof BoardUnit>

/** From the widest to the finest, as products have it: a use, never a brand. */
export const Category = z.array(z.string().min(1).max(100)).min(1).max(8)

/** Signs and names of money. A net, not a proof: it is to keep prices off the board by mistake [DE4]. */
const MONEY = /[$¢£¤¥\u20a0-\u20bf]|\b(?:ILS|NIS|EUR|USD|GBP)\b|ש"ח|ש״ח/

/** A short text beside a figure. */
export const BoardText = LanguageText.refine(
  (text) => Object.values(text).every((wording) => wording.text.length <= 500),
  "at most 500 characters",
).refine(
  (text) => Object.values(text).every((wording) => !MONEY.test(wording.text)),
  "no money: prices have no place on the board",
)

export type BoardText = z.infer<typeof BoardText>

/** Town level only. */
export const BoardPlace = z.strictObject({
  country: z.string().regex(/^[A-Z]{2}$/),
  town: z.string().min(1).max(100).exactOptional(),
})

/** What whoever delivers is asked to prove: an answer to one exact metric that is at least as good as the minimum. */
export const Criterion = z.strictObject({
  metric: DigestText,
  name: Slug,
  minimum: z.discriminatedUnion("type", [
    z.strictObject({ type: z.literal("number"), value: Decimal }),
    z.strictObject({ type: z.literal("ordinal"), level: Slug }),
    z.strictObject({ type: z.literal("boolean"), value: z.boolean() }),
  ]),
})
export type Criterion = z.infer<typeof Criterion>

/** What every entry of the board says. vf:Intent: `resourceQuantity`, `hasBeginning`, `hasEnd`, `minimumQuantity`. */
export const BOARD_FIELDS = {
  id: BoardId,
  category: Category,
  amount: Amount,
  period: Period,
  /** Less than this is of no use. vf:minimumQuantity. */
  minimum: Amount.exactOptional(),
  place: BoardPlace.exactOptional(),
  note: BoardText.exactOptional(),
}
