import { decimalToMinor } from "@commonshelf/documents/measure"

/**
 * An amount in minor units from what a person wrote in major ones: `12`, `12.`, `12.50`, `12,5`. The page shows what the
 * host will read. Undefined when it is none, has more decimals than the currency, or is too large to be counted exactly.
 */
export function typedAmount(text: string, currency: string): number | undefined {
  const [, whole, decimals = ""] = /^(\d+)(?:[.,](\d*))?$/.exec(text.trim()) ?? []
  if (whole === undefined) return undefined
  return decimalToMinor(decimals === "" ? whole : `${whole}.${decimals}`, currency)
}
