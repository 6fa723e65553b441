import { z } from "zod"

const KNOWN: ReadonlySet<string> = new Set(Intl.supportedValuesOf("currency"))

/** True for an ISO 4217 code that the platform knows. */
export function isCurrency(code: string): boolean {
  return KNOWN.has(code)
}

/** An ISO 4217 code, such as "ILS". */
export const Currency = z.string().refine(isCurrency, "not an ISO 4217 currency code")
export type Currency = z.infer<typeof Currency>
