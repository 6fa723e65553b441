import type { CommonsDocumentId, Exclusion, Finding } from "@commonshelf/documents"
import type { AdmittedChange } from "../store/commons-store.ts"

/** What the gate says of one change or one text [D5]. */
export type Verdict =
  | { readonly kind: "admitted"; readonly change: AdmittedChange }
  | { readonly kind: "known" }
  | Exclusion
  /** Nothing is wrong with it: a limit or the policy keeps it out for now, and it is asked for again [G3, G5]. */
  | { readonly kind: "later"; readonly finding: Finding }

/** Where something came from: the SCID of a peer, or `local` for this node's own people and files. */
export interface Origin {
  readonly peer: string
  readonly document?: CommonsDocumentId | undefined
}
/** A verdict of this moment: not kept, and asked for again. */
export function later(reason: string, rule: string, message: string): Extract<Verdict, { kind: "later" }> {
  return { kind: "later", finding: { reason, rule, message } }
}
