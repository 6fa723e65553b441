import { subjectTypesOf, type Product } from "@commonshelf/documents"
import type { Digest } from "@commonshelf/identity"
import { columnSources, type ColumnSource } from "../metric/columns.ts"
import { partyStanding } from "../party/attestations.ts"
import { foreignSource, listParties, partyOf, type Party } from "../party/parties.ts"
import { categoryNames } from "../product/category.ts"
import { tillEntries } from "../product/matches.ts"
import { listProducts, productsInCategory } from "../product/products.ts"
import { instantMs, lastWord } from "../store/current.ts"
import { entriesOf, productKey, SELF, type AnswerSubject, type Dataset } from "../store/dataset.ts"
import type { Said } from "../store/entry.ts"
import { groupBy } from "../store/group.ts"
import { compareText } from "../store/text-order.ts"
import { readMarks, type MarkReader } from "../trust/marks.ts"
import { cellMarks, rowMarks } from "./marks.ts"
import { hasValue, subjectCell, type CellQuestion, type ResolvedCell } from "./cell.ts"
import { productsCell } from "./products-cell.ts"
import type { Cell, ComparisonTable, ProductSummary, SupplierRow } from "./types.ts"

/** Whose rows a table has. */
export type TableSubject = "suppliers" | "cooperatives"

/**
 * What the suppliers of a category, or all cooperatives, say to the metrics that cooperatives adopted, as of an instant
 * [A4, M1, DI18].
 *
 * @param question.category a segment of a category path in any case, such as `Dairy`, or a path, such as
 *   `Food > Dairy`; `all` or an empty text for every supplier, also those without products
 * @param question.lens the digests of the metrics that are looked through; every metric without [M8]
 * @throws TypeError when `asOf` is not an instant: our mistake
 */
export function comparisonTable(
  dataset: Dataset,
  {
    category,
    asOf,
    subject = "suppliers",
    lens,
  }: {
    readonly category: string
    readonly asOf: string
    readonly subject?: TableSubject
    readonly lens?: readonly Digest[]
  },
): ComparisonTable {
  instantMs(asOf)
  const asked = askedColumns(dataset, subject)
  const sources = lens === undefined ? asked : asked.filter((source) => isThrough(source, lens))
  const marks = readMarks(dataset)
  const rows = partiesIn(dataset, category, subject).map((inCategory) =>
    supplierRow(dataset, inCategory, sources, { asOf, marks }),
  )
  return { category, asOf, metrics: sources.map(({ column }) => column), rows }
}

/**
 * The products of a category path, one row each: what is said about the product itself, and what its supplier says about
 * itself [M7]. Products of one supplier are several rows; by supplier and product id.
 */
export function productTable(
  dataset: Dataset,
  { category, asOf }: { readonly category: readonly string[]; readonly asOf: string },
): ComparisonTable {
  instantMs(asOf)
  const sources = columnSources(dataset)
  const marks = readMarks(dataset)
  const path = category.join(" > ")
  const rows = suppliersIn(dataset, path).flatMap(({ supplier, products, said }) =>
    products.map((product) =>
      supplierRow(dataset, { supplier, products: [product], said }, sources, { asOf, marks }),
    ),
  )
  return { category: path, asOf, metrics: sources.map(({ column }) => column), rows }
}

/** Whether a column is one of a lens: its own version, or one that it declares equal [ME5]. */
function isThrough({ version, equivalents }: ColumnSource, lens: readonly Digest[]): boolean {
  return [version, ...equivalents].some(({ digest }) => lens.includes(digest))
}

/** A supplier with its products in a category. */
export interface SupplierInCategory {
  readonly supplier: Party
  readonly products: readonly ProductSummary[]
  /** The statements that say so. */
  readonly said: readonly Said[]
}

/** For when the table holds, and what it marks. */
export interface TableState {
  readonly asOf: string
  readonly marks: MarkReader
}

/** The cell of a supplier and a metric, with the answers that it was made of. */
export function resolveCell(
  dataset: Dataset,
  { supplier, products }: SupplierInCategory,
  source: ColumnSource,
  { asOf, marks }: TableState,
): { readonly cell: Cell; readonly parts: readonly ResolvedCell[] } {
  const question: CellQuestion = { supplier, source, asOf }
  const subjects = answerSubjects(source, { supplier, products })
  const parts = subjects.map((subject) => subjectCell(dataset, subject, question))
  const cell = productsCell(parts, question)
  const marked = marks.isClean ? undefined : cellMarks(dataset, marks, question, { subjects, parts })
  return { cell: marked === undefined ? cell : { ...cell, marks: marked }, parts }
}

/** The columns that a table of such rows has: what is asked of suppliers is asked of cooperatives too [DI18]. */
export function askedColumns(dataset: Dataset, subject: TableSubject): readonly ColumnSource[] {
  return columnSources(dataset).filter(({ version }) => {
    const types = subjectTypesOf(version.content)
    if (subject === "suppliers") return types.includes("supplier") || types.includes("product")
    return types.includes("supplier") || types.includes("cooperative")
  })
}

/** What answers to a metric are about: the party, or each of its products in the category. */
export function answerSubjects(
  { version }: ColumnSource,
  { supplier, products }: Pick<SupplierInCategory, "supplier" | "products">,
): readonly AnswerSubject[] {
  const types = subjectTypesOf(version.content)
  if (types.includes("product")) return products.map(({ id }) => id)
  const isAsked =
    types.includes("supplier") || (supplier.role === "cooperative" && types.includes("cooperative"))
  return isAsked ? [SELF] : []
}

/** The rows of a table: the suppliers in a category, or every cooperative about itself. */
export function partiesIn(
  dataset: Dataset,
  category: string,
  subject: TableSubject,
): readonly SupplierInCategory[] {
  if (subject === "suppliers") return suppliersIn(dataset, category)
  return listParties(dataset)
    .filter(({ role }) => role === "cooperative")
    .map((supplier) => {
      const profile = lastWord(dataset, entriesOf(dataset.profiles, supplier.scid))
      return { supplier, products: [], said: profile === undefined ? [] : [profile] }
    })
}

/** The suppliers in a category that have a profile, by SCID. */
function suppliersIn(dataset: Dataset, category: string): readonly SupplierInCategory[] {
  const productsBySupplier = groupBy(productsInCategory(dataset, category), ({ issuer }) => issuer)
  const isEverything = categoryNames(category).length === 0
  const suppliers = listParties(dataset).filter(({ role }) => isEverything && role === "supplier")
  const scids = new Set([...productsBySupplier.keys(), ...suppliers.map(({ scid }) => scid)])
  return [...scids].toSorted(compareText).flatMap((scid) => {
    const supplier = partyOf(dataset, scid)
    if (supplier === undefined) return []
    const inCategory = productsBySupplier.get(scid) ?? []
    const profile = lastWord(dataset, entriesOf(dataset.profiles, scid))
    const said = [...(profile === undefined ? [] : [profile]), ...inCategory]
    return [{ supplier, products: inCategory.map(({ subject }) => summaryOf(subject)), said }]
  })
}

/** The products that a party makes or sells as its own, by id: those not withdrawn that are not only a code of its till. */
export function productSummaries(dataset: Dataset, supplier: string): readonly ProductSummary[] {
  const codes = tillEntries(dataset)
  return listProducts(dataset, { supplier })
    .filter(({ product }) => !codes.has(productKey(supplier, product.id)))
    .map(({ product }) => summaryOf(product))
}

function summaryOf({ id, name, category }: Product): ProductSummary {
  return { id, name, category }
}

function supplierRow(
  dataset: Dataset,
  inCategory: SupplierInCategory,
  sources: readonly ColumnSource[],
  as: TableState,
): SupplierRow {
  const { supplier, products, said } = inCategory
  const cells = sources.map(
    (source) => [source.column.key, resolveCell(dataset, inCategory, source, as).cell] as const,
  )
  const applying = cells.filter(
    ([, { state, notAskedBecause }]) => state !== "not-applicable" && notAskedBecause === undefined,
  )
  const foreign = foreignSource(supplier.provenance)
  const marks = rowMarks(as.marks, supplier.scid, said)
  return {
    supplier: supplier.scid,
    name: supplier.name,
    ...(foreign !== undefined && { foreign }),
    standing: partyStanding(dataset, supplier.scid, as.asOf),
    products,
    ...(marks !== undefined && { marks }),
    openness: { answered: applying.filter(([, cell]) => hasValue(cell)).length, of: applying.length },
    cells: Object.fromEntries(cells),
  }
}
