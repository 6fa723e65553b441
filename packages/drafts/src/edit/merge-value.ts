import * as Automerge from "@automerge/automerge"
import type { JsonObject, JsonValue } from "@commonshelf/identity"
import { at, type Path } from "../document/path.ts"
import { fromPlain, isSharedText, toPlain } from "../document/plain.ts"
import { spliceText } from "./splice-text.ts"

/**
 * Makes a map of a draft hold what `wanted` says, and touches nothing that is the same already: so what others write
 * elsewhere at the same time stands. Called inside a change.
 */
export function mergeObject(
  document: Automerge.Doc<Record<string, unknown>>,
  path: Path,
  wanted: JsonObject,
): void {
  const map = at(document, path) as Record<string, unknown>
  for (const key of Object.keys(map)) if (!Object.hasOwn(wanted, key)) delete map[key]
  for (const [key, value] of Object.entries(wanted)) mergeMember(document, path, key, value)
}

/** The same for one member of a map. */
export function mergeMember(
  document: Automerge.Doc<Record<string, unknown>>,
  path: Path,
  key: string,
  wanted: JsonValue,
): void {
  const map = at(document, path) as Record<string, unknown>
  const present = map[key]
  if (present !== undefined && isSame(toPlain(present), wanted)) return
  if (typeof present === "string" && typeof wanted === "string" && isSharedText(key))
    return spliceText(document, [...path, key], wanted)
  if (isMap(present) && isObject(wanted)) return mergeObject(document, [...path, key], wanted)
  if (Array.isArray(present) && Array.isArray(wanted))
    return mergeList(document, [...path, key], wanted as readonly JsonValue[])
  map[key] = fromPlain(wanted, key)
}

/** Lists are compared from both ends; of what differs between, maps at the same place are merged, the rest is replaced. */
function mergeList(
  document: Automerge.Doc<Record<string, unknown>>,
  path: Path,
  wanted: readonly JsonValue[],
): void {
  const list = at(document, path) as unknown[] & Automerge.List<unknown>
  const present = list.map(toPlain)
  let start = 0
  while (start < Math.min(present.length, wanted.length) && isSame(present[start], wanted[start])) start++
  let end = 0
  const most = Math.min(present.length, wanted.length) - start
  while (end < most && isSame(present.at(-1 - end), wanted.at(-1 - end))) end++
  const [oldCount, middle] = [present.length - start - end, wanted.slice(start, wanted.length - end)]
  for (let index = 0; index < Math.min(oldCount, middle.length); index++) {
    const value = middle[index]
    if (isMap(list[start + index]) && isObject(value)) mergeObject(document, [...path, start + index], value)
    else if (value !== undefined) {
      list.deleteAt(start + index)
      list.insertAt(start + index, fromPlain(value, start + index))
    }
  }
  if (oldCount > middle.length) list.deleteAt(start + middle.length, oldCount - middle.length)
  for (const [index, value] of middle.entries())
    if (index >= oldCount) list.insertAt(start + index, fromPlain(value, start + index))
}

function isMap(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Automerge.ImmutableString)
  )
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}

function isSame(a: JsonValue | undefined, b: JsonValue | undefined): boolean {
  if (Array.isArray(a) && Array.isArray(b))
    return (
      a.length === b.length && a.every((value, index) => isSame(value as JsonValue, b[index] as JsonValue))
    )
  if (isObject(a) && isObject(b)) {
    const keys = Object.keys(a)
    return (
      keys.length === Object.keys(b).length &&
      keys.every((key) => Object.hasOwn(b, key) && isSame(a[key], b[key]))
    )
  }
  return a === b
}
