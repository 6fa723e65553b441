import type { DraftBody } from "@commonshelf/documents"
import type { Result } from "@commonshelf/identity"
import type { BesideEarlier } from "../../protocol/answers.ts"
import type { Problem } from "../drafts/problem.ts"
import type { SignedAnswer } from "./earlier-answer.ts"

/** What a form would say, and the answer that was given before. */
export interface Drafted {
  readonly body: DraftBody
  readonly validUntil?: string
  readonly before?: SignedAnswer
}

/** A form as it was read. */
export interface ReadDraft {
  /** The statement that it would become, or what is still wrong with it. */
  readonly drafted: Result<Drafted, readonly Problem[]>
  /** What an earlier answer says beside the fields of the form. */
  readonly beside: readonly BesideEarlier[]
}
