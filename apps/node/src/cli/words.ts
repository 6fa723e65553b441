import type { LanguageText } from "@commonshelf/documents"
import type { Output } from "../operations/operation.ts"
import type { Language } from "../messages/language.ts"
import type { Words } from "../messages/words.ts"
import type { Sentence } from "../messages/sentence.ts"
import { detailOf } from "../messages/detail.ts"
import { indented } from "../messages/printable.ts"
import { textSays } from "../messages/common.ts"
import { statementSays } from "../messages/statement.ts"
import { tillSays } from "../messages/till.ts"

/*
 * Outputs in words. Each function takes the output of one operation, whose shape that operation decides; what came over
 * HTTP is the same JSON.
 */

/** Some of an output's lists. */
export type Rows = readonly Readonly<Record<string, unknown>>[]

/** Any value in a short form: texts in a language or as they were written, lists joined. */
export function plain(value: unknown, language: Language = "en"): string {
  if (value === undefined || value === null) return ""
  if (Array.isArray(value)) return value.map((item) => plain(item, language)).join(", ")
  if (isLanguageText(value)) return shownText(value, language)
  if (typeof value === "object")
    return Object.entries(value)
      .map(([name, member]) => `${name} ${plain(member, language)}`)
      .join(", ")
  return indented(`${value as string | number | boolean}`)
}

/** A text in a language; what a machine translated, and what is in another language, says so [LA6]. */
function shownText(text: LanguageText, language: Language): string {
  const own = text[language]
  if (own !== undefined)
    return own.status === "machine" ? textSays.byMachine({ text: own.text }).in(language) : indented(own.text)
  const [code, other] = Object.entries(text).find(([, { status }]) => status === "authoritative") ?? []
  if (code === undefined || other === undefined) return ""
  return textSays.inLanguage({ text: other.text, code }).in(language)
}

function isLanguageText(value: unknown): value is LanguageText {
  return (
    typeof value === "object" &&
    value !== null &&
    Object.values(value).length > 0 &&
    Object.values(value).every(
      (wording) =>
        typeof wording === "object" && wording !== null && "text" in wording && "status" in wording,
    )
  )
}

/** An output as indented JSON, for what has no better words. */
export function detailWords(output: Output): string {
  const { schema: _schema, ...rest } = output
  return JSON.stringify(rest, undefined, 2)
}

export function importWords(output: Output, { say }: Words): string {
  const {
    lines,
    accepted,
    already,
    refused,
    otherStores,
    dryRun,
    import: id,
  } = output as {
    import: string | null
    lines: number
    accepted: number
    already: number
    refused: readonly RefusedLine[]
    otherStores?: number
    dryRun?: boolean
  }
  return [
    dryRun === true || id === null
      ? tillSays.wouldRead({ count: lines })
      : tillSays.imported({ id, accepted, already }),
    ...(otherStores === undefined ? [] : [tillSays.otherStores({ count: otherStores })]),
    ...(refused.length === 0 ? [] : [tillSays.refusedLines({ count: refused.length }), ...grouped(refused)]),
    ...(id === null ? [] : [tillSays.next({ id })]),
  ]
    .map(say)
    .join("\n")
}

interface RefusedLine {
  readonly line: number
  readonly kind: string
  readonly reason: string
}

/** Refused lines by their kind, with the first five of each. */
function grouped(refused: readonly RefusedLine[]): readonly Sentence[] {
  return [...new Set(refused.map(({ kind }) => kind))].map((kind) => {
    const rows = refused.filter((row) => row.kind === kind)
    const shown = rows.slice(0, 5).map(({ line }) => String(line))
    return tillSays.refusedKind({
      count: rows.length,
      reason: detailOf(kind, rows[0]?.reason ?? kind),
      lines: [...shown, ...(rows.length > 5 ? ["…"] : [])],
    })
  })
}

export function insertWords(output: Output, { say }: Words): string {
  const { admitted, known, waiting, refused, notAccepted } = output as {
    notAccepted?: number
    admitted: number
    known: number
    waiting: readonly Problem[]
    refused: readonly Problem[]
  }
  return [
    statementSays.inserted({ admitted, known, waiting: waiting.length, refused: refused.length }),
    ...(notAccepted === undefined ? [] : [statementSays.notAccepted({ count: notAccepted })]),
    ...[...waiting.slice(0, 10), ...refused.slice(0, 10)].map(({ line, rule, reason, message }) =>
      statementSays.problem({ line, rule, detail: detailOf(reason, message) }),
    ),
  ]
    .map(say)
    .join("\n")
}

interface Problem {
  readonly line: number
  readonly rule: string
  readonly reason: string
  readonly message: string
}
