/** By UTF-16 code units, as RFC 8785 sorts: the same on every node, which a locale is not. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
