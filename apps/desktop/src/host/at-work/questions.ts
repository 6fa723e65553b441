import { askedQuestions, listProducts, type AskedQuestion, type ProductSummary } from "@commonshelf/dataset"
import type { CommonsNode } from "@commonshelf/node"
import type { DraftState, OwnProduct, Question } from "../../protocol/answers.ts"
import { answerDraft } from "../../protocol/draft-fields.ts"
import type { Reading } from "../review/reading.ts"
import { firstSentence } from "../review/sentences.ts"
import { besideAtFirst } from "./drafting.ts"

/** The supplier's products, by id. */
export function readProducts({ dataset, home }: CommonsNode): readonly OwnProduct[] {
  return listProducts(dataset, { supplier: home.scid }).map(({ product }) => ownProduct(product))
}

/** What is asked of the supplier and of each of its products, with its last answer and what is typed for the next. */
export function readQuestions(
  node: CommonsNode,
  reading: Reading,
  draftStateOf: (draft: string) => DraftState | undefined,
): readonly Question[] {
  return askedQuestions(node.dataset, { supplier: node.home.scid, asOf: node.now() }).map((asked) => {
    const { column, content, product, cell } = asked
    const draft = answerDraft(column.digest, product?.id)
    const draftState = draftStateOf(draft)
    const answered = answeredText(node, asked)
    return {
      draft,
      metric: content,
      digest: column.digest,
      askedBy: column.adoptedBy.map(({ name }) => reading.words.wording(name)),
      ...(product !== undefined && { product: ownProduct(product) }),
      state: cell.state,
      ...(answered !== undefined && { answered: firstSentence(answered, reading) }),
      beside: besideAtFirst(node, asked, reading.words),
      ...(draftState !== undefined && { draftState }),
    }
  })
}

/** The signed text of the answer that a question has; also of one to another version of its metric. */
function answeredText({ dataset }: CommonsNode, { cell }: AskedQuestion): string | undefined {
  return cell.digest === undefined ? undefined : dataset.statements.get(cell.digest)?.source.text
}

function ownProduct({ id, name, category }: ProductSummary): OwnProduct {
  return { id, name, category }
}
