/** The middle value; of an even number the lower of the two. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN
}

/** Prints what was measured: as one line of JSON with `--json`, else as a list. */
export function report(measured: Readonly<Record<string, number | string>>): void {
  if (process.argv.includes("--json")) return console.log(JSON.stringify(measured))
  const width = Math.max(...Object.keys(measured).map((name) => name.length))
  for (const [name, value] of Object.entries(measured)) console.log(`${name.padEnd(width)}  ${value}`)
}
