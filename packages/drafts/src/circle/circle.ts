import type { Digest, Identity } from "@commonshelf/identity"
import { z } from "zod"
import { isSignedBy, readSigned, type SignedText } from "../signed-text.ts"
import { DigestText, draftIdOf, InstantText, Scid, type Founding } from "./founding.ts"

/** The most parties that share a draft at a time. */
export const MAX_PARTICIPANTS = 50

/** Who shares a draft, as its owner says: the owner alone decides, and the highest number counts [DR2]. */
export const Circle = z
  .strictObject({
    v: z.literal(1),
    draft: DigestText,
    number: z.int().min(1).max(100_000),
    participants: z.array(Scid).min(1).max(MAX_PARTICIPANTS),
    /** Those who were participants before: what they wrote stays. */
    former: z.array(Scid).max(500),
    state: z.enum(["open", "closed"]),
    at: InstantText,
  })
  .refine(({ participants, former }) => {
    const all = [...participants, ...former]
    return new Set(all).size === all.length
  }, "each party once")
export type Circle = z.infer<typeof Circle>

/** Reads a circle of a draft that the draft's owner signed, and is in; undefined for anything else. */
export function readCircle(
  signed: SignedText,
  draft: { readonly id: Digest; readonly founding: Founding },
  identityOf: (scid: string) => Identity | undefined,
): Circle | undefined {
  const circle = readSigned(Circle, signed.text)
  const owner = identityOf(draft.founding.owner)
  if (circle?.draft !== draft.id || owner === undefined) return undefined
  if (!circle.participants.includes(draft.founding.owner)) return undefined
  return isSignedBy("commonshelf-draft-circle/1", signed, owner) ? circle : undefined
}

/** Whether a circle counts instead of another: by number, then by digest, so that all come to the same. */
export function isNewerCircle(a: SignedCircle, b: SignedCircle): boolean {
  if (a.circle.number !== b.circle.number) return a.circle.number > b.circle.number
  return draftIdOf(a.signed) > draftIdOf(b.signed)
}

/** A circle with its signature. */
export interface SignedCircle {
  readonly circle: Circle
  readonly signed: SignedText
}

/** Whether a party takes part now. */
export function takesPart({ participants }: Circle, scid: string): boolean {
  return participants.includes(scid)
}

/** Whether a party takes part or did: its changes stand. */
export function everTookPart({ participants, former }: Circle, scid: string): boolean {
  return participants.includes(scid) || former.includes(scid)
}
