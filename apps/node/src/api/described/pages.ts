import { z } from "zod"
import { EXIT, Failure } from "../../failure.ts"
import { apiSays } from "../../messages/api.ts"
import { firstIssue } from "../../messages/issue.ts"
import type { Output } from "../../operations/operation.ts"
import type { Address } from "./address.ts"

/** How much of a list, and from where: without a limit all of it. */
export const Paging = z.strictObject({
  limit: z.coerce.number().int().min(1).max(1000).exactOptional(),
  cursor: z.string().min(1).max(1000).exactOptional(),
})

/** Where a page ended: the item by what names it, and by its place, should it be gone. */
const Cursor = z.strictObject({ after: z.string(), at: z.int().nonnegative() })

/**
 * A page of a list [C10]. Lists have an order of their own that does not depend on how things came; the next page begins
 * after the last item of this one, also when others have come before it in the meantime.
 */
export function pageOf(
  output: Output,
  { member, key }: NonNullable<Address["list"]>,
  query: Readonly<Record<string, string>>,
  url: URL,
): Output {
  const paging = Paging.safeParse(query)
  if (!paging.success) throw new Failure(EXIT.usage, "bad-input", firstIssue(paging.error))
  const { limit, cursor } = paging.data
  const items = output[member] as readonly Readonly<Record<string, unknown>>[] // as its address says
  const from = cursor === undefined ? 0 : placeAfter(items, key, cursor)
  const page = items.slice(from, limit === undefined ? undefined : from + limit)
  const end = from + page.length
  const last = page.at(-1)
  if (last === undefined || end >= items.length) return { ...output, [member]: page }
  const next = new URL(url)
  next.searchParams.set("cursor", cursorOf({ after: nameOf(last, key), at: end }))
  return { ...output, [member]: page, next: `${next.pathname}${next.search}` }
}

function placeAfter(
  items: readonly Readonly<Record<string, unknown>>[],
  key: readonly string[],
  cursor: string,
): number {
  const { after, at } = readCursor(cursor)
  const place = items.findIndex((item) => nameOf(item, key) === after)
  return place < 0 ? at : place + 1
}

function nameOf(item: Readonly<Record<string, unknown>>, key: readonly string[]): string {
  return JSON.stringify(key.map((name) => item[name] ?? null))
}

function cursorOf(cursor: z.infer<typeof Cursor>): string {
  return Buffer.from(JSON.stringify(cursor)).toString("base64url")
}

function readCursor(text: string): z.infer<typeof Cursor> {
  try {
    const cursor = Cursor.safeParse(JSON.parse(Buffer.from(text, "base64url").toString("utf8")))
    if (cursor.success) return cursor.data
  } catch {
    // As one that has another form.
  }
  throw new Failure(EXIT.usage, "bad-cursor", apiSays.badCursor(), { hint: apiSays.fromBeginning() })
}
