import { randomUUID } from "node:crypto"
import { askedQuestions, listProducts } from "@commonshelf/dataset"
import { draftDisclosure, draftProduct, type DraftBody } from "@commonshelf/documents"
import { err, ok, type Result } from "@commonshelf/identity"
import type { CommonsNode } from "@commonshelf/node"
import { answerDraft, NEW_PRODUCT_DRAFT } from "../../protocol/draft-fields.ts"
import type { DraftFields } from "../../protocol/requests.ts"
import { readAnswerForm } from "../drafts/answer-form.ts"
import type { Problem } from "../drafts/problem.ts"
import { readProductForm } from "../drafts/product-form.ts"
import type { HostWords } from "../messages/words.ts"
import { answeredText } from "./questions.ts"

/** What a form would say, and the signed text that it would stand in the place of. */
export interface Drafted {
  readonly body: DraftBody
  readonly before?: string
}

/** Whether there is something to fill in under the name of a draft. */
export function isDraft(node: CommonsNode, draft: string): boolean {
  return draft === NEW_PRODUCT_DRAFT || questionOf(node, draft) !== undefined
}

/** Reads a form: the statement that it would become, or what is still wrong with it; undefined when nobody asks. */
export function draftFrom(
  node: CommonsNode,
  draft: string,
  fields: DraftFields,
  words: HostWords,
): Result<Drafted, readonly Problem[]> | undefined {
  return draft === NEW_PRODUCT_DRAFT
    ? productDraft(node, fields, words)
    : answerOf(node, draft, fields, words)
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

function answerOf(
  node: CommonsNode,
  draft: string,
  fields: DraftFields,
  words: HostWords,
): Result<Drafted, readonly Problem[]> | undefined {
  const asked = questionOf(node, draft)
  if (asked === undefined) return undefined
  const { column, content, product } = asked
  const lastYear = String(Number(node.now().slice(0, 4)) - 1)
  const read = readAnswerForm(content, fields, words, lastYear)
  if (!read.ok) return err(read.error)
  const body = draftDisclosure(node.home.did, {
    metric: column.digest,
    ...(product !== undefined && { id: product.id }),
    ...read.value,
  })
  const before = answeredText(node, asked)
  return ok({ body, ...(before !== undefined && { before }) })
}

function questionOf(node: CommonsNode, draft: string) {
  return askedQuestions(node.dataset, { supplier: node.home.scid, asOf: node.now() }).find(
    ({ column, product }) => answerDraft(column.digest, product?.id) === draft,
  )
}
