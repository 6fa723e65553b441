import { jsonFault, type JsonObject, type JsonValue } from "@commonshelf/identity"
import { isSharedText } from "../document/plain.ts"

const MAX_NESTING = 20
const MAX_TEXT = 100_000
const MAX_STRING = 20_000
const MAX_KEY = 200

/** Why a draft cannot hold a content, as a sentence; undefined when it can. */
export function contentFault(content: JsonObject): string | undefined {
  const fault = jsonFault(content, MAX_NESTING)
  return fault === undefined ? faultIn(content, []) : `The content ${fault}.`
}

function faultIn(value: JsonValue, path: readonly (string | number)[]): string | undefined {
  const where = path.join(".")
  if (typeof value === "number" && !Number.isSafeInteger(value))
    return `${where}: write numbers with a fraction as text, such as "${value}".`
  if (typeof value === "string") {
    const most = isSharedText(path.at(-1) ?? "") ? MAX_TEXT : MAX_STRING
    return value.length > most ? `${where}: a text has at most ${most} characters.` : undefined
  }
  if (typeof value !== "object" || value === null) return undefined
  for (const [key, member] of Object.entries(value)) {
    if (key === "" || key.length > MAX_KEY)
      return `${where}: a member has a name of 1 to ${MAX_KEY} characters.`
    const found = faultIn(member, [...path, key])
    if (found !== undefined) return found
  }
  return undefined
}
