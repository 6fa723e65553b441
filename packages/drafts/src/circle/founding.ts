import { digestBytes, isDigest, isInstant, utf8, type Digest, type Identity } from "@commonshelf/identity"
import { z } from "zod"
import { isSignedBy, readSigned, type SignedText } from "../signed-text.ts"

/** A digest, in a form whose type says so. */
export const DigestText = z.custom<Digest>(
  (value) => typeof value === "string" && isDigest(value),
  "a digest",
)
export const InstantText = z.string().refine(isInstant, "an instant such as 2026-03-01T12:00:00Z")
export const Scid = z.string().regex(/^Qm[1-9A-HJ-NP-Za-km-z]{44}$/, "a SCID")

/** What a draft is to become. */
export const DRAFT_FORMS = ["metric", "letter", "note"] as const
export const DraftForm = z.enum(DRAFT_FORMS)
export type DraftForm = z.infer<typeof DraftForm>

/** How a draft began: never changed, and its digest is the draft's name [DR1]. */
export const Founding = z.strictObject({
  v: z.literal(1),
  form: DraftForm,
  title: z.string().min(1).max(200),
  owner: Scid,
  at: InstantText,
  nonce: z.string().min(16).max(64),
})
export type Founding = z.infer<typeof Founding>

/** A draft's name. */
export function draftIdOf({ text }: Pick<SignedText, "text">): Digest {
  return digestBytes(utf8(text))
}

/** Reads a founding that its owner signed; undefined for anything else, and while the owner's log is not here. */
export function readFounding(
  signed: SignedText,
  identityOf: (scid: string) => Identity | undefined,
): Founding | undefined {
  const founding = readSigned(Founding, signed.text)
  const owner = founding && identityOf(founding.owner)
  return owner !== undefined && isSignedBy("commonshelf-draft/1", signed, owner) ? founding : undefined
}
