import { Day, Decimal, Did, DigestText } from "@commonshelf/statement"
import { z } from "zod"
import { Slug } from "../kinds/fields.ts"
import { LanguageText } from "../kinds/text.ts"
import { Duration } from "./duration.ts"

/** What every promise has: who promises what, to whom (everybody else unless told), and by when. VF Commitment. */
const common = {
  id: Slug,
  who: Did,
  to: z.array(Did).min(1).max(100).exactOptional(),
  what: LanguageText,
  /** Once, by this day. */
  due: Day.exactOptional(),
  /** Again and again, counted from the day from which the letter holds. */
  every: Duration.exactOptional(),
  /** How one will see that it was kept. */
  measure: LanguageText.exactOptional(),
}

/** To answer one exact version of a metric: kept by an answer, and by nothing else. */
const DisclosePromise = z.strictObject({ ...common, kind: z.literal("disclose"), metric: DigestText })

/** To take part of what is needed from somebody: in words, or an amount of a category. */
const VolumePromise = z.strictObject({
  ...common,
  kind: z.literal("volume"),
  category: z.array(z.string().min(1).max(100)).min(1).max(8).exactOptional(),
  quantity: z.strictObject({ value: Decimal, unit: z.string().min(1).max(20) }),
})

/**
 * To open data of what members need to a level, once the letter is in force or, with `after`, once the other side has
 * reported how it used what it had. What a level shows is for the views of demand to say; 1 is what everybody sees.
 */
const DataPromise = z.strictObject({
  ...common,
  kind: z.literal("data"),
  level: z.int().min(1).max(9),
  after: z.literal("data-use-report").exactOptional(),
})

const WordPromise = z.strictObject({ ...common, kind: z.enum(["preference", "feedback", "other"]) })

/** A clause of a letter, which binds one of its parties. */
export const LetterPromise = z
  .discriminatedUnion("kind", [DisclosePromise, VolumePromise, DataPromise, WordPromise])
  .refine((promise) => promise.due === undefined || promise.every === undefined, {
    path: ["every"],
    message: "due once or again and again, not both",
  })
export type LetterPromise = z.infer<typeof LetterPromise>
