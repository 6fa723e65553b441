import { Did, DigestText } from "@commonshelf/statement"
import { z } from "zod"
import { statementUrn } from "../kinds/draft.ts"
import { LanguageText } from "../kinds/text.ts"
import type { Digest } from "@commonshelf/identity"

/** What speaks of one statement: the name of that statement, and its digest again. */
export const ABOUT_STATEMENT = {
  id: z.string().startsWith("urn:commonshelf:statement:").max(120),
  target: DigestText,
}

/** Whether what speaks of a statement names the same one twice. */
export function namesItsTarget({ id, target }: { readonly id: string; readonly target: Digest }): boolean {
  return id === statementUrn(target)
}

export const NAMES_ITS_TARGET = "the id of the target"

/** How something was looked at. */
export const CheckMethod = z.enum(["document", "visit", "recomputation", "interview", "other"])

/**
 * Who took part in a check: on which side, for which party, how many. Private persons are counted and never named [A5].
 * The sides are those of participatory guarantee systems, where consumers and producers look together.
 */
export const Participants = z
  .array(
    z.strictObject({
      side: z.enum(["consumer", "producer", "worker", "cooperative", "expert"]),
      party: Did.exactOptional(),
      people: z.int().min(1).max(1000),
    }),
  )
  .max(20)
export type Participants = z.infer<typeof Participants>

/** What ties those who looked to those who were looked at: always said, also when it is nothing. */
export const ConflictOfInterest = LanguageText

/** A place at town level: no address, so that nobody's home is published. */
export const TownPlace = z.strictObject({
  country: z.string().regex(/^[A-Z]{2}$/, "a country of two letters such as IL"),
  town: z.string().min(1).max(100),
})
