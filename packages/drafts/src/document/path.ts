/** A place in a draft: the names of members and the numbers of elements that lead there. */
export type Path = readonly (string | number)[]

/** What stands at a path; the root for an empty one. */
export function at(document: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) => (value as Record<string | number, unknown> | undefined)?.[key],
    document,
  )
}
