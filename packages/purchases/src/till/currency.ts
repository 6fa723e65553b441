import { z } from "zod"

const KNOWN: ReadonlySet<string> = new Set(Intl.supportedValuesOf("currency"))

/** True for an ISO 4217 code that the platform knows. */
export function isCurrency(code: string): boolean {
  return KNOWN.has(code)
}

/** An ISO 4217 code, such as "ILS". */
export const Currency = z.string().refine(isCurrency, "not an ISO 4217 currency code")
export type Currency = z.infer<typeof Currency>

/** How many digits the currency's minor unit has: ILS 2, JPY 0, KWD 3. */
export function minorDigits(currency: Currency): number {
  const options = new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions()
  return options.maximumFractionDigits ?? 2
}
