import { wordingIn, type LanguageText } from "@commonshelf/documents"
import type { Output } from "../operations/operation.ts"
import type { Language } from "../messages/language.ts"
import { columns } from "./output.ts"
import { trustStatusWords } from "./trust-words.ts"

/*
 * Outputs in words. Each function takes the output of one operation, whose shape that operation decides; what came over
 * HTTP is the same JSON.
 */

/** Some of an output's lists. */
export type Rows = readonly Readonly<Record<string, unknown>>[]

/** A list under a member of an output, as columns of some of its members. */
export function listWords(
  member: string,
  shown: Readonly<Record<string, string>>,
  none: string,
): (output: Output) => string {
  return (output) => {
    const rows = output[member] as Rows
    if (rows.length === 0) return none
    return columns(
      Object.keys(shown),
      rows.map((row) => Object.values(shown).map((name) => plain(row[name]))),
    )
  }
}

/** Any value in a short form: texts in a language or as they were written, lists joined. */
export function plain(value: unknown, language: Language = "en"): string {
  if (value === undefined || value === null) return ""
  if (Array.isArray(value)) return value.map((item) => plain(item, language)).join(", ")
  if (isLanguageText(value)) return wordingIn(value, language)
  if (typeof value === "object")
    return Object.entries(value)
      .map(([name, member]) => `${name} ${plain(member, language)}`)
      .join(", ")
  return `${value as string | number | boolean}`
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

export function statusWords(output: Output): string {
  const { party, documents, statements, quarantine, heads, serving, peers, limits, notAccepted, ...rest } =
    output as {
      party: { name: string; role: string; scid: string }
      documents: number
      statements: number
      quarantine: number
      heads: string
      serving: string | false
      peers: Rows
      limits: readonly { name: string; limit: number; per: string; exceeded: number }[]
      notAccepted: number
    }
  return [
    `${party.name} (${party.role}) ${party.scid}`,
    `${statements} statements in ${documents} documents, heads ${heads}`,
    quarantine === 0 ? "Nothing in quarantine." : `${quarantine} in quarantine: commonshelf quarantine list`,
    limits.length === 0
      ? "No limit was exceeded since it started."
      : `Limits exceeded since it started: ${limits.map(({ name, limit, exceeded }) => `${name} (${limit}) ${exceeded} times`).join(", ")}.`,
    ...(notAccepted === 0
      ? []
      : [`${notAccepted} statements came from parties that are not accepted: commonshelf trust list`]),
    ...trustStatusWords(rest),
    serving === false ? "Not serving: commonshelf serve" : `Other nodes reach it at ${serving}`,
    peers.length === 0
      ? "No peers yet: commonshelf invite create --for cooperative"
      : columns(
          ["peer", "role", "state", "in step", ""],
          peers.map((peer) => [
            plain(peer["name"]),
            plain(peer["role"]),
            plain(peer["state"]),
            peer["inStep"] === true ? "yes" : "no",
            plain(peer["standing"]),
          ]),
        ),
  ].join("\n")
}

export function importWords(output: Output): string {
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
    refused: readonly { line: number; kind: string; reason: string }[]
    otherStores?: number
    dryRun?: boolean
  }
  const summary =
    dryRun === true
      ? `${lines} lines would be read; nothing was imported (dry run).`
      : `Import ${id}: ${accepted} lines added, ${already} were there already.`
  const grouped = [...new Set(refused.map(({ kind }) => kind))].map((kind) => {
    const rows = refused.filter((row) => row.kind === kind)
    const [first] = rows
    return `  ${rows.length} × ${first?.reason ?? kind} (line${rows.length > 1 ? "s" : ""} ${rows
      .slice(0, 5)
      .map(({ line }) => line)
      .join(", ")}${rows.length > 5 ? ", …" : ""})`
  })
  return [
    summary,
    ...(otherStores === undefined ? [] : [`${otherStores} lines are of other stores.`]),
    ...(refused.length === 0 ? [] : [`${refused.length} refused:`, ...grouped]),
    ...(id === null
      ? []
      : [`Next: commonshelf release preview --period YYYY-MM   (take back: commonshelf pos undo ${id})`]),
  ].join("\n")
}

export function insertWords(output: Output): string {
  const { admitted, known, waiting, refused, notAccepted } = output as {
    notAccepted?: number
    admitted: number
    known: number
    waiting: Rows
    refused: Rows
  }
  const list = (rows: Rows) =>
    rows
      .slice(0, 10)
      .map((row) => `  line ${plain(row["line"])}: [${plain(row["rule"])}] ${plain(row["message"])}`)
  return [
    `${admitted} admitted, ${known} were here already, ${waiting.length} wait in quarantine, ${refused.length} refused.`,
    ...(notAccepted === undefined
      ? []
      : [`${notAccepted} are of parties that this node does not accept: commonshelf trust list`]),
    ...list(waiting),
    ...list(refused),
  ].join("\n")
}
