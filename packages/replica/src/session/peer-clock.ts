import type { Desk } from "./reception-desk.ts"

/*
 * Both sides of a WebSocket tell their time in the `Date` header of HTTP, for `doctor` and for nothing else: no
 * statement is judged by it [H7].
 */

/** This node's time as HTTP writes it. */
export function httpDate({ now }: Pick<Desk, "now">): string {
  return new Date(now()).toUTCString()
}

/** By how many milliseconds the clock of a `Date` header is ahead of this node's; undefined when it is no date. */
export function clockAhead(date: string | undefined, { now }: Pick<Desk, "now">): number | undefined {
  const ahead = Date.parse(date ?? "") - Date.parse(now())
  return Number.isNaN(ahead) ? undefined : ahead
}
