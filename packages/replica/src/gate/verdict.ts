import type { CommonsDocumentId } from "@commonshelf/documents"
import type { AdmittedChange } from "../store/commons-store.ts"

/** What a refusal says: a word, the rule that was broken, a sentence. */
export interface Finding {
  readonly reason: string
  readonly rule: string
  readonly message: string
}

/** What has to arrive before something that waits is tried again. */
export type Awaited = `identity:${string}` | `statement:${string}` | `document:${string}`

/** What the gate says of one change or one text [D5]. */
export type Verdict =
  | { readonly kind: "admitted"; readonly change: AdmittedChange }
  | { readonly kind: "known" }
  | { readonly kind: "waits"; readonly awaited: Awaited; readonly finding: Finding }
  | { readonly kind: "refused"; readonly finding: Finding }
  /** Nothing is wrong with it: a limit or the policy keeps it out for now, and it is asked for again [G3, G5]. */
  | { readonly kind: "later"; readonly finding: Finding }

/** Where something came from: the SCID of a peer, or `local` for this node's own people and files. */
export interface Origin {
  readonly peer: string
  readonly document?: CommonsDocumentId | undefined
}

/** A verdict that will not change. */
export function refused(
  reason: string,
  rule: string,
  message: string,
): Extract<Verdict, { kind: "refused" }> {
  return { kind: "refused", finding: { reason, rule, message } }
}

/** A verdict that may change when something arrives. */
export function waits(
  awaited: Awaited,
  reason: string,
  rule: string,
  message: string,
): Extract<Verdict, { kind: "waits" }> {
  return { kind: "waits", awaited, finding: { reason, rule, message } }
}

/** A verdict of this moment: not kept, and asked for again. */
export function later(reason: string, rule: string, message: string): Extract<Verdict, { kind: "later" }> {
  return { kind: "later", finding: { reason, rule, message } }
}
