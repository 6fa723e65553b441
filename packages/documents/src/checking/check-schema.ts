import { Day, DigestText } from "@commonshelf/statement"
import { z } from "zod"
import { Evidence, versioned } from "../kinds/fields.ts"
import { LanguageText } from "../kinds/text.ts"
import { AnswerValue } from "../supplier/schema.ts"
import {
  ABOUT_STATEMENT,
  CheckMethod,
  ConflictOfInterest,
  NAMES_ITS_TARGET,
  namesItsTarget,
  Participants,
  TownPlace,
} from "./fields.ts"

/** The certificate of who certified, as it was shown to who audited. UNTP ConformityAttestation `scheme`, `authorisation`. */
export const Accreditation = z.strictObject({
  /** Who certified, by the name on the certificate. */
  certifier: z.string().min(1).max(200),
  scheme: z.string().min(1).max(200).exactOptional(),
  /** The number of the certificate. */
  reference: z.string().min(1).max(100),
  /** The last day on which it holds. */
  until: Day,
  url: z.url().max(500).exactOptional(),
})
export type Accreditation = z.infer<typeof Accreditation>

/**
 * Somebody went through what a statement says and found how far it is so. UNTP ConformityAssessment, schema:ClaimReview.
 * Where the statement is an answer, `metric` is what it was measured by: another than the answer's makes it count for
 * nothing [CH1].
 */
export const Audit = z
  .strictObject({
    ...versioned("Audit"),
    ...ABOUT_STATEMENT,
    metric: DigestText.exactOptional(),
    result: z.enum(["conform", "partly", "not", "unclear"]),
    /** What those who audited arrived at. */
    ownValue: AnswerValue.exactOptional(),
    method: CheckMethod,
    auditedOn: Day,
    participants: Participants.exactOptional(),
    conflictOfInterest: ConflictOfInterest,
    accreditation: Accreditation.exactOptional(),
    evidence: z.array(Evidence).max(20).exactOptional(),
    note: LanguageText.exactOptional(),
  })
  .refine(namesItsTarget, NAMES_ITS_TARGET)
  .refine(
    ({ accreditation, result }) => accreditation === undefined || result === "conform",
    "a certificate only of what conforms",
  )
export type Audit = z.infer<typeof Audit>

/**
 * Consumers and producers looked together, as in participatory guarantee systems, and tell what they saw. A visit
 * gives no verdict: who found something says it as an audit or a check.
 */
export const Visit = z
  .strictObject({
    ...versioned("Visit"),
    ...ABOUT_STATEMENT,
    metric: DigestText.exactOptional(),
    visitedOn: Day,
    place: TownPlace,
    participants: Participants,
    seen: LanguageText,
    conflictOfInterest: ConflictOfInterest,
    evidence: z.array(Evidence).max(20).exactOptional(),
  })
  .refine(namesItsTarget, NAMES_ITS_TARGET)
  .refine(
    ({ participants }) =>
      ["consumer", "producer"].every((side) => participants.some((one) => one.side === side)),
    "a consumer and a producer among the participants",
  )
export type Visit = z.infer<typeof Visit>
