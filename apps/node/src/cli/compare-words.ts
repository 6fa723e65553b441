import type {
  CellExplanation,
  ExplainedAnswer,
  Marks,
  OutOfScope,
  PartyStanding,
  Recomputation,
  StatedBeside,
} from "@commonshelf/dataset"
import type { LanguageText } from "@commonshelf/documents"
import type { Output } from "../operations/operation.ts"
import type { WeightsSource } from "../operations/weights.ts"
import { said, type Sentence } from "../messages/sentence.ts"
import type { Words } from "../messages/words.ts"
import { findingWords, restsOnWords } from "./check-words.ts"
import { oneContestWords } from "./contest-words.ts"
import { columns } from "./output.ts"
import { nameOf } from "./said-words.ts"
import { standingWords } from "./party-words.ts"
import { scoreWords, stabilityWords } from "./score-words.ts"
import { weightsSourceWords } from "./survey-words.ts"
import { markWords, notReceivedWords, timeWords } from "./trust-words.ts"
import { inputWords, plainValueWords, valueWords } from "./value-words.ts"
import { plain } from "./words.ts"
import { compareSays } from "../messages/compare.ts"
import { answerStateSays, groupSays, notComparableSays } from "../messages/answer.ts"
import { recomputationSays } from "../messages/recomputation.ts"
import { moreExactly } from "../messages/detail.ts"

interface Row {
  readonly supplier: string
  readonly name?: LanguageText
  /** Of a row that stands for one product. */
  readonly product?: { readonly name: LanguageText }
  readonly standing?: PartyStanding
  readonly group: "meets" | "cannot-tell" | "does-not-meet"
  readonly proven: number
  readonly possible: number
  readonly counted: number
  readonly of: number
  readonly cells: Readonly<Record<string, CellWords>>
  readonly marks?: Marks
}
interface CellWords {
  readonly state: string
  readonly value?: unknown
  readonly unit?: string
  readonly original?: { readonly value: unknown; readonly unit?: string }
  readonly unknown?: true
  readonly notAskedBecause?: OutOfScope
  readonly notComparable?: { readonly message: string }
  readonly marks?: Marks
}

/** The comparison in words: the ranked table, or everything behind one cell. */
export function compareWords(output: Output, words: Words): string {
  const { say } = words
  if ("score" in output) return scoreWords(output, words)
  if ("why" in output) return whyWords(output["why"] as CellExplanation, output["notReceived"], words)
  const {
    rows,
    unweighted,
    category,
    categories = [],
  } = output as {
    rows: readonly Row[]
    unweighted: boolean
    category: string
    categories?: readonly string[]
  }
  if (rows.length === 0) {
    const known =
      categories.length === 0
        ? compareSays.noProducts()
        : compareSays.categories({
            names: [...categories.slice(0, 12), ...(categories.length > 12 ? ["…"] : [])],
          })
    return `${say(compareSays.noSupplier({ category }))} ${say(known)}`
  }
  return [
    tableOf(rows, words),
    say(unweighted ? compareSays.unranked() : compareSays.ranked()),
    weightsSourceWords(output["weightsOf"] as WeightsSource, words),
    ...lensLines(output["lens"], words),
    ...stabilityWords(output, (supplier) => rowName(rows, supplier, words), words),
    say(compareSays.askWhy()),
  ].join("\n")
}

/** Through whose metrics is looked, and what of them nobody measures by. */
function lensLines(lens: unknown, { say, language }: Words): readonly string[] {
  if (lens === undefined) return []
  const { name, notMeasured } = lens as { name: LanguageText; notMeasured: readonly string[] }
  return [
    say(compareSays.lens({ name: plain(name, language) })),
    ...(notMeasured.length === 0 ? [] : [say(compareSays.notMeasured({ metrics: notMeasured }))]),
  ]
}

function tableOf(rows: readonly Row[], words: Words): string {
  const { say } = words
  const keys = Object.keys(rows[0]?.cells ?? {})
  const head = [
    compareSays.supplier(),
    compareSays.identity(),
    compareSays.mustHaves(),
    compareSays.proven(),
    compareSays.possible(),
    compareSays.answered(),
  ].map(say)
  return columns(
    [...head, ...keys],
    rows.map((row) => [
      `${shownName(row, rowName(rows, row.supplier, words), words)}${markWords(row.marks, words)}`,
      say(
        (row.standing?.confirmedBy.length ?? 0) === 0 ? compareSays.unconfirmed() : compareSays.confirmed(),
      ),
      say(groupSays[row.group]()),
      `${row.proven} %`,
      `${row.possible} %`,
      say(compareSays.countedOf({ counted: row.counted, of: row.of })),
      ...keys.map((key) => cellWords(row.cells[key], words)),
    ]),
  )
}

function shownName({ product }: Row, supplier: string, { say, language }: Words): string {
  if (product === undefined) return supplier
  return say(compareSays.productOf({ product: plain(product.name, language), supplier }))
}

function rowName(rows: readonly Row[], supplier: string, { language }: Words): string {
  const name = rows.find((row) => row.supplier === supplier)?.name
  return name === undefined ? supplier : plain(name, language)
}

function cellWords(cell: CellWords | undefined, words: Words): string {
  if (cell === undefined) return ""
  const { say } = words
  const marks = markWords(cell.marks, words)
  if (cell.value === undefined)
    return `${say(cell.unknown === true ? compareSays.unknownToThem() : stateOf(stateShown(cell)))}${marks}`
  const { original } = cell
  const answered =
    original === undefined ? "" : ` (= ${plainValueWords(original.value, original.unit, words)})`
  const value = `${plainValueWords(cell.value, cell.unit, words)}${answered}`
  return `${cell.notComparable === undefined ? value : say(compareSays.valueNotComparable({ value }))}${marks}`
}

/** Who says what, measured how, checked by whom: a signature is not truth, so it says who signed and no more. */
function whyWords(why: CellExplanation, missing: unknown, words: Words): string {
  const { say, language } = words
  const { supplier, metric, cell, answers, olderAnswers, withdrawals, unproven } = why
  const { endorsements, audits, visits, contests } = why
  const name = plain(supplier.name, language)
  return [
    `${name} · ${plain(metric.title, language)}: ${say(stateOf(stateShown(cell)))}`,
    ...cellFacts(cell, words),
    ...answers.map((answer) => answerWords(answer, words)),
    ...(cell.restsOn ?? []).map((input) => indented(restsOnWords(input, words))),
    ...findingWords({ endorsements, audits, visits }, words).map(indented),
    ...contests.flatMap((contest) => oneContestWords(contest, words)).map(indented),
    ...withdrawals.map(({ target, reason, signedAt, counts }) =>
      indented(
        say(
          (counts ? compareSays.takenBack : compareSays.takenBackUnproven)({
            day: signedAt.slice(0, 10),
            reason,
            target,
          }),
        ),
      ),
    ),
    `${name}: ${standingWords(supplier.standing, words)}.`,
    ...metricWords(metric, words),
    ...listed(compareSays.otherAnswers(), olderAnswers, words),
    ...listed(compareSays.unprovenAnswers(), unproven, words),
    ...notReceivedWords(missing, words),
    say(compareSays.allOfIt()),
  ].join("\n")
}

function cellFacts(cell: CellExplanation["cell"], { say }: Words): readonly string[] {
  const { notComparable, reason, foreign, marks } = cell
  return [
    ...(notComparable === undefined
      ? []
      : [
          compareSays.notComparable({
            why: moreExactly(notComparableSays[notComparable.code], notComparable.message),
          }),
        ]),
    ...(reason === undefined ? [] : [compareSays.reason({ reason })]),
    ...(foreign === undefined ? [] : [compareSays.foreign({ source: foreign })]),
    ...(marks?.forked === true ? [compareSays.logForked()] : []),
  ].map(say)
}

function metricWords(metric: CellExplanation["metric"], words: Words): readonly string[] {
  const { say, language } = words
  const { key, version, digest } = metric
  return [
    compareSays.asked({ question: plain(metric.question, language) }),
    compareSays.measured({ method: plain(metric.method, language) }),
    compareSays.metric({ key, version, digest }),
    compareSays.adoptedBy({
      names: metric.adoptedBy.map((adopter) =>
        compareSays.adopter({ name: nameOf(adopter, words), version: adopter.version, since: adopter.since }),
      ),
    }),
  ].map(say)
}

function listed(title: Sentence, answers: readonly ExplainedAnswer[], words: Words): readonly string[] {
  if (answers.length === 0) return []
  return [words.say(title), ...answers.map((answer) => answerWords(answer, words))]
}

/** What an answer states beside its value, a line each. */
function statedWords(stated: StatedBeside, words: Words): readonly Sentence[] {
  const { inputs = [], accuracy, coverage, deviations = [], scope } = stated
  return [
    ...inputs.map(({ name, value, unit, from }) => {
      const input = { name, value: inputWords(value, unit, words) }
      return from === undefined ? compareSays.input(input) : compareSays.inputFrom({ ...input, from })
    }),
    ...(accuracy === undefined ? [] : [compareSays.between(accuracy)]),
    ...Object.entries(coverage ?? {}).map(([what, percent]) => compareSays.coversOf({ percent, what })),
    ...(scope === undefined ? [] : [compareSays.covers({ scope })]),
    ...deviations.map(({ what, effect }) =>
      compareSays.otherwise({ effect, what: plain(what, words.language) }),
    ),
  ]
}

/** What the inputs of an answer give by the metric's formula. */
function recomputedWords(recomputed: Recomputation | undefined): readonly Sentence[] {
  if (recomputed === undefined) return []
  if (recomputed.state === "impossible") {
    const { kind, input = "" } = recomputed
    return kind === "missing-input" || kind === "other-unit"
      ? [recomputationSays[kind]({ input })]
      : [recomputationSays[kind]()]
  }
  return [recomputationSays[recomputed.state]({ value: recomputed.value })]
}

function answerWords(explained: ExplainedAnswer, words: Words): string {
  const { say, language } = words
  const { answer, period, metricVersion, signedBy, signedAt, digest, productName, time } = explained
  const facts = {
    value: answer.state === "answered" ? valueWords(answer.value, words) : stateOf(answer.state),
    period,
    version: metricVersion,
    name: nameOf(signedBy, words),
    day: signedAt.slice(0, 10),
    key: `${signedBy.key.slice(0, 12)}…`,
  }
  const sentence =
    productName === undefined
      ? compareSays.answer(facts)
      : compareSays.answerAbout({ ...facts, product: plain(productName, language) })
  return [
    indented(say(sentence)),
    ...[
      ...statedWords(explained.stated, words),
      ...recomputedWords(explained.recomputed),
      compareSays.statement({ digest }),
    ].map((told) => indented(say(told))),
    ...timeWords(time, words),
    ...(explained.contradicts ?? []).map((rival) => indented(say(compareSays.contradictedBy({ rival })))),
  ].join("\n")
}

/** A question that is not for a party is another thing than one that nobody has asked yet [ME6]. */
function stateShown({ state, notAskedBecause }: Pick<CellWords, "state" | "notAskedBecause">): string {
  return notAskedBecause === undefined ? state : "not-for-it"
}

/** The state of an answer in words; a code without words stands as it is. */
function stateOf(state: string): Sentence {
  return isState(state) ? answerStateSays[state]() : said(state)
}

function isState(state: string): state is keyof typeof answerStateSays {
  return Object.hasOwn(answerStateSays, state)
}

function indented(line: string): string {
  return `  ${line}`
}
