import canonicalize from "canonicalize"
import { jsonFault } from "./json.ts"

/** Deeper than this is taken for a mistake: nothing that is signed here nests beyond 32 levels [S1]. */
const MAX_NESTING = 128

/**
 * The RFC 8785 (JCS) text of a JSON value: members sorted by UTF-16 code units, no whitespace, numbers as ECMAScript
 * prints them. Strings are taken as they are, without Unicode normalisation [S2].
 *
 * @throws TypeError for what `jsonFault` finds at fault, with 128 levels of nesting. That is our mistake, never a
 * peer's: what comes from outside goes through `jsonFault` and a schema first.
 */
export function canonicalJson(value: unknown): string {
  const fault = jsonFault(value, MAX_NESTING)
  if (fault !== undefined) throw new TypeError(`canonical JSON: the value ${fault}`)
  // One argument only: canonicalize 4.0.0 has a second one that its types hide.
  const text = canonicalize(value)
  if (text === undefined) throw new TypeError("canonical JSON: the value has no JSON text")
  return text
}
