import { type BaseUnit } from "@commonshelf/documents"
import { type Path } from "./tree.ts"

/** One line of a till that counts: who bought how much of what. Private: it never leaves the ledger. */
export interface TillLine {
  /** 1-based line in the file. */
  readonly line: number
  /** Wall time at the till, "2017-03-05T14:07:00"; its month is the line's period. */
  readonly soldAt: string
  readonly receipt: string
  /** The member as the till names them; the ledger keeps a keyed hash of it. */
  readonly member: string
  /** `gtin:` and 14 digits, or `local:` and the store's own code. */
  readonly product: string
  readonly productName?: string
  readonly path: Path
  readonly supplier?: string
  /** Thousandths of the unit; negative for a return. */
  readonly quantity: number
  readonly unit: BaseUnit
  /** Minor units of the currency after discounts; negative for a return. */
  readonly value: number
  readonly currency: string
}
