import { Day, Did, DigestText } from "@commonshelf/statement"
import { z } from "zod"
import { statementUrn } from "../kinds/draft.ts"
import { Evidence, UuidUrn, versioned } from "../kinds/fields.ts"
import { LanguageText } from "../kinds/text.ts"
import { ABOUT_STATEMENT, NAMES_ITS_TARGET, namesItsTarget } from "./fields.ts"

/** A record of the commons: something that was said, a party, one of its products, or a metric's exact version. */
export const RecordReference = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("statement"), digest: DigestText }),
  z.strictObject({ type: z.literal("party"), party: Did }),
  z.strictObject({ type: z.literal("product"), supplier: Did, product: UuidUrn }),
  z.strictObject({ type: z.literal("metric"), metric: DigestText }),
])
export type RecordReference = z.infer<typeof RecordReference>

/** What names a record as a subject; without one, the commons as a whole. */
export function recordUrn(about: RecordReference | undefined): string {
  switch (about?.type) {
    case "statement":
      return statementUrn(about.digest)
    case "party":
      return about.party
    case "product":
      return about.product
    case "metric":
      return `urn:commonshelf:digest:${about.metric}`
    case undefined:
      return "urn:commonshelf:commons"
  }
}

/** A question, about a record or about nothing in particular. Who is asked follows from `to`, and from whose the record is [CH7]. */
export const Question = z
  .strictObject({
    ...versioned("Question"),
    id: z.string().min(1).max(500),
    about: RecordReference.exactOptional(),
    to: z.array(Did).min(1).max(20).exactOptional(),
    question: LanguageText,
    answerBy: Day.exactOptional(),
  })
  .refine(({ id, about }) => id === recordUrn(about), "the id of the record that it is about")
export type Question = z.infer<typeof Question>

/** A public answer to a question, a contest, or anything that was said. */
export const Reply = z
  .strictObject({
    ...versioned("Reply"),
    ...ABOUT_STATEMENT,
    reply: LanguageText,
    /** The statement that now says it right. */
    correctedBy: DigestText.exactOptional(),
    evidence: z.array(Evidence).max(20).exactOptional(),
  })
  .refine(namesItsTarget, NAMES_ITS_TARGET)
export type Reply = z.infer<typeof Reply>
