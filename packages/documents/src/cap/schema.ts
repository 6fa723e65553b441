import { Day, Decimal, DigestText, Did } from "@commonshelf/statement"
import { z } from "zod"
import { Currency, versioned } from "../kinds/fields.ts"
import { LanguageText } from "../kinds/text.ts"
import { compareDecimals } from "../number/decimal.ts"

const Positive = Decimal.refine((text) => compareDecimals(text, "0") > 0, "more than 0")
const AmountMinor = z.int().min(1)

/** What nobody is paid more than: an amount, or so many times the lowest or the median wage of the same party. */
const WageLimit = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("absolute"),
    amountMinor: AmountMinor,
    currency: Currency,
    per: z.enum(["hour", "month", "year"]),
  }),
  z.strictObject({
    kind: z.literal("ratio"),
    times: Positive,
    base: z.enum(["lowest-wage", "median-wage"]),
  }),
])

const WageCap = z.strictObject({
  of: z.literal("wage"),
  limit: WageLimit,
  pay: z.enum(["gross", "net"]),
  /** The hours a week that count as full time; part time is scaled to them. */
  fullTimeHours: Positive.exactOptional(),
  includesBenefits: z.boolean(),
  includesDividends: z.boolean(),
})

/** How much profit is made at most: a percentage of revenue or equity, or an amount a unit sold. */
const ProfitLimit = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("revenue"), percent: Positive }),
  z.strictObject({ kind: z.literal("equity"), percent: Positive }),
  z.strictObject({
    kind: z.literal("unit"),
    amountMinor: AmountMinor,
    currency: Currency,
    per: z.string().min(1).max(40),
  }),
])

const ProfitCap = z.strictObject({
  of: z.literal("profit"),
  limit: ProfitLimit,
  tax: z.enum(["before", "after"]),
  /** What happens with profit above the cap. */
  above: LanguageText,
})

export const Cap = z.discriminatedUnion("of", [WageCap, ProfitCap])
export type Cap = z.infer<typeof Cap>

/**
 * A party's own maximum wage or maximum profit, in its own definition: what it promises, not what it did. What it did it
 * says by answering the metric that `measuredBy` names.
 */
export const CapDeclaration = z.strictObject({
  ...versioned("CapDeclaration"),
  /** The company or person that declares it about itself. */
  id: Did,
  cap: Cap,
  /** In its own words. */
  definition: LanguageText,
  since: Day,
  /** How many days before it takes effect a change is declared. */
  noticeDays: z.int().min(0).max(3650).exactOptional(),
  /** The exact version of the metric whose answers are held against the cap. */
  measuredBy: DigestText.exactOptional(),
})
export type CapDeclaration = z.infer<typeof CapDeclaration>

/** What a cooperative says to a party's cap: to exactly this declaration, and to no later one. */
export const CapResponse = z
  .strictObject({
    ...versioned("CapResponse"),
    id: z.string().startsWith("urn:commonshelf:statement:").max(120),
    target: DigestText,
    response: z.enum(["accept", "question", "not-accept"]),
    note: LanguageText.exactOptional(),
  })
  .refine(({ response, note }) => response === "accept" || note !== undefined, {
    path: ["note"],
    message: "what is asked, or why it is not accepted",
  })
export type CapResponse = z.infer<typeof CapResponse>
