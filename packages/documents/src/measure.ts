/*
 * What is measured, without what is signed: exact numbers, units and formulas. A page in a browser takes this and not
 * the documents with it: nothing here imports another package at run time.
 */

export { evaluateFormula } from "./formula/evaluate-formula.ts"
export type { EvaluationFault, Expression, Formula, FormulaFault } from "./formula/expression.ts"
export { isReserved, MAX_FORMULA_LENGTH, parseFormula } from "./formula/parse-formula.ts"
export {
  add,
  compare,
  divide,
  formatFraction,
  fraction,
  multiply,
  ONE,
  parseDecimal,
  subtract,
  toDecimal,
  ZERO,
  type Fraction,
} from "./number/fraction.ts"
export { decimalToMinor, majorUnits, minorDigits, minorToDecimal } from "./number/minor-units.ts"
export { toSignificant } from "./number/significant.ts"
export { commonCode } from "./unit/common-code.ts"
export { convert, convertible, isSameUnit, type ConversionFault } from "./unit/convert.ts"
export { isCurrency } from "./unit/currencies.ts"
export { isCurrencyCode, moneyUnitOf, type MoneyUnit } from "./unit/money-unit.ts"
export { formatUnit, parseUnit, type SimpleUnit, type Unit, type UnitFault } from "./unit/unit.ts"
export { amountInWords, unitInWords, unitsInWords, type UnitLanguage } from "./unit/unit-words.ts"
export { DIMENSIONS, UNIT_ROWS, type Dimension, type UnitRow } from "./unit/unit-table.ts"
