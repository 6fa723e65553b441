import { Decimal, Did, DigestText, Period } from "@commonshelf/statement"
import { z } from "zod"
import { Currency, versioned } from "../kinds/fields.ts"
import { LanguageText } from "../kinds/text.ts"

/** What a supplier may decide on what it read of the members' needs. */
export const DecisionTopic = z.enum([
  "production-plan",
  "pack-size",
  "range",
  "route",
  "stock",
  "price",
  "other",
])
export type DecisionTopic = z.infer<typeof DecisionTopic>

/** What changed by a decision, as the supplier measured it. */
const Effect = z.strictObject({
  text: LanguageText,
  measured: z.strictObject({ value: Decimal, unit: z.string().min(1).max(40) }).exactOptional(),
})

/** One decision. Prices are nobody's to coordinate: a decision about them names no competitor [DE3]. */
const Decision = z
  .strictObject({
    topic: DecisionTopic,
    text: LanguageText,
    /** Other suppliers that the decision was coordinated with. */
    sharedWith: z.array(Did).min(1).max(20).exactOptional(),
    effect: Effect.exactOptional(),
  })
  .refine(
    ({ topic, sharedWith }) => topic !== "price" || sharedWith === undefined,
    "a decision about prices is not shared with other suppliers",
  )

/** Costs that were saved, and whom the saving went to. */
const Saving = z.strictObject({
  amountMinor: z.int().min(1),
  currency: Currency,
  to: z.enum(["workers", "growers", "buyers", "common-knowledge", "reserve", "owners", "other"]),
  note: LanguageText.exactOptional(),
})

/**
 * How a supplier used what cooperatives published of their members' needs, in one round: what it read, what it decided,
 * what came of it, and what it asks next. The last one said of a supplier, letter and period counts.
 */
export const DataUseReport = z.strictObject({
  ...versioned("DataUseReport"),
  /** The supplier that reports. */
  id: Did,
  /** The time that the report is about. */
  period: Period,
  /** The letter that asks for the report, and which of its rounds. */
  letter: z.strictObject({ digest: DigestText, round: z.int().min(1).max(1000) }).exactOptional(),
  /** The digests of the releases that were read [DE1]. */
  releases: z.array(DigestText).min(1).max(200).refine(areDistinct, "each release once"),
  decisions: z.array(Decision).min(1).max(20),
  saved: z.array(Saving).min(1).max(20).exactOptional(),
  nextAsk: LanguageText.exactOptional(),
})
export type DataUseReport = z.infer<typeof DataUseReport>

function areDistinct(digests: readonly string[]): boolean {
  return new Set(digests).size === digests.length
}
