import { order, STATEMENTS_FOLDER } from "../layout.ts"
import { consumptionTable } from "../tables/consumption-tables.ts"
import type { ForkTable } from "../tables/table.ts"
import { FORK_TABLES, tablePath } from "../tables/tables.ts"
import { LICENCE, TITLE, type DescribedFork } from "./described-fork.ts"

const DIALECT = { delimiter: ",", lineTerminator: "\n", quoteChar: '"', doubleQuote: true, header: true }

/** `datapackage.json`: Data Package v2, with the data dictionary as Table Schema [F6]. */
export function dataPackageText(fork: DescribedFork): string {
  const { lock, sources, files } = fork
  const paths = [...files.keys()].toSorted(order)
  const consumption = paths.filter((path) => path.startsWith("consumption/"))
  const statements = paths.filter((path) => path.startsWith(`${STATEMENTS_FOLDER}/`))
  const dataPackage = {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: "commonshelf",
    id: `urn:commonshelf:heads:${lock.heads}`,
    title: TITLE,
    description:
      "Signed statements of cooperatives and suppliers, and what they say as tables. See README.md.",
    version: lock.heads,
    licenses: [LICENCE],
    ...(sources.length > 0 && {
      sources: sources.map(({ name }) => ({ title: name })),
    }),
    resources: [
      ...FORK_TABLES.map((table) => tableResource(table, fork)),
      ...(consumption.length > 0 ? [{ ...describe(consumptionTable), path: listed(consumption) }] : []),
      ...(statements.length > 0 ? [statementResource(statements)] : []),
    ],
  }
  return `${JSON.stringify(dataPackage, undefined, 2)}\n`
}

function tableResource(table: ForkTable, { files }: DescribedFork) {
  const path = tablePath(table)
  const facts = files.get(path)
  if (facts === undefined) throw new TypeError(`a fork has the table ${path}`)
  return { ...describe(table), path, bytes: facts.bytes, hash: `sha256:${facts.sha256}` }
}

function describe({ name, title, columns }: ForkTable) {
  return {
    name,
    title,
    type: "table",
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    dialect: DIALECT,
    schema: {
      fields: columns.map(({ name: field, type, description, required }) => ({
        name: field,
        type: type === "text" ? "string" : type,
        description: type === "text" ? `${description} (marked text)` : description,
        ...(required && { constraints: { required: true } }),
      })),
      missingValues: [""],
    },
  }
}

function statementResource(paths: readonly string[]) {
  return {
    name: "signed-statements",
    title: "All statements and identity logs exactly as they were signed, one a line",
    path: listed(paths),
    format: "ndjson",
    mediatype: "application/x-ndjson",
    encoding: "utf-8",
  }
}

/** One path stands alone, several in a list. */
function listed(paths: readonly string[]): string | readonly string[] {
  const [only, ...more] = paths
  return only !== undefined && more.length === 0 ? only : paths
}
