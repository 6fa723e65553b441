/** A value of a cell; undefined is an empty one. */
export type CsvValue = string | number | boolean | undefined

/**
 * One row as RFC 4180 has it, ended by LF: fields with a comma, a quote or a line break stand in quotes, quotes are
 * doubled.
 */
export function csvRow(values: readonly CsvValue[]): string {
  return `${values.map(csvField).join(",")}\n`
}

function csvField(value: CsvValue): string {
  const text = value === undefined ? "" : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/**
 * A text that strangers chose, made harmless for spreadsheets [F7]: what begins like a formula (`=`, `+`, `-`, `@`, a
 * tabulator, a line break), or with an apostrophe, gets an apostrophe in front. So it can be undone: of a text column,
 * take one leading apostrophe away.
 */
export function markedText(text: string): string {
  return /^[=+\-@'\t\r\n]/.test(text) ? `'${text}` : text
}
