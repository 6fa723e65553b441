import type { MemberBand, ReleaseCell, LanguageText } from "@commonshelf/documents"
import type { Digest } from "@commonshelf/identity"

/** One published figure of one cooperative and period [R6]. Figures never overlap [R0]: whoever wants a total adds. */
export interface DemandCell {
  /** The SCID of the cooperative. */
  readonly cooperative: string
  readonly cooperativeName: LanguageText
  /** A month `2026-03` or a quarter `2026-Q1`. */
  readonly period: string
  /** The path joined with ` > `; `all` for the whole shop. */
  readonly node: string
  readonly level: ReleaseCell["level"]
  /** Whether this is what is left of the node after its finer cells. */
  readonly other: boolean
  /** A decimal, rounded by keyed random rounding. */
  readonly quantity: string
  readonly unit: string
  /** Mean price of one unit in major units of the currency. */
  readonly unitPrice: string
  readonly currency: string
  readonly members: MemberBand
  /** The release that says so. */
  readonly release: Digest
}
