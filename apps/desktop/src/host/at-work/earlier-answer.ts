import { answerAbout, listMetrics, type AskedQuestion } from "@commonshelf/dataset"
import { SupplierDisclosure } from "@commonshelf/documents"
import type { CommonsNode } from "@commonshelf/node"
import type { BesideEarlier } from "../../protocol/answers.ts"
import { besideOf, type Beside, type EarlierAnswer } from "../drafts/beside.ts"
import type { HostWords } from "../messages/words.ts"
import { besideSentences } from "../review/beside-sentences.ts"

/** An earlier answer with its signed text. */
export interface SignedAnswer extends EarlierAnswer {
  readonly text: string
}

/**
 * What this party said to a question before: about that period to that version of the metric, which another answer would
 * take the place of; else the answer that the question has now, also one to another version.
 */
export function earlierAnswer(
  { dataset, home }: CommonsNode,
  { column, product, cell }: AskedQuestion,
  period: string,
): SignedAnswer | undefined {
  const same = answerAbout(dataset, {
    supplier: home.scid,
    metric: column.digest,
    period,
    ...(product !== undefined && { product: product.id }),
  })
  const source =
    same?.source ?? (cell.digest === undefined ? undefined : dataset.statements.get(cell.digest)?.source)
  if (source === undefined) return undefined
  const { credentialSubject, validUntil } = source.statement
  return {
    text: source.text,
    disclosure: SupplierDisclosure.parse(credentialSubject),
    ...(validUntil !== undefined && { validUntil }),
    isSame: same !== undefined,
  }
}

/** What an earlier answer says beside the form, in sentences. */
export function besideInWords(
  beside: readonly Beside[],
  { disclosure }: EarlierAnswer,
  { dataset }: Pick<CommonsNode, "dataset">,
  words: HostWords,
): readonly BesideEarlier[] {
  const content = listMetrics(dataset).find(({ digest }) => digest === disclosure.metric)?.content
  return beside.map(({ member, value, choice }) => ({
    member,
    choice,
    sentences:
      member === "validUntil"
        ? [words.say("said.until", { day: words.day(String(value)) })]
        : besideSentences({ [member]: value }, disclosure.answer, content, words),
  }))
}

/** All that an earlier answer says beside its value and what is said now does not say any more, whatever became of it. */
export function notSaidAnyMore(
  earlier: SignedAnswer,
  now: readonly string[],
  node: Pick<CommonsNode, "dataset" | "now">,
  words: HostWords,
): readonly string[] {
  const { period, answer } = earlier.disclosure
  const all = besideOf(earlier, { period, answer, typed: [], fields: {} }, node.now())
  return besideInWords(all, earlier, node, words)
    .flatMap(({ sentences }) => sentences)
    .filter((sentence) => !now.includes(sentence))
}
