import { canonicalJson, err, ok, type JsonObject, type Result } from "@commonshelf/identity"
import type { Finding } from "./finding.ts"
import { utf8Text } from "./utf8-text.ts"

/** The most bytes one statement may have [S1]. */
export const MAX_STATEMENT_BYTES = 1024 * 1024

/** The deepest nesting of objects and arrays that is read [S1]. */
export const MAX_DEPTH = 32

/**
 * Reads the bytes of a statement [S1, S2]: UTF-8 text that equals its own RFC 8785 form. The one comparison rejects
 * duplicate keys, -0, 1.0, 1e2, 2^53+1, lone surrogates, odd escapes and white space. Depth is checked before
 * parsing, so that deep input costs nothing.
 */
export function parseCanonical(bytes: Uint8Array): Result<{ text: string; value: JsonObject }, Finding> {
  if (bytes.byteLength > MAX_STATEMENT_BYTES) {
    return refuse("too-large", `${bytes.byteLength} bytes; a statement has at most ${MAX_STATEMENT_BYTES}`)
  }
  const text = utf8Text(bytes)
  if (text === undefined) return refuse("not-canonical", "the bytes are not UTF-8 text")
  if (deeperThan(text, MAX_DEPTH)) return refuse("too-deep", `nested deeper than ${MAX_DEPTH} levels`)
  const value = parseJson(text)
  if (value === undefined) return refuse("not-canonical", "not JSON")
  if (canonicalOf(value) !== text) {
    return refuse("not-canonical", "not in the canonical form of RFC 8785 (JCS)")
  }
  const fault = forbiddenValue(value)
  if (fault !== undefined) return err({ kind: "bad-value", rule: "S2", message: fault })
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return err({ kind: "bad-value", rule: "S2", message: "a statement is a JSON object" })
  }
  // The walk above saw every value below it, so the object is a JsonObject.
  return ok({ text, value: value as JsonObject })
}

/** Whether a plain value is one that a statement may hold [S2]; the path to the first that is not, or undefined. */
export function forbiddenValue(value: unknown, path = "$"): string | undefined {
  if (typeof value === "string" || typeof value === "boolean") return undefined
  if (typeof value === "number") {
    return Number.isSafeInteger(value) ? undefined : `${path}: numbers are integers within 2^53-1`
  }
  if (Array.isArray(value)) return firstFault(value.map((item, index) => [`${path}[${index}]`, item]))
  if (typeof value === "object" && value !== null) {
    return firstFault(Object.entries(value).map(([key, item]) => [`${path}.${key}`, item]))
  }
  return `${path}: null and undefined are not values of a statement`
}

function firstFault(members: readonly (readonly [string, unknown])[]): string | undefined {
  for (const [path, item] of members) {
    const fault = forbiddenValue(item, path)
    if (fault !== undefined) return fault
  }
  return undefined
}

function refuse(kind: "not-canonical" | "too-large" | "too-deep", message: string): Result<never, Finding> {
  return err({ kind, rule: "S1", message })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function canonicalOf(value: unknown): string | undefined {
  try {
    return canonicalJson(value)
  } catch {
    return undefined
  }
}

/** Counts brackets outside strings, so that no parser ever recurses into hostile depth. */
function deeperThan(text: string, limit: number): boolean {
  let depth = 0
  let inString = false
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (inString) {
      if (code === BACKSLASH) i++
      else if (code === QUOTE) inString = false
    } else if (code === QUOTE) inString = true
    else if (code === OPEN_BRACE || code === OPEN_BRACKET) {
      if (++depth > limit) return true
    } else if (code === CLOSE_BRACE || code === CLOSE_BRACKET) depth--
  }
  return false
}

const QUOTE = 0x22
const BACKSLASH = 0x5c
const OPEN_BRACE = 0x7b
const CLOSE_BRACE = 0x7d
const OPEN_BRACKET = 0x5b
const CLOSE_BRACKET = 0x5d
