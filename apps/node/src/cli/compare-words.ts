import type {
  CellExplanation,
  ExplainedAnswer,
  Marks,
  PartyStanding,
  StatedBeside,
} from "@commonshelf/dataset"
import { wordingIn, type LanguageText } from "@commonshelf/documents"
import { plainValue } from "../operations/compare.ts"
import type { Output } from "../operations/operation.ts"
import type { Words } from "../messages/words.ts"
import { findingWords, restsOnWords } from "./check-words.ts"
import { oneContestWords } from "./contest-words.ts"
import { columns } from "./output.ts"
import { standingWords } from "./party-words.ts"
import { scoreWords, stabilityWords } from "./score-words.ts"
import { markWords, notReceivedWords, timeWords } from "./trust-words.ts"
import { plain } from "./words.ts"

interface Row {
  readonly supplier: string
  readonly name?: LanguageText
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
  readonly unknown?: true
  readonly notComparable?: { readonly message: string }
  readonly marks?: Marks
}

const GROUPS = { meets: "meets", "cannot-tell": "cannot tell yet", "does-not-meet": "does not meet" } as const

/** The comparison in words: the ranked table, or everything behind one cell. */
export function compareWords(output: Output, words: Words): string {
  if ("score" in output) return scoreWords(output)
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
        ? "No products are known yet."
        : `Categories: ${categories.slice(0, 12).join(", ")}${categories.length > 12 ? ", …" : ""}; or "all".`
    return `No supplier has a product in "${category}". ${known}`
  }
  const keys = Object.keys(rows[0]?.cells ?? {})
  const table = columns(
    ["supplier", "identity", "must-haves", "proven", "possible", "answered", ...keys],
    rows.map((row) => [
      `${row.name === undefined ? row.supplier : wordingIn(row.name, "en")}${markWords(row.marks)}`,
      (row.standing?.confirmedBy.length ?? 0) === 0 ? "unconfirmed" : "confirmed",
      GROUPS[row.group],
      `${row.proven} %`,
      `${row.possible} %`,
      `${row.counted} of ${row.of}`,
      ...keys.map((key) => cellWords(row.cells[key])),
    ]),
  )
  const note = unweighted
    ? "No question has a weight, so nothing is ranked."
    : "Ranked by what is proven; possible is what it could be if every open answer were the best."
  return [
    table,
    note,
    ...stabilityWords(output, (supplier) => rowName(rows, supplier)),
    "Why a supplier stands where it stands: --why SUPPLIER. Why a cell says what it says: --why SUPPLIER/METRIC",
  ].join("\n")
}

function rowName(rows: readonly Row[], supplier: string): string {
  const name = rows.find((row) => row.supplier === supplier)?.name
  return name === undefined ? supplier : wordingIn(name, "en")
}

function cellWords(cell: CellWords | undefined): string {
  if (cell === undefined) return ""
  const marks = markWords(cell.marks)
  if (cell.value === undefined) return `${cell.unknown === true ? "unknown to them" : cell.state}${marks}`
  return `${plain(cell.value)}${cell.notComparable === undefined ? "" : " (not comparable)"}${marks}`
}

/** Who says what, measured how, checked by whom: a signature is not truth, so it says who signed and no more. */
function whyWords(why: CellExplanation, missing: unknown, words: Words): string {
  const { supplier, metric, cell, answers, olderAnswers, withdrawals, unproven } = why
  const { endorsements, audits, visits, contests } = why
  const name = wordingIn(supplier.name, "en")
  return [
    `${name} · ${wordingIn(metric.title, "en")}: ${cell.state}`,
    ...(cell.notComparable === undefined ? [] : [`Not comparable: ${cell.notComparable.message}`]),
    ...(cell.reason === undefined ? [] : [`Reason: ${cell.reason}`]),
    ...(cell.foreign === undefined ? [] : [`From ${cell.foreign}, not the supplier's own words.`]),
    ...(cell.marks?.forked === true ? ["The identity log of the supplier or of who checked is forked."] : []),
    ...answers.map(answerWords),
    ...(cell.restsOn ?? []).map((input) => indented(restsOnWords(input, words))),
    ...findingWords({ endorsements, audits, visits }, words).map(indented),
    ...contests.flatMap((contest) => oneContestWords(contest, words)).map(indented),
    ...withdrawals.map(
      ({ target, reason, signedAt, counts }) =>
        `  taken back on ${signedAt.slice(0, 10)}: ${reason} (${target})${counts ? "" : ", which is unproven and does not count"}`,
    ),
    `${name}: ${standingWords(supplier.standing)}.`,
    `Asked: ${wordingIn(metric.question, "en")}`,
    `Measured: ${wordingIn(metric.method, "en")}`,
    `Metric ${metric.key} ${metric.version}, ${metric.digest}`,
    `Adopted by ${metric.adoptedBy.map((adopter) => `${nameOf(adopter)} (${adopter.version}, since ${adopter.since})`).join(", ")}`,
    ...(olderAnswers.length === 0 ? [] : ["Other answers:", ...olderAnswers.map(answerWords)]),
    ...(unproven.length === 0 ? [] : ["Unproven, and not counted:", ...unproven.map(answerWords)]),
    ...notReceivedWords(missing),
    "All of it, with the signed bytes: --json",
  ].join("\n")
}

/** What an answer states beside its value, a line each. */
function statedWords({ inputs = [], accuracy, coverage, deviations = [], scope }: StatedBeside): string[] {
  const covered = Object.entries(coverage ?? {}).map(([what, percent]) => `${percent} % of its ${what}`)
  return [
    ...inputs.map(({ name, value, unit, from }) =>
      [`  from ${name} = ${value}`, unit, from && `as ${from} states it`].filter(Boolean).join(" "),
    ),
    ...(accuracy === undefined ? [] : [`  between ${accuracy.low} and ${accuracy.high}`]),
    ...(covered.length === 0 ? [] : [`  covers ${covered.join(" and ")}`]),
    ...(scope === undefined ? [] : [`  covers ${scope}`]),
    ...deviations.map(
      ({ what, effect }) => `  measured otherwise (effect on the value: ${effect}): ${wordingIn(what, "en")}`,
    ),
  ]
}

function answerWords({
  answer,
  period,
  metricVersion,
  signedBy,
  signedAt,
  digest,
  productName,
  time,
  contradicts,
  stated,
}: ExplainedAnswer): string {
  const said = answer.state === "answered" ? plain(plainValue(answer.value)) : answer.state
  const about = productName === undefined ? "" : ` for ${wordingIn(productName, "en")}`
  return `  “${said}”${about}, for ${period}, to version ${metricVersion}. Signed by ${nameOf(signedBy)} on ${signedAt.slice(0, 10)} with key ${signedBy.key.slice(0, 12)}…\n${[
    ...statedWords(stated),
    `  Statement ${digest}`,
    ...timeWords(time),
    ...(contradicts ?? []).map((rival) => `  CONTRADICTED by ${rival}`),
  ].join("\n")}`
}

function indented(line: string): string {
  return `  ${line}`
}

function nameOf({ scid, name }: { readonly scid: string; readonly name?: LanguageText }): string {
  return name === undefined ? scid : wordingIn(name, "en")
}
