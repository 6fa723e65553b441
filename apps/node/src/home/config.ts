import { existsSync, readFileSync } from "node:fs"
import { parse, TomlError } from "smol-toml"
import { EXIT, Failure } from "../failure.ts"
import { nearestName } from "@commonshelf/comparison"
import { CONFIG_KEYS, environmentName, type ConfigKey, type ConfigValue } from "./config-keys.ts"
import type { HomePaths } from "./home.ts"
import { firstIssue } from "../messages/issue.ts"
import type { Sentence } from "../messages/sentence.ts"
import { configSays } from "../messages/config.ts"

/*
 * The settings of a node: `config.toml` in its home, below the environment, below the flags of a command. Every key is
 * listed in `config-keys.ts`; an unknown one is refused, because a misspelt setting is one that its writer relies on.
 */

/** Where the value of a setting comes from, strongest first. */
export type Origin = "flag" | "environment" | "file" | "default"

export interface Setting {
  readonly value: ConfigValue
  readonly origin: Origin
}

/** The settings of a node as they are in force. */
export class Config {
  readonly #settings: ReadonlyMap<string, Setting>

  constructor(settings: ReadonlyMap<string, Setting>) {
    this.#settings = settings
  }

  value<Value extends ConfigValue>({ key, schema }: ConfigKey<Value>): Value {
    return schema.parse(this.settingOf(key).value)
  }

  settingOf(key: string): Setting {
    const setting = this.#settings.get(key)
    if (setting === undefined) throw new TypeError(`"${key}" is not listed among the keys`)
    return setting
  }
}

/** What a command was given by flags, by key; undefined where a flag was not given. */
export type Flags = Readonly<Record<string, string | undefined>>

/** Reads the settings of a home. @throws Failure which says what is wrong where */
export function readConfig(
  paths: HomePaths,
  { flags = {}, environment = process.env }: { readonly flags?: Flags; readonly environment?: Flags } = {},
): Config {
  const file = readConfigFile(paths)
  const settings = CONFIG_KEYS.map((key): [string, Setting] => {
    const flag = flags[key.key]
    if (flag !== undefined)
      return [
        key.key,
        { value: valueFromText(key, flag, configSays.flagOf({ key: key.key })), origin: "flag" },
      ]
    const variable = environment[environmentName(key)]
    if (variable !== undefined)
      return [key.key, { value: valueFromText(key, variable, environmentName(key)), origin: "environment" }]
    const value = file.get(key.key)
    return [
      key.key,
      value === undefined ? { value: key.preset, origin: "default" } : { value, origin: "file" },
    ]
  })
  return new Config(new Map(settings))
}

/** What stands in `config.toml`, checked, by dotted key; empty when there is none. */
export function readConfigFile(paths: HomePaths): ReadonlyMap<string, ConfigValue> {
  if (!existsSync(paths.config)) return new Map()
  return parseConfig(readFileSync(paths.config, "utf8"), paths.config)
}

/** The checked values of a configuration text. @param where is how the text is called in failures */
export function parseConfig(text: string, where: string): ReadonlyMap<string, ConfigValue> {
  let table: unknown
  try {
    table = parse(text)
  } catch (error) {
    if (!(error instanceof TomlError)) throw error
    const [reason] = error.message.split("\n")
    throw badConfig(configSays.notToml({ where, line: String(error.line), detail: reason ?? "" }))
  }
  return new Map(flatten(table, "").map(([key, value]) => [key, checked(knownKey(key, where), value, where)]))
}

/** The key of that name. @throws Failure when there is none */
export function knownKey(name: string, where?: string): ConfigKey {
  const known = CONFIG_KEYS.find(({ key }) => key === name)
  if (known !== undefined) return known
  const nearest = nearestName(
    name,
    CONFIG_KEYS.map(({ key }) => key),
  )
  throw badConfig(
    where === undefined ? configSays.noSetting({ name }) : configSays.noSettingIn({ where, name }),
    nearest === undefined ? configSays.seeAll() : configSays.isMeant({ nearest }),
  )
}

/** The value that a text means for a key: what a flag, the environment and `config set` give. */
export function valueFromText(key: ConfigKey, text: string, where: string | Sentence): ConfigValue {
  const sort = Array.isArray(key.preset) ? "list" : typeof key.preset
  if (sort === "number") return checked(key, /^-?\d+$/.test(text.trim()) ? Number(text) : text, where)
  if (sort === "boolean") return checked(key, text === "true" ? true : text === "false" ? false : text, where)
  if (sort === "string") return checked(key, text, where)
  return checked(
    key,
    text
      .split(",")
      .map((part) => part.trim())
      .filter((part) => part !== ""),
    where,
  )
}

function checked(key: ConfigKey, value: unknown, where: string | Sentence): ConfigValue {
  const parsed = key.schema.safeParse(value)
  if (parsed.success) return parsed.data
  throw badConfig(
    configSays.badValue({ where, key: key.key, detail: firstIssue(parsed.error) }),
    configSays.itIs({ about: key.about }),
  )
}

/** The leaves of a table by their dotted keys. */
function flatten(value: unknown, prefix: string): readonly (readonly [string, unknown])[] {
  if (typeof value !== "object" || value === null || Array.isArray(value) || value instanceof Date)
    return [[prefix, value]]
  return Object.entries(value).flatMap(([name, inner]) =>
    flatten(inner, prefix === "" ? name : `${prefix}.${name}`),
  )
}

function badConfig(message: Sentence, hint?: Sentence): Failure {
  return new Failure(EXIT.usage, "bad-config", message, hint === undefined ? {} : { hint })
}
