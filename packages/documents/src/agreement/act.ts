import { Day, Did, DigestText } from "@commonshelf/statement"
import { z } from "zod"
import { Evidence, Slug } from "../kinds/fields.ts"
import { Language, LanguageText } from "../kinds/text.ts"

const AgreementUrn = z.string().startsWith("urn:commonshelf:agreement:").max(200)

/** Version 1: a word. */
export const AgreementActV1 = z.strictObject({
  type: z.literal("AgreementAct"),
  v: z.literal(1),
  id: AgreementUrn,
  text: DigestText,
  act: z.enum(["sign", "decline", "withdraw"]),
})

const common = {
  type: z.literal("AgreementAct"),
  v: z.literal(2),
  id: AgreementUrn,
  text: DigestText,
  /** The party's act, said with another of its keys, that it knew of and that this one follows. */
  previousAct: DigestText.exactOptional(),
}

/** It signs, having read the wording in this language. What binds is the authoritative one. */
const Sign = z.strictObject({ ...common, act: z.literal("sign"), language: Language })

const Decline = z.strictObject({ ...common, act: z.literal("decline"), reason: LanguageText.exactOptional() })

/** It leaves, for good, after the letter's notice. */
const Withdraw = z.strictObject({
  ...common,
  act: z.literal("withdraw"),
  reason: LanguageText.exactOptional(),
})

/** What a party says in a round of review. There is no verdict: what was shared, what was learned, what comes next. */
const Review = z.strictObject({
  ...common,
  act: z.literal("review"),
  round: z.int().min(1).max(1000),
  /** Digests of what was shared: statements, files. */
  shared: z
    .array(z.strictObject({ digest: DigestText, note: LanguageText.exactOptional() }))
    .max(200)
    .exactOptional(),
  dataUseReports: z.array(DigestText).max(50).exactOptional(),
  learned: LanguageText.exactOptional(),
  questions: z.array(LanguageText).max(50).exactOptional(),
  nextSteps: z
    .array(z.strictObject({ what: LanguageText, who: Did.exactOptional(), due: Day.exactOptional() }))
    .max(50)
    .exactOptional(),
  minutes: Evidence.exactOptional(),
  /** How it sees promises, its own and the others', by their ids in the letter. */
  promises: z
    .array(
      z.strictObject({
        id: Slug,
        outcome: z.enum(["kept", "partly", "not-yet"]),
        note: LanguageText.exactOptional(),
      }),
    )
    .max(100)
    .exactOptional(),
})

/** A scan of a print that was signed by hand, by its digest. It shows what its issuer has; it signs for nobody. */
const Attach = z.strictObject({
  ...common,
  act: z.literal("attach"),
  scan: Evidence,
  signedOn: Day.exactOptional(),
  note: LanguageText.exactOptional(),
})

/** Wordings of parts of the letter in a further language, to read it by. The text itself does not change. */
const Translate = z.strictObject({
  ...common,
  act: z.literal("translate"),
  language: Language,
  wordings: z
    .array(
      z.strictObject({
        part: z
          .string()
          .regex(/^[a-z0-9-]+$/)
          .max(80),
        text: z.string().min(1).max(20_000),
        status: z.enum(["translated", "machine"]),
      }),
    )
    .min(1)
    .max(400),
})

export const AgreementActV2 = z.discriminatedUnion("act", [
  Sign,
  Decline,
  Withdraw,
  Review,
  Attach,
  Translate,
])
export type AgreementActV2 = z.infer<typeof AgreementActV2>

/** One party's step towards a letter, or within it. */
export const AgreementAct = z.discriminatedUnion("v", [AgreementActV1, AgreementActV2])
export type AgreementAct = z.infer<typeof AgreementAct>
