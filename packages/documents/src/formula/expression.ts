import type { Fraction } from "../number/fraction.ts"

/** What a formula says, read: nothing but numbers, inputs and the few ways to put them together [ME3]. */
export type Expression =
  | { readonly kind: "number"; readonly value: Fraction }
  | { readonly kind: "input"; readonly name: string }
  | { readonly kind: "negative"; readonly of: Expression }
  | {
      readonly kind: "calculation"
      readonly operator: Operator
      readonly left: Expression
      readonly right: Expression
    }
  | { readonly kind: "of-several"; readonly name: FunctionName; readonly values: readonly Expression[] }
  | {
      readonly kind: "if"
      readonly relation: Relation
      readonly left: Expression
      readonly right: Expression
      readonly whenTrue: Expression
      readonly whenFalse: Expression
    }

export type Operator = "+" | "-" | "*" | "/"

export const RELATIONS = ["<=", ">=", "!=", "<", ">", "="] as const
export type Relation = (typeof RELATIONS)[number]

export const FUNCTION_NAMES = ["min", "max", "sum"] as const
export type FunctionName = (typeof FUNCTION_NAMES)[number]

/** A formula that was read within its bounds. */
export interface Formula {
  readonly text: string
  readonly expression: Expression
  /** The inputs that it uses, each once, in the order in which they come. */
  readonly inputs: readonly string[]
}

/** Why a text is no formula; `at` counts characters from 1. */
export type FormulaFault =
  | { readonly kind: "too-long"; readonly limit: number }
  | { readonly kind: "too-many-parts"; readonly limit: number }
  | { readonly kind: "too-deep"; readonly limit: number }
  | { readonly kind: "unknown-function"; readonly name: string; readonly at: number }
  | { readonly kind: "unexpected"; readonly found: string; readonly at: number }

/** Why a formula has no value for these inputs. */
export type EvaluationFault =
  | { readonly kind: "missing-input"; readonly name: string }
  | { readonly kind: "division-by-zero" }
  | { readonly kind: "too-large" }
