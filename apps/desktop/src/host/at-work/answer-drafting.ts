import type { AskedQuestion } from "@commonshelf/dataset"
import { draftDisclosure, SupplierDisclosure, type MetricContent } from "@commonshelf/documents"
import { err, ok, type Result } from "@commonshelf/identity"
import type { CommonsNode } from "@commonshelf/node"
import { ANSWER_FIELDS, besideField } from "../../protocol/draft-fields.ts"
import type { DraftFields } from "../../protocol/requests.ts"
import { readAnswerForm, type FormAnswer } from "../drafts/answer-form.ts"
import { besideOf, keptMembers, type Beside } from "../drafts/beside.ts"
import { hasTypedInputs, withSources } from "../drafts/input-fields.ts"
import { Problems, type Problem } from "../drafts/problem.ts"
import { recomputationProblems } from "../drafts/recomputed.ts"
import type { HostWords } from "../messages/words.ts"
import { besideInWords, earlierAnswer, type SignedAnswer } from "./earlier-answer.ts"
import type { Drafted, ReadDraft } from "./read-draft.ts"

/** Reads the form of a question, together with what was answered before. */
export function readAnswer(
  node: CommonsNode,
  asked: AskedQuestion,
  fields: DraftFields,
  words: HostWords,
): ReadDraft {
  const period = (fields[ANSWER_FIELDS.period] ?? "").trim()
  const read = readAnswerForm(asked.content, fields, words, lastYear(node))
  const earlier = earlierAnswer(node, asked, period)
  if (earlier === undefined)
    return { drafted: read.ok ? compose(node, asked, read.value, words) : read, beside: [] }
  const form = {
    ...{ period, fields, typed: typedMembers(asked.content, fields) },
    ...(read.ok && { answer: read.value.answer }),
  }
  const beside = besideOf(earlier, form, node.now())
  const problems = [...(read.ok ? [] : read.error), ...openProblems(beside, words)]
  return {
    drafted:
      read.ok && problems.length === 0
        ? compose(node, asked, read.value, words, { earlier, beside })
        : err(problems),
    beside: besideInWords(beside, earlier, node, words),
  }
}

/** The last full year: most answers are about it. */
export function lastYear(node: CommonsNode): string {
  return String(Number(node.now().slice(0, 4)) - 1)
}

/** What the form says and what is said again. */
function compose(
  { home }: CommonsNode,
  { column, content, product }: AskedQuestion,
  { inputs, ...said }: FormAnswer,
  words: HostWords,
  before?: { readonly earlier: SignedAnswer; readonly beside: readonly Beside[] },
): Result<Drafted, readonly Problem[]> {
  const { members, ...until } = keptMembers(before?.beside ?? [])
  const body = draftDisclosure(home.did, {
    metric: column.digest,
    ...(product !== undefined && { id: product.id }),
    ...members,
    ...said,
    ...(inputs !== undefined && { inputs: withSources(inputs, before?.earlier.disclosure.inputs) }),
  })
  const disclosure = SupplierDisclosure.parse(body.subject)
  const problems = recomputationProblems(content, disclosure, inputs !== undefined, words)
  if (problems.length > 0) return err(problems)
  return ok({ body, ...until, ...(before !== undefined && { before: before.earlier }) })
}

/** The members that the form has fields for and in which something is typed. */
function typedMembers(content: MetricContent, fields: DraftFields): readonly string[] {
  const field = (name: string) => (fields[name] ?? "").trim()
  const hasInputs = field(ANSWER_FIELDS.state) === "answered" && hasTypedInputs(content, field)
  return [...(field(ANSWER_FIELDS.note) === "" ? [] : ["note"]), ...(hasInputs ? ["inputs"] : [])]
}

/** What was said of another period or version is neither said again nor dropped before the person has decided. */
function openProblems(beside: readonly Beside[], words: HostWords): readonly Problem[] {
  const problems = new Problems(words)
  for (const { member, choice } of beside)
    if (choice === "open") problems.add(besideField(member), "problem.beside")
  return problems.found
}
