/**
 * Dates as tills write them. A format is declared, never guessed: 01/10/2026 is a day in January to one till and in
 * October to another.
 */

const PARTS = new Map([
  ["YYYY", "year"],
  ["MM", "month"],
  ["M", "month"],
  ["DD", "day"],
  ["D", "day"],
  ["HH", "hour"],
  ["H", "hour"],
  ["mm", "minute"],
  ["ss", "second"],
])
const TOKEN = /YYYY|MM|M|DD|D|HH|H|mm|ss/g

/** Reads a till's wall time as "2017-03-05T14:07:00", or gives undefined for no such date. */
export type DateReader = (text: string) => string | undefined

/**
 * A reader for these formats, made of YYYY MM M DD D HH H mm ss and the signs between them. The zone is "till" where
 * the file has the wall time of the till, or the till's IANA zone where the file is in UTC.
 */
export function dateReader(formats: readonly string[], zone: string): DateReader {
  const patterns = formats.map(patternOf)
  const toLocal = zone === "till" ? (wall: string) => wall : utcToZone(zone)
  return (text) => {
    for (const pattern of patterns) {
      const wall = wallTime(pattern.exec(text.trim()))
      if (wall !== undefined) return toLocal(wall)
    }
    return undefined
  }
}

function patternOf(format: string): RegExp {
  const escaped = format.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`)
  return new RegExp(`^${escaped.replaceAll(TOKEN, groupOf)}$`)
}

function groupOf(token: string): string {
  const width = token.length === 1 ? "{1,2}" : `{${token.length}}`
  return String.raw`(?<${PARTS.get(token)}>\d${width})`
}

function wallTime(match: RegExpExecArray | null): string | undefined {
  const { year, month = "", day = "", hour = "0", minute = "0", second = "0" } = match?.groups ?? {}
  if (year === undefined) return undefined
  const two = (digits: string): string => digits.padStart(2, "0")
  const wall = `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:${two(second)}`
  const instant = Date.parse(`${wall}Z`)
  // Date.parse refuses an hour of 25, but makes 2 March of 30 February: only what prints the same was a date.
  return Number.isNaN(instant) || new Date(instant).toISOString().slice(0, 19) !== wall ? undefined : wall
}

function utcToZone(zone: string): (wall: string) => string {
  const format = new Intl.DateTimeFormat("sv-SE", {
    timeZone: zone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    hourCycle: "h23",
  })
  return (wall) => format.format(new Date(`${wall}Z`)).replace(" ", "T")
}
