import type { DraftError } from "@commonshelf/drafts"
import type { Result } from "@commonshelf/identity"
import { EXIT, Failure } from "../failure.ts"
import { draftSays } from "../messages/draft.ts"

/** The value of what was done with a draft. @throws Failure with what a person can do about it */
export function done<T>(result: Result<T, DraftError>, path = ""): T {
  if (result.ok) return result.value
  const { kind, detail } = result.error
  switch (kind) {
    case "no-draft":
      throw new Failure(EXIT.failed, kind, draftSays.noDraft({ draft: detail }), {
        hint: draftSays.seeList(),
      })
    case "not-owner":
      throw new Failure(EXIT.failed, kind, draftSays.notOwner())
    case "not-here":
      throw new Failure(EXIT.failed, kind, draftSays.notHere())
    case "closed":
      throw new Failure(EXIT.failed, kind, draftSays.closed())
    case "bad-path":
      throw new Failure(EXIT.usage, kind, draftSays.badPath({ path }))
    case "bad-content":
      throw new Failure(EXIT.usage, kind, draftSays.badContent({ detail }))
    case "unknown-heads":
      throw new Failure(EXIT.usage, kind, draftSays.unknownHeads({ detail }))
    case "nothing-changed":
      throw new Failure(EXIT.failed, kind, draftSays.nothingChanged())
    case "refused":
      throw new Failure(EXIT.failed, kind, draftSays.refused({ detail }))
  }
}
