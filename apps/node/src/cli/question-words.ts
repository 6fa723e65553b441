import type { ExplainedQuestion, InboxItem, QuestionSummary, Speaker } from "@commonshelf/dataset"
import { recordUrn, wordingIn } from "@commonshelf/documents"
import type { Output } from "../operations/operation.ts"
import { faultWords, nameOf } from "./check-words.ts"
import { columns } from "./output.ts"

export function askedWords(output: Output): string {
  const { statement, asked = [] } = output as { statement: string; asked?: readonly Speaker[] }
  return `Asked: ${statement}\n${askedOf(asked)}`
}

export function questionListWords(output: Output): string {
  const questions = output["questions"] as readonly QuestionSummary[]
  if (questions.length === 0) return "Nothing was asked."
  return columns(
    ["on", "by", "asked", "state", "question", "digest"],
    questions.map(({ on, by, asked, state, overdue, question, digest }) => [
      on,
      nameOf(by),
      asked.length === 0 ? "everybody" : asked.map(nameOf).join(", "),
      overdue ? `${state}, overdue` : state,
      shortened(wordingIn(question, "en")),
      digest,
    ]),
  )
}

export function questionWords(output: Output): string {
  const question = output["question"] as ExplainedQuestion
  const { signedBy, signedAt, about, asked, state, overdue, replies } = question
  return [
    `${nameOf(signedBy)} asks on ${signedAt.slice(0, 10)}: ${wordingIn(question.question, "en")}`,
    ...(about === undefined ? [] : [`About ${recordUrn(about)}`]),
    askedOf(asked),
    `Now: ${state}${overdue ? ", overdue" : ""}`,
    ...replies.map(
      (reply) =>
        `  ${nameOf(reply.signedBy)} on ${reply.signedAt.slice(0, 10)}${faultWords(reply.because)}: ${wordingIn(reply.reply, "en")}`,
    ),
  ].join("\n")
}

export function inboxWords(output: Output): string {
  const items = output["items"] as readonly InboxItem[]
  if (items.length === 0) return "Nothing is directed at this party."
  const table = columns(
    ["state", "since", "what", "from", "says", "digest"],
    items.map(({ state, overdue, since, item, by, says, digest }) => [
      overdue ? `${state}, overdue` : state,
      since,
      item,
      nameOf(by),
      shortened(wordingIn(says, "en")),
      digest,
    ]),
  )
  return `${table}\nAnswer in public: commonshelf reply DIGEST --text …`
}

function askedOf(asked: readonly Speaker[]): string {
  return asked.length === 0 ? "Everybody may answer." : `Asked of: ${asked.map(nameOf).join(", ")}`
}

/** A text in a column. */
function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, " ")
  return line.length > 60 ? `${line.slice(0, 59)}…` : line
}
