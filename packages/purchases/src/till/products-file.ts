import { err, ok, type Result } from "@commonshelf/identity"
import { type Profile } from "../profiles/profile.ts"
import { decodeText } from "./decode.ts"
import { findColumns } from "./header.ts"
import { type ImportError } from "./import-error.ts"
import { readRows } from "./rows.ts"
import { cleanName, readPath, type Path } from "./tree.ts"

/** What is known of a product apart from its sales. */
export interface ProductFacts {
  readonly path: Path
  readonly supplier?: string
  readonly name?: string
}

/** The products of a second file by their code, as the profile's `products` describes it. */
export function readProducts(
  bytes: Uint8Array,
  profile: Profile,
): Result<ReadonlyMap<string, ProductFacts>, ImportError> {
  if (profile.products === undefined) {
    return err(refuse(1, `The profile \`${profile.name}\` has no products file; leave it out.`))
  }
  const text = decodeText(bytes, profile.encoding)
  if (!text.ok) return text
  const [header, ...rows] = readRows(text.value, profile.delimiter)
  const columns = findColumns(header?.cells ?? [], profile.products)
  const { code } = columns
  if (code === undefined) {
    return err(refuse(1, `The products file lacks the column "${profile.products.code.join('" or "')}".`))
  }
  const products = new Map<string, ProductFacts>()
  for (const row of rows) {
    if (row.broken !== undefined || row.cells.length !== header?.cells.length) {
      return err(
        refuse(row.line, `Line ${row.line} of the products file has broken quotes or too few or many cells.`),
      )
    }
    const cell = (name: FactColumn): string => row.cells[columns[name] ?? -1] ?? ""
    products.set((row.cells[code] ?? "").trim(), readFacts(cell, profile))
  }
  return ok(products)
}

/** The columns that state facts about a product. */
export type FactColumn = "department" | "category" | "type" | "supplier" | "name"

/** The facts that a row states about its product, in a till file or a products file. */
export function readFacts(cell: (name: FactColumn) => string, profile: Profile): ProductFacts {
  const path = readPath([cell("department"), cell("category"), cell("type")], profile)
  const supplier = cleanName(cell("supplier"))
  const name = cleanName(cell("name"))
  return { path, ...(supplier !== undefined && { supplier }), ...(name !== undefined && { name }) }
}

function refuse(line: number, message: string): ImportError {
  return { kind: "bad-products-file", line, message }
}
