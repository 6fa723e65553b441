import { Day, DigestText } from "@commonshelf/statement"
import { z } from "zod"
import { Evidence, versioned } from "../kinds/fields.ts"
import { LanguageText } from "../kinds/text.ts"
import { AnswerValue } from "../supplier/schema.ts"
import { ABOUT_STATEMENT, NAMES_ITS_TARGET, namesItsTarget } from "./fields.ts"

/**
 * Somebody says that a statement is wrong, in what, and what would put it right. It stays open, whoever is silent, until
 * it is resolved or taken back. Where the statement is an answer, `metric` must be the one that it answers [CH1].
 */
export const Contest = z
  .strictObject({
    ...versioned("Contest"),
    ...ABOUT_STATEMENT,
    metric: DigestText.exactOptional(),
    reason: z.enum([
      "wrong-value",
      "wrong-period",
      "wrong-scope",
      "wrong-subject",
      "outdated",
      "evidence-missing",
      "evidence-contradicts",
      "other",
    ]),
    claim: LanguageText,
    correction: LanguageText.exactOptional(),
    /** What the value should be, as who contests has it. */
    ownValue: AnswerValue.exactOptional(),
    /** The last day for an answer: after it the contest is marked as overdue. */
    answerBy: Day.exactOptional(),
    evidence: z.array(Evidence).max(20).exactOptional(),
  })
  .refine(namesItsTarget, NAMES_ITS_TARGET)
export type Contest = z.infer<typeof Contest>

/** By which right somebody resolves: its own, both sides', an assembly's, or a federation's whose text is named. */
export const Mandate = z.strictObject({
  basis: z.enum(["own", "both-sides", "assembly", "federation"]),
  /** The text that gives it, such as a charter or a letter. */
  text: DigestText.exactOptional(),
  note: LanguageText.exactOptional(),
})
export type Mandate = z.infer<typeof Mandate>

/** How a contest ends. Whose word has effect is the dataset's business [CH5]. */
export const Resolution = z
  .strictObject({
    ...versioned("Resolution"),
    ...ABOUT_STATEMENT,
    outcome: z.enum(["upheld", "rejected", "withdrawn", "settled"]),
    reason: LanguageText,
    mandate: Mandate,
    evidence: z.array(Evidence).max(20).exactOptional(),
  })
  .refine(namesItsTarget, NAMES_ITS_TARGET)
export type Resolution = z.infer<typeof Resolution>
