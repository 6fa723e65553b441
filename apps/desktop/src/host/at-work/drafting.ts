import { randomUUID } from "node:crypto"
import { askedQuestions, listProducts, type AskedQuestion } from "@commonshelf/dataset"
import { draftDisclosure, draftProduct, type DraftBody } from "@commonshelf/documents"
import { err, ok, type Result } from "@commonshelf/identity"
import type { CommonsNode } from "@commonshelf/node"
import type { BesideEarlier } from "../../protocol/answers.ts"
import { ANSWER_FIELDS, answerDraft, besideField, NEW_PRODUCT_DRAFT } from "../../protocol/draft-fields.ts"
import type { DraftFields } from "../../protocol/requests.ts"
import { readAnswerForm } from "../drafts/answer-form.ts"
import { besideOf, keptMembers, type Beside } from "../drafts/beside.ts"
import { Problems, type Problem } from "../drafts/problem.ts"
import { readProductForm } from "../drafts/product-form.ts"
import type { HostWords } from "../messages/words.ts"
import { besideInWords, earlierAnswer } from "./earlier-answer.ts"

/** What a form would say, and the signed text that it would stand in the place of. */
export interface Drafted {
  readonly body: DraftBody
  readonly validUntil?: string
  readonly before?: string
}

/** A form as it was read. */
export interface ReadDraft {
  /** The statement that it would become, or what is still wrong with it. */
  readonly drafted: Result<Drafted, readonly Problem[]>
  /** What an earlier answer says beside the fields of the form. */
  readonly beside: readonly BesideEarlier[]
}

/** Whether there is something to fill in under the name of a draft. */
export function isDraft(node: CommonsNode, draft: string): boolean {
  return draft === NEW_PRODUCT_DRAFT || questionOf(node, draft) !== undefined
}

/** Reads a form; undefined when nobody asks. */
export function draftFrom(
  node: CommonsNode,
  draft: string,
  fields: DraftFields,
  words: HostWords,
): ReadDraft | undefined {
  if (draft === NEW_PRODUCT_DRAFT) return { drafted: productDraft(node, fields, words), beside: [] }
  const asked = questionOf(node, draft)
  return asked && readAnswer(node, asked, fields, words)
}

/** What the form of a question begins with, before anything is typed: most answers are about the last full year. */
export function besideAtFirst(
  node: CommonsNode,
  asked: AskedQuestion,
  words: HostWords,
): readonly BesideEarlier[] {
  const first = { [ANSWER_FIELDS.state]: "answered", [ANSWER_FIELDS.period]: lastYear(node) }
  return readAnswer(node, asked, first, words).beside
}

function productDraft(
  { home, dataset }: CommonsNode,
  fields: DraftFields,
  words: HostWords,
): Result<Drafted, readonly Problem[]> {
  const read = readProductForm(fields, words, home.scid)
  if (!read.ok) return read
  const count = listProducts(dataset, { supplier: home.scid }).length
  return ok({ body: draftProduct(home.did, count, { id: `urn:uuid:${randomUUID()}`, ...read.value }) })
}

function readAnswer(
  node: CommonsNode,
  asked: AskedQuestion,
  fields: DraftFields,
  words: HostWords,
): ReadDraft {
  const { column, content, product } = asked
  const read = readAnswerForm(content, fields, words, lastYear(node))
  const period = (fields[ANSWER_FIELDS.period] ?? "").trim()
  const earlier = earlierAnswer(node, asked, period)
  const form = { period, fields, ...(read.ok && { answer: read.value.answer }) }
  const beside = earlier === undefined ? [] : besideOf(earlier, form, node.now())
  const problems = [...(read.ok ? [] : read.error), ...openProblems(beside, words)]
  const drafted = (): Result<Drafted, readonly Problem[]> => {
    if (!read.ok || problems.length > 0) return err(problems)
    const { members, ...until } = keptMembers(beside)
    const body = draftDisclosure(node.home.did, {
      metric: column.digest,
      ...(product !== undefined && { id: product.id }),
      ...members,
      ...read.value,
    })
    return ok({ body, ...until, ...(earlier !== undefined && { before: earlier.text }) })
  }
  return {
    drafted: drafted(),
    beside: earlier === undefined ? [] : besideInWords(beside, earlier, node, words),
  }
}

/** What was said of another period or version is neither said again nor dropped before the person has decided. */
function openProblems(beside: readonly Beside[], words: HostWords): readonly Problem[] {
  const problems = new Problems(words)
  for (const { member, choice } of beside)
    if (choice === "open") problems.add(besideField(member), "problem.beside")
  return problems.found
}

function lastYear(node: CommonsNode): string {
  return String(Number(node.now().slice(0, 4)) - 1)
}

function questionOf(node: CommonsNode, draft: string) {
  return askedQuestions(node.dataset, { supplier: node.home.scid, asOf: node.now() }).find(
    ({ column, product }) => answerDraft(column.digest, product?.id) === draft,
  )
}
