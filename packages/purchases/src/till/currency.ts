import { isCurrency } from "@commonshelf/documents/measure"
import { z } from "zod"

/** A code of ISO 4217 that is money, such as "ILS". */
export const Currency = z.string().refine(isCurrency, "not an ISO 4217 currency code")
export type Currency = z.infer<typeof Currency>
