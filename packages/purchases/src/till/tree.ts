import { type Profile } from "../profiles/profile.ts"

/** The names of a product's place in the tree, from the department down to the type; a missing level is left out. */
export type Path = readonly string[]

const LONGEST_NAME = 100

const NOT_STATED = new Set(["", "NULL", "NA", "N/A", "NONE", "-"])

/** A name from a till, without what a spreadsheet or a formula guard put around it; undefined where none is stated. */
export function cleanName(cell: string): string | undefined {
  const text = unguard(cell).normalize("NFC").trim().replaceAll(/\s+/g, " ")
  const name = Array.from(text).slice(0, LONGEST_NAME).join("")
  return NOT_STATED.has(name.toUpperCase()) ? undefined : name
}

/** A cell without the apostrophe that some tills put before `=`, `+`, `-` and `@` against formula injection. */
export function unguard(cell: string): string {
  return /^'[=+\-@]/.test(cell) ? cell.slice(1) : cell
}

/** The path of a product from its cells at the three levels. */
export function readPath(cells: readonly string[], profile: Profile): Path {
  const { separator, drop } = profile.path ?? { separator: undefined, drop: [] }
  const dropped = new Set(drop.map((name) => name.toLowerCase()))
  return cells
    .flatMap((cell) => (separator === undefined ? [cell] : cell.split(separator)))
    .flatMap((cell) => cleanName(cell) ?? [])
    .filter((name) => !dropped.has(name.toLowerCase()))
    .slice(0, 3)
}
