import { z } from "zod"
import { AgreementContentV1, AgreementContentV2 } from "./content.ts"

const AgreementUrn = z.string().startsWith("urn:commonshelf:agreement:").max(200)

/** A letter's text travels inside a signed statement of its own kind [S5]; its version is that of its content. */
export const AgreementText = z.discriminatedUnion("v", [
  z.strictObject({
    type: z.literal("AgreementText"),
    v: z.literal(1),
    id: AgreementUrn,
    content: AgreementContentV1,
  }),
  z.strictObject({
    type: z.literal("AgreementText"),
    v: z.literal(2),
    id: AgreementUrn,
    content: AgreementContentV2,
  }),
])
export type AgreementText = z.infer<typeof AgreementText>
