import { randomUUID } from "node:crypto"
import { askedQuestions, listProducts, type AskedQuestion } from "@commonshelf/dataset"
import { draftProduct } from "@commonshelf/documents"
import { ok, type Result } from "@commonshelf/identity"
import type { CommonsNode } from "@commonshelf/node"
import type { BesideEarlier } from "../../protocol/answers.ts"
import { ANSWER_FIELDS, answerDraft, NEW_PRODUCT_DRAFT } from "../../protocol/draft-fields.ts"
import type { DraftFields } from "../../protocol/requests.ts"
import type { Problem } from "../drafts/problem.ts"
import { readProductForm } from "../drafts/product-form.ts"
import type { HostWords } from "../messages/words.ts"
import { lastYear, readAnswer } from "./answer-drafting.ts"
import type { Drafted, ReadDraft } from "./read-draft.ts"

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

/** What stands beside the form of a question before anything is typed. */
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
  const read = readProductForm(fields, words, { scid: home.scid, dataset })
  if (!read.ok) return read
  const count = listProducts(dataset, { supplier: home.scid }).length
  return ok({ body: draftProduct(home.did, count, { id: `urn:uuid:${randomUUID()}`, ...read.value }) })
}

function questionOf(node: CommonsNode, draft: string) {
  return askedQuestions(node.dataset, { supplier: node.home.scid, asOf: node.now() }).find(
    ({ column, product }) => answerDraft(column.digest, product?.id) === draft,
  )
}
