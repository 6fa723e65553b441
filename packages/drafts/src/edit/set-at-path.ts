import * as Automerge from "@automerge/automerge"
import type { JsonValue } from "@commonshelf/identity"
import { at } from "../document/path.ts"
import { fromPlain, type DraftDocument } from "../document/plain.ts"
import { mergeMember } from "./merge-value.ts"

/**
 * Sets what stands at a path of the content, such as `title.en.text` or `sources.0`. Called inside a change.
 * Gives why it cannot, and then has changed nothing.
 */
export function setAtPath(document: DraftDocument, path: string, value: JsonValue): string | undefined {
  const keys = path.split(".")
  const last = keys.pop() ?? ""
  if (last === "" || keys.includes("")) return `"${path}" is no path such as title.en.text.`
  const place = ["content", ...keys]
  const parent = at(document, place)
  if (Array.isArray(parent))
    return setElement(parent as unknown[] & Automerge.List<unknown>, { path, last, value })
  const isMap =
    typeof parent === "object" && parent !== null && !(parent instanceof Automerge.ImmutableString)
  if (!isMap) return `There is nothing at "${keys.join(".")}" that has a member "${last}".`
  mergeMember(document, place, last, value)
  return undefined
}

function setElement(
  list: unknown[] & Automerge.List<unknown>,
  { path, last, value }: { readonly path: string; readonly last: string; readonly value: JsonValue },
): string | undefined {
  const index = /^\d{1,6}$/.test(last) ? Number(last) : Number.NaN
  if (!(index <= list.length)) return `"${path}" names no place of a list of ${list.length}, from 0.`
  if (index < list.length) list.deleteAt(index)
  list.insertAt(index, fromPlain(value, index))
  return undefined
}
