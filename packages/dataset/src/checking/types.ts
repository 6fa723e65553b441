import type { Contest, LanguageText, RecordReference } from "@commonshelf/documents"
import type { Digest } from "@commonshelf/identity"
import type { ContestState } from "./contests.ts"
import type { QuestionState } from "./questions.ts"
import type { CheckFault } from "./speaker.ts"

/** Who said something; `name` is absent when the profile of the party is not here. */
export interface Speaker {
  readonly scid: string
  readonly name?: LanguageText
}

/** A contest in short. */
export interface ContestSummary {
  readonly digest: Digest
  readonly by: Speaker
  readonly on: string
  readonly target: Digest
  /** What is contested, and whose word it is; absent while it is not here. */
  readonly of?: { readonly kind: string; readonly by: Speaker }
  readonly reason: Contest["reason"]
  readonly claim: LanguageText
  readonly answerBy?: string
  readonly state: ContestState
  readonly overdue: boolean
  readonly divided: boolean
  readonly counts: boolean
  readonly because?: CheckFault
  readonly replies: number
  readonly resolutions: number
}

/** A question in short. */
export interface QuestionSummary {
  readonly digest: Digest
  readonly by: Speaker
  readonly on: string
  readonly about?: RecordReference
  /** Who is asked; nobody in particular is everybody. */
  readonly asked: readonly Speaker[]
  readonly question: LanguageText
  readonly answerBy?: string
  readonly state: QuestionState
  readonly overdue: boolean
  readonly replies: number
}

/** Something that was said to a party, or of its records. */
export interface InboxItem {
  readonly item: "question" | "contest" | "invitation" | "reply" | "resolution"
  readonly digest: Digest
  readonly by: Speaker
  readonly on: string
  /** `open` waits for this party; `closed` was taken back or resolved; what answers this party is `told`. */
  readonly state: "open" | "answered" | "closed" | "told"
  /** The day since which it is so, as who said it claims. */
  readonly since: string
  readonly overdue: boolean
  /** What it is about or answers. */
  readonly target?: Digest
  readonly says: LanguageText
  /** Where a contest stands. */
  readonly contest?: ContestState
  /** What members found, of the note that invites to answer: which finding, from 0, and the metric that it is about. */
  readonly finding?: number
  readonly metric?: Digest
}
