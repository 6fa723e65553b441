/** Why a whole file was refused. `message` says what is wrong and what to do; it never holds a cell of a row. */
export type ImportError =
  | { readonly kind: "empty-file"; readonly message: string }
  | {
      readonly kind: "wrong-encoding"
      readonly encoding: string
      readonly found: string
      readonly message: string
    }
  | { readonly kind: "no-header"; readonly message: string }
  | {
      readonly kind: "missing-columns"
      readonly missing: readonly string[]
      readonly found: readonly string[]
      readonly suggestion?: string
      readonly message: string
    }
  | { readonly kind: "bad-products-file"; readonly line: number; readonly message: string }

/** What is wrong with one row, for grouping; the sentence is in the refusal's `reason`. */
export type RefusalKind =
  | "blank-row"
  | "ragged-row"
  | "broken-quotes"
  | "no-product"
  | "not-a-product"
  | "unknown-product"
  | "no-member"
  | "bad-date"
  | "bad-number"
  | "no-quantity"
  | "signs-differ"
  | "unknown-unit"
  | "wrong-currency"

/** A row that was not taken, by its 1-based line in the file. Holds no member, name, receipt or whole row. */
export interface RefusedRow {
  readonly line: number
  readonly kind: RefusalKind
  readonly reason: string
}
