/** What a refusal says: a word, the rule that was broken, a sentence. */
export interface Finding {
  readonly reason: string
  readonly rule: string
  readonly message: string
}

/** What has to arrive before something that waits is tried again. */
export type Awaited = `identity:${string}` | `statement:${string}` | `document:${string}`

/** Why a text may not enter its document now: never, or not before something else has come. */
export type Exclusion =
  | { readonly kind: "waits"; readonly awaited: Awaited; readonly finding: Finding }
  | { readonly kind: "refused"; readonly finding: Finding }

/** An exclusion that will not change. */
export function refused(
  reason: string,
  rule: string,
  message: string,
): Extract<Exclusion, { kind: "refused" }> {
  return { kind: "refused", finding: { reason, rule, message } }
}

/** An exclusion that may end when something arrives. */
export function waits(
  awaited: Awaited,
  reason: string,
  rule: string,
  message: string,
): Extract<Exclusion, { kind: "waits" }> {
  return { kind: "waits", awaited, finding: { reason, rule, message } }
}
