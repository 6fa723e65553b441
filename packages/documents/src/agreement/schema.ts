import { Did, DigestText, Instant } from "@commonshelf/statement"
import { z } from "zod"
import { Slug, versioned } from "../kinds/fields.ts"
import { LanguageText } from "../kinds/text.ts"

/** The text of a letter: content-addressed and never edited; a change is a new text that amends the old. vf:Agreement. */
export const AgreementContent = z.strictObject({
  ...versioned("Agreement"),
  title: LanguageText,
  text: LanguageText,
  parties: z
    .array(z.strictObject({ id: Did, role: Slug }))
    .min(2)
    .max(100),
  validFrom: Instant,
  validUntil: Instant.exactOptional(),
  amends: DigestText.exactOptional(),
})
export type AgreementContent = z.infer<typeof AgreementContent>

/** A letter's text travels inside a signed statement of its own kind [S5]. */
export const AgreementText = z.strictObject({
  ...versioned("AgreementText"),
  id: z.string().startsWith("urn:commonshelf:agreement:").max(200),
  content: AgreementContent,
})
export type AgreementText = z.infer<typeof AgreementText>

/** One party's step towards a letter. */
export const AgreementAct = z.strictObject({
  ...versioned("AgreementAct"),
  id: z.string().startsWith("urn:commonshelf:agreement:").max(200),
  text: DigestText,
  act: z.enum(["sign", "decline", "withdraw"]),
})
export type AgreementAct = z.infer<typeof AgreementAct>
