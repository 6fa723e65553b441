import type { AnswerValue } from "@commonshelf/documents"

/**
 * A value as the text of one cell: decimals as they were written, money in minor units, codes separated by spaces; of a
 * breakdown the total.
 */
export function valueText(value: AnswerValue): string {
  switch (value.type) {
    case "number":
    case "ratio":
      return value.value
    case "money":
      return String(value.amountMinor)
    case "boolean":
      return String(value.value)
    case "ordinal":
      return value.level
    case "category":
      return value.options.join(" ")
    case "breakdown":
      return String(value.totalMinor)
  }
}
