import type {
  AnswerValue,
  Cell,
  ComparisonTable,
  LanguageText,
  MetricColumn,
  SupplierRow,
} from "@commonshelf/dataset"

/*
 * Tables made by hand: a metric for each way in which an answer is scored, and suppliers that answer as a test says.
 */

/** A column; what is not told is of a ratio from 12 (worst) to 2 (best). */
export function testColumn(key: string, varying: Partial<MetricColumn> = {}): MetricColumn {
  return {
    key,
    digest: `zQm-${key}`,
    owner: "QmAda",
    version: "1.0.0",
    status: "adopted",
    title: word(`Title of ${key}`),
    question: word(`Question of ${key}`),
    method: word(`Method of ${key}`),
    topic: "social.labour",
    valueType: "ratio",
    anchors: { worst: "12", best: "2" },
    adoptedBy: [{ scid: "QmAda", name: word("Ada") }],
    ...varying,
  }
}

/** One column of each type of value. */
export const TEST_COLUMNS: readonly MetricColumn[] = [
  testColumn("pay-spread"),
  testColumn("organic-share", {
    valueType: "number",
    unit: "P1",
    anchors: { worst: "0", best: "100" },
    topic: "environment.biodiversity",
  }),
  columnWithoutAnchors("wage-cap", {
    valueType: "boolean",
    betterAnswer: true,
    topic: "governance.transparency",
  }),
  columnWithoutAnchors("worker-voice", {
    valueType: "ordinal",
    options: ["none", "asked", "co-decide", "own"].map((code) => ({ code, label: word(code) })),
    topic: "social.community",
  }),
  columnWithoutAnchors("certificates", {
    valueType: "category",
    options: ["organic", "fair"].map((code) => ({ code, label: word(code) })),
    topic: "environment.biodiversity",
  }),
]

/** A supplier that answers so; it is waited for in every other column. */
export function testRow(
  supplier: string,
  columns: readonly MetricColumn[],
  answers: Readonly<Record<string, Cell>>,
): SupplierRow {
  const waiting: Cell = { state: "waiting" }
  const cells = Object.fromEntries(columns.map(({ key }) => [key, answers[key] ?? waiting]))
  const openness = { answered: Object.keys(answers).length, of: columns.length }
  return { supplier, name: word(supplier), standing: { confirmedBy: [] }, products: [], openness, cells }
}

export function testTable(
  columns: readonly MetricColumn[],
  answersBySupplier: Readonly<Record<string, Readonly<Record<string, Cell>>>>,
): ComparisonTable {
  const rows = Object.entries(answersBySupplier).map(([supplier, answers]) =>
    testRow(supplier, columns, answers),
  )
  return { category: "all", asOf: "2026-06-01T00:00:00Z", metrics: columns, rows }
}

/** A cell with that answer. */
export function answeredCell(value: AnswerValue): Cell {
  return { state: "answered", value, step: "says", period: "2025", metricVersion: "1.0.0" }
}

/** A cell with that ratio. */
export function ratioCell(value: string): Cell {
  return answeredCell({ type: "ratio", value })
}

function columnWithoutAnchors(key: string, varying: Partial<MetricColumn>): MetricColumn {
  const { anchors: _anchors, ...column } = testColumn(key, varying)
  return column
}

function word(text: string): LanguageText {
  return { en: { text, status: "authoritative" } }
}
