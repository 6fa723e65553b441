import type { DraftBody } from "@commonshelf/documents"
import { z } from "zod"
import { EXIT, Failure } from "../failure.ts"
import { draftedSays } from "../messages/drafted.ts"
import { firstIssue } from "../messages/issue.ts"

/**
 * A draft of what a person gave. What its schema does not take is the person's mistake, told with where it is.
 *
 * @param what what was to be said
 */
export function drafted(what: keyof typeof draftedSays, make: () => DraftBody): DraftBody {
  try {
    return make()
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error
    throw new Failure(EXIT.usage, "bad-input", draftedSays[what]({ detail: firstIssue(error) }))
  }
}
