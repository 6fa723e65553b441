import type {
  Audit,
  Contest,
  Endorsement,
  LanguageText,
  Question,
  Reply,
  Resolution,
  Visit,
} from "@commonshelf/documents"
import type { Digest } from "@commonshelf/identity"
import type { ContestState } from "../checking/contests.ts"
import type { Speaker } from "../checking/types.ts"
import type { QuestionState } from "../checking/questions.ts"
import type { CheckFault } from "../checking/speaker.ts"
import type { ExplainedStatement } from "./explained-statement.ts"

/** What others say of a statement, each word as it was signed, and whether it counts. */
export interface ExplainedChecks {
  /** Newest first, as audits and visits are. */
  readonly endorsements: readonly ExplainedEndorsement[]
  readonly audits: readonly ExplainedAudit[]
  readonly visits: readonly ExplainedVisit[]
  /** Oldest first, each with the replies and the resolutions to it. */
  readonly contests: readonly ExplainedContest[]
}

/** Whether a word is heeded, and why not. */
interface Weighed {
  readonly counts: boolean
  readonly because?: CheckFault
}

type Stated<Subject> = ExplainedStatement & Omit<Subject, "type" | "v" | "id">

/** What somebody found. */
export interface ExplainedEndorsement extends ExplainedStatement, Weighed {
  readonly target: Digest
  readonly verdict: Endorsement["verdict"]
  readonly method: Endorsement["method"]
  readonly note?: LanguageText
}

export type ExplainedAudit = Stated<Audit> & Weighed

/** What was seen. A visit gives no verdict, so it counts for nothing but itself; `because` says what is wrong with it. */
export type ExplainedVisit = Stated<Visit> & Pick<Weighed, "because">

export type ExplainedContest = Stated<Contest> &
  Weighed & {
    readonly state: ContestState
    readonly overdue: boolean
    readonly divided: boolean
    readonly replies: readonly ExplainedReply[]
    readonly resolutions: readonly ExplainedResolution[]
  }

export type ExplainedReply = Stated<Reply> & Weighed

export type ExplainedResolution = Stated<Resolution> & Weighed

/** A question with all that was said to it. */
export type ExplainedQuestion = Stated<Question> & {
  readonly state: QuestionState
  readonly overdue: boolean
  /** Who is asked; nobody in particular is everybody. */
  readonly asked: readonly Speaker[]
  readonly replies: readonly ExplainedReply[]
}
