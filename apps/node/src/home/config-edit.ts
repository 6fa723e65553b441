import { existsSync, readFileSync } from "node:fs"
import { isDeepStrictEqual } from "node:util"
import { stringify } from "smol-toml"
import { parseConfig } from "./config.ts"
import type { ConfigKey, ConfigValue } from "./config-keys.ts"
import { writeInHome, type HomePaths } from "./home.ts"

/**
 * Sets one key in `config.toml`, or takes it out, and leaves everything else as its writer has it, comments too.
 *
 * @param value checked already; undefined takes the key out
 * @throws Failure when the file is not as it should be: it is left as it is
 */
export function editConfigFile(paths: HomePaths, key: ConfigKey, value: ConfigValue | undefined): void {
  const text = existsSync(paths.config) ? readFileSync(paths.config, "utf8") : ""
  const wanted = new Map(parseConfig(text, paths.config))
  if (value === undefined) wanted.delete(key.key)
  else wanted.set(key.key, value)
  const edited = edit(text, key.key, value)
  writeInHome(paths, paths.config, holds(edited, wanted) ? edited : written(wanted))
}

/** Whether a text says exactly that: an edit of lines that understood the file wrongly is not taken. */
function holds(text: string, wanted: ReadonlyMap<string, ConfigValue>): boolean {
  try {
    return isDeepStrictEqual(
      new Map([...parseConfig(text, "")].toSorted(byKey)),
      new Map([...wanted].toSorted(byKey)),
    )
  } catch {
    return false
  }
}

/** The text with the line of a key replaced, added at the end of its table, or taken out. */
function edit(text: string, key: string, value: ConfigValue | undefined): string {
  const [table, name] = splitKey(key)
  const line = value === undefined ? [] : [`${name} = ${literal(value)}`]
  const lines = text === "" ? [] : text.replace(/\n$/, "").split("\n")
  const header = lines.findIndex((candidate) => candidate.replace(/#.*/, "").trim() === `[${table}]`)
  if (header < 0) {
    if (value === undefined) return text
    return [...lines, ...(lines.length > 0 ? [""] : []), `[${table}]`, ...line, ""].join("\n")
  }
  const next = lines.findIndex((candidate, index) => index > header && /^\s*\[/.test(candidate))
  const end = next < 0 ? lines.length : next
  const at = lines.findIndex(
    (candidate, index) => index > header && index < end && candidate.split("=")[0]?.trim() === name,
  )
  const edited = at < 0 ? lines.toSpliced(header + 1, 0, ...line) : lines.toSpliced(at, 1, ...line)
  return `${edited.join("\n")}\n`
}

/** The whole file written anew; comments are lost. */
function written(values: ReadonlyMap<string, ConfigValue>): string {
  const tables = new Map<string, string[]>()
  for (const [key, value] of values) {
    const [table, name] = splitKey(key)
    tables.set(table, [...(tables.get(table) ?? []), `${name} = ${literal(value)}`])
  }
  return [...tables].map(([table, lines]) => `[${table}]\n${lines.join("\n")}\n`).join("\n")
}

/** `limits.peer` and `messages` of `limits.peer.messages`. */
function splitKey(key: string): readonly [string, string] {
  const dot = key.lastIndexOf(".")
  return [key.slice(0, dot), key.slice(dot + 1)]
}

function literal(value: ConfigValue): string {
  return stringify({ v: value }).replace(/^v = /, "").trimEnd()
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1
}
