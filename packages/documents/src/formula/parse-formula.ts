import type { Result } from "@commonshelf/identity"
import { parseDecimal, ZERO } from "../number/fraction.ts"
import {
  FUNCTION_NAMES,
  RELATIONS,
  type Expression,
  type Formula,
  type FormulaFault,
  type Operator,
} from "./expression.ts"
import { tokensOf, type Token } from "./tokens.ts"

/** Bounds of a formula: characters, words, and how deep it nests. */
export const MAX_FORMULA_LENGTH = 1000
const MAX_TOKENS = 300
const MAX_NESTING = 20

/**
 * Reads a formula [ME3]. The grammar is closed, a formula that was read always ends, and nothing is ever executed:
 *
 *     sum      = product { ("+" | "-") product }
 *     product  = signed { ("*" | "/") signed }
 *     signed   = [ "-" ] primary
 *     primary  = number | input | "(" sum ")" | ("min" | "max" | "sum") "(" sum { "," sum } ")"
 *              | "if" "(" sum relation sum "," sum "," sum ")"
 *     relation = "<" | "<=" | ">" | ">=" | "=" | "!="
 */
export function parseFormula(text: string): Result<Formula, FormulaFault> {
  if (text.length > MAX_FORMULA_LENGTH) return refuse({ kind: "too-long", limit: MAX_FORMULA_LENGTH })
  const tokens = tokensOf(text)
  if (!tokens.ok) return tokens
  if (tokens.value.length > MAX_TOKENS) return refuse({ kind: "too-many-parts", limit: MAX_TOKENS })
  const reader = new Reader(tokens.value)
  const expression = reader.sum()
  reader.expectEnd()
  if (reader.fault !== undefined) return refuse(reader.fault)
  const names = tokens.value.filter(({ kind, text: name }) => kind === "name" && !isReserved(name))
  return { ok: true, value: { text, expression, inputs: [...new Set(names.map((token) => token.text))] } }
}

/** Whether a word is the formula's own and can name no input. */
export function isReserved(name: string): boolean {
  return name === "if" || FUNCTION_NAMES.some((known) => known === name)
}

function refuse(error: FormulaFault): { readonly ok: false; readonly error: FormulaFault } {
  return { ok: false, error }
}

/** Reads from left to right and keeps the first fault; after it, it reads on without meaning. */
class Reader {
  fault: FormulaFault | undefined
  readonly #tokens: readonly Token[]
  #next = 0
  #depth = 0

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens
  }

  sum(): Expression {
    this.#depth += 1
    if (this.#depth > MAX_NESTING) this.#fail({ kind: "too-deep", limit: MAX_NESTING })
    let left = this.#product()
    for (let sign = this.#take("+", "-"); sign !== undefined; sign = this.#take("+", "-"))
      left = calculation(sign, left, this.#product())
    this.#depth -= 1
    return left
  }

  expectEnd(): void {
    if (this.#token().kind !== "end") this.#unexpected()
  }

  #product(): Expression {
    let left = this.#signed()
    for (let sign = this.#take("*", "/"); sign !== undefined; sign = this.#take("*", "/"))
      left = calculation(sign, left, this.#signed())
    return left
  }

  #signed(): Expression {
    return this.#take("-") === undefined ? this.#primary() : { kind: "negative", of: this.#primary() }
  }

  #primary(): Expression {
    const token = this.#token()
    if (token.kind === "number") return this.#number(token)
    if (token.kind === "name") return this.#named(token)
    this.#expect("(")
    return this.#closed(this.fault === undefined ? this.sum() : NOTHING)
  }

  #number(token: Token): Expression {
    this.#next += 1
    return { kind: "number", value: parseDecimal(token.text) ?? ZERO }
  }

  #named(token: Token): Expression {
    this.#next += 1
    if (this.#take("(") === undefined) {
      if (isReserved(token.text)) this.#unexpected()
      return { kind: "input", name: token.text }
    }
    if (token.text === "if") return this.#closed(this.#if())
    const name = FUNCTION_NAMES.find((known) => known === token.text)
    if (name === undefined) {
      this.#fail({ kind: "unknown-function", name: token.text, at: token.at })
      return NOTHING
    }
    const values = [this.sum()]
    while (this.fault === undefined && this.#take(",") !== undefined) values.push(this.sum())
    return this.#closed({ kind: "of-several", name, values })
  }

  #if(): Expression {
    const left = this.sum()
    const relation = this.#take(...RELATIONS)
    if (relation === undefined) this.#unexpected()
    const right = this.#after(undefined)
    const whenTrue = this.#after(",")
    const whenFalse = this.#after(",")
    return { kind: "if", relation: relation ?? "=", left, right, whenTrue, whenFalse }
  }

  /** A sum after a sign, unless something was wrong before. */
  #after(sign: "," | undefined): Expression {
    if (sign !== undefined) this.#expect(sign)
    return this.fault === undefined ? this.sum() : NOTHING
  }

  #closed(inside: Expression): Expression {
    this.#expect(")")
    return inside
  }

  #expect(sign: string): void {
    if (this.#take(sign) === undefined) this.#unexpected()
  }

  #take<const Sign extends string>(...signs: readonly Sign[]): Sign | undefined {
    if (this.fault !== undefined) return undefined
    const token = this.#token()
    const sign = token.kind === "sign" ? signs.find((known) => known === token.text) : undefined
    if (sign !== undefined) this.#next += 1
    return sign
  }

  #token(): Token {
    return this.#tokens[this.#next] ?? { kind: "end", text: "", at: 0 }
  }

  #unexpected(): void {
    const { text, at } = this.#token()
    this.#fail({ kind: "unexpected", found: text, at })
  }

  #fail(fault: FormulaFault): void {
    this.fault ??= fault
  }
}

const NOTHING: Expression = { kind: "number", value: ZERO }

function calculation(operator: Operator, left: Expression, right: Expression): Expression {
  return { kind: "calculation", operator, left, right }
}
