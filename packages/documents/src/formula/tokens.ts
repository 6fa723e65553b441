import type { Result } from "@commonshelf/identity"
import type { FormulaFault } from "./expression.ts"

/** A word of a formula and where it begins, counted from 1. */
export interface Token {
  readonly kind: "number" | "name" | "sign" | "end"
  readonly text: string
  readonly at: number
}

/** The signs that people write for those that a formula has. */
const OTHER_SIGNS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "×": "*",
    "·": "*",
    "÷": "/",
    "−": "-",
    "≤": "<=",
    "≥": ">=",
    "≠": "!=",
  }),
)

const WORD =
  /\s*(?:(?<number>(?:0|[1-9]\d{0,29})(?:\.\d{1,30})?(?![\d.A-Za-z]))|(?<name>[a-z][a-z0-9]*(?:-[a-z0-9]+)*(?![A-Za-z0-9]))|(?<sign><=|>=|!=|[-+*/(),<>=×·÷−≤≥≠]))/uy

/** The words of a formula, and an end after the last. */
export function tokensOf(text: string): Result<readonly Token[], FormulaFault> {
  const tokens: Token[] = []
  const words = new RegExp(WORD)
  const end = text.trimEnd().length
  while (words.lastIndex < end) {
    const from = words.lastIndex
    const match = words.exec(text)
    if (match === null) return { ok: false, error: unreadable(text, from) }
    const { number, name, sign } = match.groups ?? {}
    const word = number ?? name ?? sign ?? ""
    const kind = number !== undefined ? "number" : name !== undefined ? "name" : "sign"
    tokens.push({ kind, text: OTHER_SIGNS.get(word) ?? word, at: words.lastIndex - word.length + 1 })
  }
  return { ok: true, value: [...tokens, { kind: "end", text: "", at: end + 1 }] }
}

function unreadable(text: string, from: number): FormulaFault {
  const rest = text.slice(from)
  const found = rest.trimStart()
  return { kind: "unexpected", found: found.slice(0, 20), at: from + rest.length - found.length + 1 }
}
