/** The asking for everything. */
const ALL = "all"

/**
 * The names of a category as asked, from the widest to the finest, in lower case: one for `Dairy`, two for
 * `Food > Dairy`; none for `all` or an empty text, which ask for everything.
 */
export function categoryNames(category: string): readonly string[] {
  const names = category
    .normalize("NFC")
    .toLowerCase()
    .split(">")
    .map((name) => name.trim())
    .filter((name) => name !== "")
  return names.length === 1 && names[0] === ALL ? [] : names
}

/** Whether the names stand in a path one after the other. No names stand in every path. */
export function isInCategory(path: readonly string[], names: readonly string[]): boolean {
  if (names.length === 0) return true
  const lower = path.map((segment) => segment.toLowerCase())
  return lower.some((_, start) => names.every((name, index) => lower[start + index] === name))
}
