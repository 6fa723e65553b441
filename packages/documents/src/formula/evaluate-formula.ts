import type { Result } from "@commonshelf/identity"
import { add, compare, divide, multiply, subtract, ZERO, type Fraction } from "../number/fraction.ts"
import type { EvaluationFault, Expression, Formula, FunctionName, Operator, Relation } from "./expression.ts"

/** No value may grow beyond this many bits above or below its stroke. */
const MAX_BITS = 1024
const LIMIT = 1n << BigInt(MAX_BITS)

type Value = Result<Fraction, EvaluationFault>

/**
 * The exact value of a formula for its inputs [ME3]. Total: a missing input, a division by zero and a number that grows
 * too large are findings. Of an `if` only the branch that is taken is looked at.
 */
export function evaluateFormula({ expression }: Formula, inputs: ReadonlyMap<string, Fraction>): Value {
  return valueOf(expression, inputs)
}

function valueOf(expression: Expression, inputs: ReadonlyMap<string, Fraction>): Value {
  switch (expression.kind) {
    case "number":
      return { ok: true, value: expression.value }
    case "input": {
      const value = inputs.get(expression.name)
      return value === undefined ? fault({ kind: "missing-input", name: expression.name }) : bounded(value)
    }
    case "negative":
      return calculated("-", [{ ok: true, value: ZERO }, valueOf(expression.of, inputs)])
    case "calculation":
      return calculated(
        expression.operator,
        [expression.left, expression.right].map((side) => valueOf(side, inputs)),
      )
    case "of-several":
      return ofSeveral(
        expression.name,
        expression.values.map((value) => valueOf(value, inputs)),
      )
    case "if": {
      const left = valueOf(expression.left, inputs)
      const right = valueOf(expression.right, inputs)
      if (!left.ok) return left
      if (!right.ok) return right
      const holds = HOLDS[expression.relation](compare(left.value, right.value))
      return valueOf(holds ? expression.whenTrue : expression.whenFalse, inputs)
    }
  }
}

const HOLDS: Readonly<Record<Relation, (order: number) => boolean>> = {
  "<": (order) => order < 0,
  "<=": (order) => order <= 0,
  ">": (order) => order > 0,
  ">=": (order) => order >= 0,
  "=": (order) => order === 0,
  "!=": (order) => order !== 0,
}

const CALCULATE: Readonly<Record<Operator, (a: Fraction, b: Fraction) => Fraction>> = {
  "+": add,
  "-": subtract,
  "*": multiply,
  "/": divide,
}

const COMBINE: Readonly<Record<FunctionName, (a: Fraction, b: Fraction) => Fraction>> = {
  min: (a, b) => (compare(a, b) <= 0 ? a : b),
  max: (a, b) => (compare(a, b) >= 0 ? a : b),
  sum: add,
}

function calculated(operator: Operator, [left, right]: readonly Value[]): Value {
  if (left === undefined || right === undefined) throw new TypeError("a calculation has two sides")
  if (!left.ok) return left
  if (!right.ok) return right
  if (operator === "/" && right.value.n === 0n) return fault({ kind: "division-by-zero" })
  return bounded(CALCULATE[operator](left.value, right.value))
}

function ofSeveral(name: FunctionName, values: readonly Value[]): Value {
  return values.reduce((a, b) => {
    if (!a.ok) return a
    return b.ok ? bounded(COMBINE[name](a.value, b.value)) : b
  })
}

function bounded(value: Fraction): Value {
  const isLarge = value.n >= LIMIT || value.n <= -LIMIT || value.d >= LIMIT
  return isLarge ? fault({ kind: "too-large" }) : { ok: true, value }
}

function fault(error: EvaluationFault): Value {
  return { ok: false, error }
}
