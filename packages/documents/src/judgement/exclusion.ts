/** What a refusal says: a word, the rule that was broken, a sentence. */
export interface Finding {
  readonly reason: string
  readonly rule: string
  readonly message: string
}

/**
 * What has to arrive before something that waits is tried again: the first entry of a log (`identity:<SCID>`), a version of it
 * (`version:<SCID>#<number>`), one that lists a key (`key:<SCID>#<multikey>`) or a DID, a statement, a letter's text. So
 * exact that nothing is judged again for what does not mend it.
 */
export type Awaited = `${"identity" | "version" | "key" | "did" | "statement" | "document"}:${string}`

/** The key of a party's, as something may wait for it; no key is so long that it is cut. */
export function awaitedKey(scid: string, key: string): Awaited {
  return `key:${scid}#${key.slice(0, 100)}`
}

/** A DID, as something may wait for it. */
export function awaitedDid(did: string): Awaited {
  return `did:${did.slice("did:".length, 500)}`
}

/** A version of a party's log, as something may wait for it. */
export function awaitedVersion(scid: string, version: number): Awaited {
  return `version:${scid}#${version}`
}

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
