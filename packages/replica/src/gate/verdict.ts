import type { CommonsDocumentId, Exclusion } from "@commonshelf/documents"
import type { AdmittedChange } from "../store/commons-store.ts"

/** What the gate says of one change or one text [D5]. */
export type Verdict =
  | { readonly kind: "admitted"; readonly change: AdmittedChange }
  | { readonly kind: "known" }
  | Exclusion

/** Where something came from: the SCID of a peer, or `local` for this node's own people and files. */
export interface Origin {
  readonly peer: string
  readonly document?: CommonsDocumentId | undefined
}
