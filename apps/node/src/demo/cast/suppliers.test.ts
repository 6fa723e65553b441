import {
  buildDataset,
  comparisonTable,
  type Cell,
  type Dataset,
  type SourceStatement,
} from "@commonshelf/dataset"
import {
  ANSWER_STATES,
  draftEndorsement,
  draftMetricAdoption,
  draftMetricDefinition,
  draftPartyProfile,
  locateDocument,
  metricDigest,
  subjectSchemaOf,
} from "@commonshelf/documents"
import { testAuthor, type Said } from "@commonshelf/documents/testing"
import { parseLogEntry } from "@commonshelf/identity"
import { parseStatement } from "@commonshelf/statement"
import { describe, expect, test } from "vitest"
import { demoMetrics, FORMER_PAY_SPREAD } from "./metrics.ts"
import { DEMO_PARTIES } from "./parties.ts"
import { signCast, type SignedCast } from "./signed-cast.ts"
import { demoSuppliers } from "./suppliers.ts"

const TODAY = "2026-11-23"
const YEAR = "2025"

describe("the suppliers of the demonstration", () => {
  const suppliers = demoSuppliers(59, 2017, YEAR)
  const cast = signCast(suppliers, TODAY)

  test("[A1] say the same for the same seed, and other things for another", () => {
    expect(demoSuppliers(59, 2017, YEAR)).toEqual(suppliers)
    expect(signCast(suppliers, TODAY)).toEqual(cast)
    expect(demoSuppliers(59, 2018, YEAR)).not.toEqual(suppliers)
  })

  test("have names of their own in three languages", () => {
    for (const language of ["en", "he", "es"]) {
      const names = demoSuppliers(200, 1, YEAR).map(({ name }) => name[language]?.text)
      expect(new Set(names).size).toBe(200)
    }
  })

  test("are as many as there are names, and no more", () => {
    expect(() => demoSuppliers(1000, 1, YEAR)).toThrow(RangeError)
  })

  test("[S1] [S9] sign log entries and statements that parse", () => {
    const { entries, statements } = split(cast)
    expect(entries.length).toBe(59)
    for (const entry of entries) expect(parseLogEntry(entry).ok).toBe(true)
    for (const text of statements) expect(parsed(text).text).toBe(text)
  })

  test("[M1] give answers in each of the seven states, some proven, one to another version", () => {
    const cells = cellsOf(datasetOf(cast))
    expect(new Set(cells.map(({ state }) => state))).toEqual(new Set(ANSWER_STATES))
    expect(new Set(cells.flatMap(({ step }) => step ?? []))).toEqual(new Set(["says", "document", "checked"]))
    expect(cells.filter(({ notComparable }) => notComparable?.code === "other-metric-version").length).toBe(1)
  })

  test("sell dairy products, among others", () => {
    const table = comparisonTable(datasetOf(cast), { category: "Food > Dairy", asOf: `${TODAY}T00:00:00Z` })
    expect(table.rows.length).toBeGreaterThan(10)
    expect(table.rows.length).toBeLessThan(suppliers.length)
  })
})

/** What the cast says, with a cooperative that adopts the metrics and others that check answers. */
function datasetOf(cast: SignedCast): Dataset {
  const authors = {
    almond: testAuthor("almond"),
    kibbutz: testAuthor("kibbutz"),
    harbour: testAuthor("harbour"),
  }
  const { almond } = authors
  const said: Said[] = [
    ...(["almond", "kibbutz", "harbour"] as const).map((key) => {
      const { role, name } = DEMO_PARTIES[key]
      return authors[key].say(draftPartyProfile(authors[key].did, { role, name }))
    }),
    ...[FORMER_PAY_SPREAD, ...demoMetrics()].map((metric) =>
      almond.say(draftMetricDefinition(almond.did, metric)),
    ),
    ...demoMetrics().map((metric) =>
      almond.say(
        draftMetricAdoption(almond.did, {
          metric: metricDigest(metric),
          name: metric.name,
          decision: "adopt",
          since: TODAY,
        }),
      ),
    ),
    ...cast.checks.map(({ by, target, verdict, method }) =>
      authors[by].say(draftEndorsement(authors[by].did, target, { verdict, method })),
    ),
  ]
  return buildDataset([...said, ...split(cast).statements.map(parsed)])
}

function cellsOf(dataset: Dataset): readonly Cell[] {
  const { rows } = comparisonTable(dataset, { category: "all", asOf: `${TODAY}T00:00:00Z` })
  return rows.flatMap((row) => Object.values(row.cells))
}

function parsed(text: string): SourceStatement {
  const statement = parseStatement(new TextEncoder().encode(text), subjectSchemaOf)
  if (!statement.ok) throw new Error(statement.error.message)
  const document = locateDocument(statement.value.statement, () => undefined)
  if (document === undefined) throw new Error("a statement without a document")
  return { ...statement.value, document }
}

/** Identity log entries apart from statements. */
function split({ introductions, statements }: SignedCast): {
  entries: readonly string[]
  statements: readonly string[]
} {
  const isEntry = (line: string) => line.includes('"versionId"')
  return {
    entries: introductions.filter(isEntry),
    statements: [...introductions.filter((line) => !isEntry(line)), ...statements],
  }
}
