import type { Question, RecordReference, Reply } from "@commonshelf/documents"
import { scidOfDid } from "@commonshelf/identity"
import { isDayPast } from "../answer/as-of.ts"
import { withdrawalOf } from "../store/current.ts"
import { entriesOf, type Dataset } from "../store/dataset.ts"
import { byAge, oldest, type Entry } from "../store/entry.ts"
import { hearReplies, type Heard } from "./contests.ts"
import { everyWordOfKind, targetOf } from "./speaker.ts"

/** Where a question stands. Nothing closes it but an answer, or who asked. */
export const QUESTION_STATES = ["open", "answered", "withdrawn"] as const
export type QuestionState = (typeof QUESTION_STATES)[number]

/** A question with all that was said to it. */
export interface HeardQuestion {
  readonly entry: Entry<Question>
  readonly state: QuestionState
  /** Open past the day until which an answer was asked for. */
  readonly overdue: boolean
  /** The SCIDs of those who are asked; of none, everybody is. */
  readonly asked: readonly string[]
  /** Oldest first. */
  readonly replies: readonly Heard<Reply>[]
}

/** Every question, oldest first [CH7]. */
export function hearQuestions(dataset: Dataset, asOf: string): readonly HeardQuestion[] {
  return everyWordOfKind(dataset, "Question")
    .toSorted(byAge)
    .map((entry) => hearQuestion(dataset, entry, asOf))
}

/** A question as it stands. */
export function hearQuestion(dataset: Dataset, entry: Entry<Question>, asOf: string): HeardQuestion {
  const asked = askedBy(dataset, entry.subject).filter((scid) => scid !== entry.issuer)
  const replies = hearReplies(
    dataset,
    entry,
    (speaker) => speaker !== entry.issuer && (asked.length === 0 || asked.includes(speaker)),
  )
  const isAnswered = replies.some(({ fault }) => fault === undefined)
  const isWithdrawn = withdrawalOf(dataset, entry) !== undefined
  const state = isWithdrawn ? "withdrawn" : isAnswered ? "answered" : "open"
  return {
    entry,
    state,
    overdue: state === "open" && isDayPast(entry.subject.answerBy, asOf),
    asked,
    replies,
  }
}

/** Whose records a record is among: who said it, the party itself, who sells the product, who designed the metric. */
export function ownerOfRecord(dataset: Dataset, record: RecordReference): string | undefined {
  switch (record.type) {
    case "statement":
      return targetOf(dataset, record.digest)?.issuer
    case "party":
      return scidOfDid(record.party)
    case "product":
      return scidOfDid(record.supplier)
    case "metric":
      return oldest(entriesOf(dataset.definitions, record.metric))?.issuer
  }
}

/** Those whom a question names, and whose record it is about: who asks may be among them, and does not answer itself. */
function askedBy(dataset: Dataset, { about, to = [] }: Question): readonly string[] {
  const owner = about === undefined ? undefined : ownerOfRecord(dataset, about)
  const named = to.flatMap((did) => scidOfDid(did) ?? [])
  return [...new Set([...named, ...(owner === undefined ? [] : [owner])])].toSorted()
}
