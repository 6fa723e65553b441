import {
  inboxOf,
  listQuestions,
  QUESTION_STATES,
  showContest,
  showQuestion,
  type ExplainedReply,
} from "@commonshelf/dataset"
import { draftQuestion, draftReply } from "@commonshelf/documents"
import type { Digest } from "@commonshelf/identity"
import { Day } from "@commonshelf/statement"
import { z } from "zod"
import { EXIT, Failure } from "../failure.ts"
import type { CommonsNode } from "../node/commons-node.ts"
import { kindOf } from "../messages/kind.ts"
import { questionSays } from "../messages/question.ts"
import { givenEvidence } from "./check.ts"
import { today } from "./compare.ts"
import { drafted } from "./drafted.ts"
import { GivenEvidence } from "./evidence.ts"
import { findRecord, findStatement } from "./find-record.ts"
import { findParty } from "./find.ts"
import { GivenText, worded } from "./given-text.ts"
import { operation } from "./operation.ts"

const Record = z.string().min(1).max(500)

const Ask = z.strictObject({
  about: Record.exactOptional(),
  to: z.array(z.string()).max(20).exactOptional(),
  question: GivenText,
  answerBy: Day.exactOptional(),
})

const List = z.strictObject({
  about: Record.exactOptional(),
  state: z.enum(QUESTION_STATES).exactOptional(),
})

const ReplyInput = z.strictObject({
  target: Record,
  reply: GivenText,
  correctedBy: Record.exactOptional(),
  evidence: GivenEvidence.exactOptional(),
})

/** What is asked, of whom, and what was answered: in public. */
export const questionOperations = [
  operation("question ask", Ask, (node, { about, to = [], question, answerBy }) => {
    const { dataset, home } = node
    const record = about === undefined ? undefined : findRecord(dataset, about, asOf(node))
    const draft = drafted("question", () =>
      draftQuestion(home.did, {
        ...(record !== undefined && { about: record }),
        ...(to.length > 0 && { to: to.map((party) => findParty(dataset, party).did) }),
        question: worded(question, home.language),
        ...(answerBy !== undefined && { answerBy }),
      }),
    )
    const [statement] = node.say([draft])
    const asked = statement && showQuestion(node.dataset, statement, asOf(node))?.asked
    return { statement, ...(record !== undefined && { about: record }), asked }
  }),
  operation("question list", List, (node, { about, state }) => {
    const record = about === undefined ? {} : { about: findRecord(node.dataset, about, asOf(node)) }
    return {
      questions: listQuestions(node.dataset, { asOf: asOf(node), ...record }).filter(
        (question) => state === undefined || question.state === state,
      ),
    }
  }),
  operation("question show", z.strictObject({ question: Record }), (node, { question: wanted }) => {
    const { digest, kind } = findStatement(node.dataset, wanted, asOf(node))
    const question = showQuestion(node.dataset, digest, asOf(node))
    if (question !== undefined) return { question }
    throw new Failure(EXIT.failed, "no-question", questionSays.noQuestion({ digest, kind: kindOf(kind) }), {
      hint: questionSays.seeList(),
    })
  }),
  operation("reply", ReplyInput, (node, input) => {
    const { dataset, home } = node
    const target = findStatement(dataset, input.target, asOf(node))
    const { correctedBy } = input
    const draft = drafted("reply", () =>
      draftReply(home.did, target.digest, {
        reply: worded(input.reply, home.language),
        ...(correctedBy !== undefined && {
          correctedBy: findStatement(dataset, correctedBy, asOf(node)).digest,
        }),
        ...givenEvidence(input.evidence),
      }),
    )
    const [statement] = node.say([draft])
    const told = repliesTo(node, target.digest).find(({ digest }) => digest === statement)
    return {
      statement,
      target: target.digest,
      ...(told !== undefined && {
        counts: told.counts,
        ...(told.because !== undefined && { because: told.because }),
      }),
    }
  }),
  operation(
    "inbox",
    z.strictObject({ party: z.string().exactOptional(), waiting: z.boolean().exactOptional() }),
    (node, { party, waiting = false }) => {
      const { dataset, home } = node
      const scid = party === undefined ? home.scid : findParty(dataset, party).scid
      return {
        party: scid,
        items: inboxOf(dataset, scid, asOf(node)).filter(({ state }) => !waiting || state === "open"),
      }
    },
  ),
]

function repliesTo(node: CommonsNode, digest: Digest): readonly ExplainedReply[] {
  const { dataset } = node
  return [
    ...(showQuestion(dataset, digest, asOf(node))?.replies ?? []),
    ...(showContest(dataset, digest, asOf(node))?.replies ?? []),
  ]
}

function asOf({ now }: CommonsNode): string {
  return today(now())
}
