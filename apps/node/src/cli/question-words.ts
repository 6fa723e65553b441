import type { CheckFault, ExplainedQuestion, InboxItem, QuestionSummary, Speaker } from "@commonshelf/dataset"
import { recordUrn } from "@commonshelf/documents"
import { checkSays, faultSays } from "../messages/check.ts"
import { columnSays } from "../messages/common.ts"
import { contestSays } from "../messages/contest.ts"
import { questionCodeSays, questionSays } from "../messages/question.ts"
import type { Sentence } from "../messages/sentence.ts"
import type { Words } from "../messages/words.ts"
import type { Output } from "../operations/operation.ts"
import { dayOf, nameOf } from "./said-words.ts"
import { replyLines } from "./contest-words.ts"
import { columns } from "./output.ts"
import { plain } from "./words.ts"

export function askedWords(output: Output, words: Words): string {
  const { statement, asked = [] } = output as { statement: string; asked?: readonly Speaker[] }
  return [questionSays.asked({ digest: statement }), askedOf(asked, words)].map(words.say).join("\n")
}

export function repliedWords(output: Output, { say }: Words): string {
  const { statement, because } = output as { statement: string; because?: CheckFault }
  const effect =
    because === undefined
      ? questionSays.public()
      : questionSays.publicNotCounted({ reason: faultSays[because]() })
  return [checkSays.signed({ digest: statement }), effect].map(say).join("\n")
}

export function questionListWords(output: Output, words: Words): string {
  const { say } = words
  const questions = output["questions"] as readonly QuestionSummary[]
  if (questions.length === 0) return say(questionSays.none())
  const head = [
    contestSays.on(),
    contestSays.by(),
    questionSays.askedColumn(),
    columnSays.state(),
    columnSays.question(),
    columnSays.digest(),
  ]
  return columns(
    head.map(say),
    questions.map(({ on, by, asked, state, overdue, question, digest }) => [
      on,
      nameOf(by, words),
      asked.length === 0 ? say(questionSays.all()) : asked.map((one) => nameOf(one, words)).join(", "),
      standing(state, overdue, words),
      shortened(plain(question, words.language)),
      digest,
    ]),
  )
}

/** A question in one line, beside what others say of a record. */
export function questionLine({ by, on, question }: QuestionSummary, words: Words): string {
  return words.say(
    questionSays.asks({ name: nameOf(by, words), day: on, question: plain(question, words.language) }),
  )
}

export function questionWords(output: Output, words: Words): string {
  const { say, language } = words
  const question = output["question"] as ExplainedQuestion
  const { about, asked, state, overdue, replies } = question
  const asks = questionSays.asks({
    name: nameOf(question.signedBy, words),
    day: dayOf(question),
    question: plain(question.question, language),
  })
  return [
    say(asks),
    ...(about === undefined ? [] : [say(questionSays.about({ record: recordUrn(about) }))]),
    say(askedOf(asked, words)),
    say(questionSays.now({ state: standing(state, overdue, words) })),
    ...replies.flatMap((reply) => replyLines(reply, words)),
  ].join("\n")
}

export function inboxWords(output: Output, words: Words): string {
  const { say } = words
  const items = output["items"] as readonly InboxItem[]
  if (items.length === 0) return say(questionSays.inboxNone())
  const head = [
    columnSays.state(),
    questionSays.since(),
    questionSays.what(),
    questionSays.from(),
    questionSays.says(),
    columnSays.digest(),
  ]
  const table = columns(
    head.map(say),
    items.map(({ state, overdue, since, item, by, says, digest }) => [
      standing(state, overdue, words),
      since,
      say(questionCodeSays[item]()),
      nameOf(by, words),
      shortened(plain(says, words.language)),
      digest,
    ]),
  )
  return `${table}\n${say(questionSays.answerInPublic())}`
}

function standing(state: keyof typeof questionCodeSays, overdue: boolean, { say }: Words): string {
  const word = questionCodeSays[state]()
  return say(overdue ? questionSays.overdue({ state: word }) : word)
}

function askedOf(asked: readonly Speaker[], words: Words): Sentence {
  if (asked.length === 0) return questionSays.everybody()
  return questionSays.askedOf({ names: asked.map((one) => nameOf(one, words)) })
}

/** A text in a column. */
function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, " ")
  return line.length > 60 ? `${line.slice(0, 59)}…` : line
}
