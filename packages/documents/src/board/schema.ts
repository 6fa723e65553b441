import { Day, Did, DigestText, Period } from "@commonshelf/statement"
import { z } from "zod"
import { BaseUnit, MemberBand } from "../consumption/schema.ts"
import { versioned } from "../kinds/fields.ts"
import { compare, parseDecimal, ZERO } from "../number/fraction.ts"
import { Amount, BOARD_FIELDS, BoardId, BoardText, BoardUnit, Criterion } from "./fields.ts"

/**
 * What a cooperative needs for its members, whether or not there is money for it: the cooperative's decision, for
 * several households, never one member's wish [DE5]. vf:Intent (request), Murmurations groups_needs.
 */
export const Need = z
  .strictObject({
    ...versioned("Need"),
    ...BOARD_FIELDS,
    unit: BaseUnit,
    /** For how many households, in the bands of releases. */
    households: MemberBand,
    /** Whether there is money for it. What nobody can pay is needed too, and stands apart. */
    funded: z.boolean(),
    criteria: z.array(Criterion).min(1).max(10).exactOptional(),
  })
  .refine(({ amount, minimum }) => isWithin(minimum, amount), "a minimum above the amount")
export type Need = z.infer<typeof Need>

/**
 * What a supplier has to give, or could make: by quantity only, told to all at once [DE4]. A share of a harvest says
 * what happens in a bad year. vf:Intent (offer): `availableQuantity`, `minimumQuantity`.
 */
export const Offer = z
  .strictObject({
    ...versioned("Offer"),
    ...BOARD_FIELDS,
    unit: BoardUnit,
    form: z.enum(["offer", "capacity"]),
    risk: BoardText.exactOptional(),
  })
  .refine(({ amount, minimum }) => isWithin(minimum, amount), "a minimum above the amount")
  .refine(sharesTheRisk, "a share of a harvest says who bears a bad year: risk")
export type Offer = z.infer<typeof Offer>

/**
 * A commitment towards a need (a supplier delivers) or an offer (a cooperative takes), and later how much of it was
 * done. vf:Commitment `satisfies` vf:Intent; what was done is the issuer's word for a vf:EconomicEvent that `fulfills` it.
 */
export const Pledge = z
  .strictObject({
    ...versioned("Pledge"),
    id: BoardId,
    /** The need or offer, by who said it and its id; the digest is the wording that was pledged to. */
    satisfies: z.strictObject({ party: Did, id: BoardId, digest: DigestText }),
    amount: Amount,
    unit: BoardUnit,
    period: Period,
    due: Day.exactOptional(),
    risk: BoardText.exactOptional(),
    done: z.strictObject({ amount: Amount, on: Day }).exactOptional(),
    note: BoardText.exactOptional(),
  })
  .refine(sharesTheRisk, "a share of a harvest says who bears a bad year: risk")
export type Pledge = z.infer<typeof Pledge>

function isWithin(minimum: string | undefined, amount: string): boolean {
  return minimum === undefined || compare(parseDecimal(minimum) ?? ZERO, parseDecimal(amount) ?? ZERO) <= 0
}

function sharesTheRisk(said: { readonly unit: BoardUnit; readonly risk?: unknown }): boolean {
  return said.unit !== "{share}" || said.risk !== undefined
}
