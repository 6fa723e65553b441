import type { AnswerValue } from "@commonshelf/documents"
import { canonicalJson } from "@commonshelf/identity"

/**
 * A value as the text of one cell: decimals as they were written, money in minor units, codes separated by spaces; a
 * value of several parts as canonical JSON.
 */
export function valueText(value: AnswerValue): string {
  if (value.type === "money") return String(value.amountMinor)
  if (value.type === "ordinal") return value.level
  if (value.type === "category") return value.options.join(" ")
  if (value.type === "number" || value.type === "ratio" || value.type === "boolean")
    return String(value.value)
  return canonicalJson(value)
}
