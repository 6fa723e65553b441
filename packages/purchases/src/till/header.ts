import { err, ok, type Result } from "@commonshelf/identity"
import { type ColumnName, type Profile } from "../profiles/profile.ts"
import { PROFILES } from "../profiles/profiles.ts"
import { type ImportError } from "./import-error.ts"

/** Where each column that we read stands in the file, found by name and never by position. */
export type ColumnIndex<Name extends string> = Partial<Readonly<Record<Name, number>>>

const REQUIRED = ["date", "member", "quantity", "value"] as const

/** Finds the columns of `spellings` in a header; spellings come best first. */
export function findColumns<Name extends string>(
  header: readonly string[],
  spellings: Partial<Readonly<Record<Name, readonly string[]>>>,
): ColumnIndex<Name> {
  const positions = new Map<string, number>()
  for (const [index, cell] of header.entries()) {
    if (!positions.has(normalise(cell))) positions.set(normalise(cell), index)
  }
  const found: Partial<Record<Name, number>> = {}
  for (const name in spellings) {
    const spelling = spellings[name]?.find((candidate) => positions.has(normalise(candidate)))
    if (spelling !== undefined) found[name] = positions.get(normalise(spelling)) ?? -1
  }
  return found
}

/** The columns of a till file, or a refusal that names what is missing, what is there, and a profile that fits. */
export function readHeader(
  header: readonly string[],
  profile: Profile,
  needsStore: boolean,
): Result<ColumnIndex<ColumnName>, ImportError> {
  const columns = findColumns<ColumnName>(header, profile.columns)
  const missing = missingColumns(columns, profile, needsStore)
  if (missing.length === 0) return ok(columns)
  if (header.some(looksLikeValue)) {
    const message =
      "The first line holds values, not column names. Export the file again with its header line, " +
      "or add a line with the names of the columns."
    return err({ kind: "no-header", message })
  }
  return err(missingColumnsError(header, profile, missing))
}

function missingColumns(columns: ColumnIndex<ColumnName>, profile: Profile, needsStore: boolean): string[] {
  const missing: string[] = REQUIRED.filter((name) => columns[name] === undefined).map((name) =>
    describe(name, profile.columns[name]),
  )
  const product = ["barcode", "code", "name"] as const
  if (product.every((name) => columns[name] === undefined)) {
    missing.push(
      describe(
        "product",
        product.flatMap((name) => profile.columns[name] ?? []),
      ),
    )
  }
  if (needsStore && columns.store === undefined) missing.push(describe("store", profile.columns.store ?? []))
  return missing
}

function missingColumnsError(header: readonly string[], profile: Profile, missing: string[]): ImportError {
  const found = header.map((cell) => cell.trim().slice(0, 60)).filter((cell) => cell !== "")
  const fitting = PROFILES.find(
    (other) =>
      other.name !== profile.name &&
      missingColumns(findColumns<ColumnName>(header, other.columns), other, false).length === 0,
  )
  const advice =
    fitting === undefined
      ? "Name these columns so in the file, or give the profile the names that the file uses."
      : `The profile \`${fitting.name}\` (${fitting.title}) fits this file.`
  const message = `The file lacks what the profile \`${profile.name}\` needs: ${missing.join("; ")}. It has: ${found.join(", ")}. ${advice}`
  const error = { kind: "missing-columns", missing, found, message } as const
  return fitting === undefined ? error : { ...error, suggestion: fitting.name }
}

function describe(name: string, spellings: readonly string[]): string {
  const some = spellings.slice(0, 3).map((spelling) => `"${spelling}"`)
  return some.length === 0 ? name : `${name} (${some.join(" or ")})`
}

// A header that is really a row of values would be echoed with a member's name in it.
function looksLikeValue(cell: string): boolean {
  return /^[^\p{L}]*\d[^\p{L}]*$|@|^\d{4}-\d{2}-\d{2}/u.test(cell.trim())
}

function normalise(name: string): string {
  return name.normalize("NFC").trim().toLowerCase().replaceAll(/\s+/g, " ")
}
