import * as Automerge from "@automerge/automerge"
import type { JsonObject, JsonValue } from "@commonshelf/identity"

/** What an Automerge document of a draft holds. */
export interface DraftDocument extends Record<string, unknown> {
  content?: Record<string, unknown>
  comments?: Record<string, unknown>
  published?: Record<string, unknown>
}

/** The members of a map by name: Automerge gives them in an order that depends on how the changes came. */
export function membersOf(map: object): readonly (readonly [string, unknown])[] {
  return Object.entries(map).toSorted(([a], [b]) => (a < b ? -1 : 1))
}

/** The plain JSON of a value in a draft: texts and immutable strings are strings. */
export function toPlain(value: unknown): JsonValue {
  if (value instanceof Automerge.ImmutableString) return value.val
  if (Array.isArray(value)) return value.map(toPlain)
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(membersOf(value).map(([key, member]) => [key, toPlain(member)]))
  return value as string | number | boolean | null // the operations of a draft make nothing else [DR3]
}

/** The plain JSON of a member that is a map. */
export function toPlainObject(value: unknown): JsonObject {
  const plain = toPlain(value ?? {})
  return typeof plain === "object" && plain !== null && !Array.isArray(plain) ? (plain as JsonObject) : {}
}

/** Whether a string under that key is a text that several people may edit at once: the wording of a text per language. */
export function isSharedText(key: string | number): boolean {
  return key === "text"
}

/** A value of plain JSON as a draft holds it. */
export function fromPlain(value: JsonValue, key: string | number): unknown {
  if (typeof value === "string") return isSharedText(key) ? value : new Automerge.ImmutableString(value)
  if (Array.isArray(value)) return value.map((element, index) => fromPlain(element as JsonValue, index))
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(
      Object.entries(value as JsonObject).map(([name, member]) => [name, fromPlain(member, name)]),
    )
  return value
}
