import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { editConfigFile } from "./config-edit.ts"
import {
  CONFIG_KEYS,
  LIMIT_KEYS,
  SERVE_HTTP,
  TRUST_PARTIES,
  TRUST_POLICY,
  environmentName,
  type ConfigKey,
} from "./config-keys.ts"
import { parseConfig, readConfig, valueFromText } from "./config.ts"
import { homePaths } from "./home.ts"

let folder: string
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "commonshelf-config-"))))
afterEach(() => rmSync(folder, { recursive: true }))

const write = (text: string) => writeFileSync(join(folder, "config.toml"), text)
const file = () => readFileSync(join(folder, "config.toml"), "utf8")
const paths = () => homePaths(folder)
const messages = LIMIT_KEYS["peer.messages"]

describe("the settings of a node", () => {
  test("[C7] are the defaults when nobody set anything", () => {
    const config = readConfig(paths(), { environment: {} })
    for (const { key, preset } of CONFIG_KEYS) {
      expect(config.settingOf(key)).toEqual({ value: preset, origin: "default" })
    }
  })

  test("[C7] come from the flag, else the environment, else the file, else the default", () => {
    write('[serve]\nhttp = "127.0.0.1:1"\n')
    const environment = { COMMONSHELF_SERVE_HTTP: "127.0.0.1:2" }
    const flags = { "serve.http": "127.0.0.1:3" }
    const settingOf = (sources: Parameters<typeof readConfig>[1]) =>
      readConfig(paths(), sources).settingOf("serve.http")
    expect(settingOf({ flags, environment })).toEqual({ value: "127.0.0.1:3", origin: "flag" })
    expect(settingOf({ environment })).toEqual({ value: "127.0.0.1:2", origin: "environment" })
    expect(settingOf({ environment: {} })).toEqual({ value: "127.0.0.1:1", origin: "file" })
    expect(readConfig(paths(), { environment: {} }).value(SERVE_HTTP)).toBe("127.0.0.1:1")
  })

  test("[C7] of every kind are read from the environment", () => {
    expect(environmentName(messages)).toBe("COMMONSHELF_LIMITS_PEER_MESSAGES")
    expect(valueFromText(messages, "12", "")).toBe(12)
    expect(valueFromText(TRUST_PARTIES, "", "")).toEqual([])
  })

  test.each<readonly [string, string, RegExp]>([
    ["an unknown key", "[limits.peer]\nmesages = 3", /no setting "limits\.peer\.mesages"/],
    ["an unknown table", "[__proto__]\nx = 1", /no setting "__proto__\.x"/],
    ["a value of another sort", '[limits.peer]\nmessages = "many"', /limits\.peer\.messages: /],
    ["a number that is none of things", "[limits.peer]\nmessages = -1", /more than 0/],
    ["a policy that there is not", '[trust]\npolicy = "vouched"', /expected known, vouched:N or everything/],
    ["what is not TOML", "[serve]\nhttp = ", /line 2: not TOML/],
  ])("[C7] with %s are refused with a sentence", (_what, text, message) => {
    write(text)
    expect(() => readConfig(paths(), { environment: {} })).toThrow(message)
  })

  test("[C7] a misspelt key is told what is meant", () => {
    expect(() => parseConfig("[limits.peer]\nmesages = 3", "x")).toThrow(
      expect.objectContaining({ hint: expect.stringContaining("limits.peer.messages") }),
    )
  })

  test("[C7] every key has a table, a sentence, and a default that it accepts", () => {
    for (const { key, about, schema, preset } of CONFIG_KEYS) {
      expect(key).toMatch(/^[a-z]+(\.[a-z-]+)+$/)
      expect(String(about).length).toBeGreaterThan(10)
      expect(schema.safeParse(preset).success).toBe(true)
    }
    expect(new Set(CONFIG_KEYS.map(environmentName)).size).toBe(CONFIG_KEYS.length)
  })
})

describe("setting one", () => {
  test("[C7] makes the file, and leaves what else stands in it, comments too", () => {
    editConfigFile(paths(), messages, 12)
    expect(file()).toBe("[limits.peer]\nmessages = 12\n")
    write(
      '# ours\n[trust]\npolicy = "known" # since May\n\n[limits.peer] # tight\n# not many\nmessages = 12\nbytes = 5\n',
    )
    editConfigFile(paths(), messages, 99)
    editConfigFile(paths(), TRUST_PARTIES, ["QmRz8ECJq7wYoqHCcdGQHVG4sYzmsJDPyQjLNqS6HoEAmn"])
    expect(file()).toBe(
      '# ours\n[trust]\nparties = [ "QmRz8ECJq7wYoqHCcdGQHVG4sYzmsJDPyQjLNqS6HoEAmn" ]\npolicy = "known" # since May\n\n[limits.peer] # tight\n# not many\nmessages = 99\nbytes = 5\n',
    )
  })

  test("[C7] takes one out again", () => {
    write('[trust]\npolicy = "known"\n')
    editConfigFile(paths(), TRUST_POLICY, undefined)
    expect(readConfig(paths(), { environment: {} }).settingOf("trust.policy").origin).toBe("default")
  })

  test("[C7] understands files that are written otherwise: what is meant stays, whatever becomes of the layout", () => {
    write('limits.peer.messages = 5\ntrust = { policy = "known", parties = [\n] }\n')
    editConfigFile(paths(), messages, 6)
    expect(parseConfig(file(), "")).toEqual(
      new Map<string, unknown>([
        ["limits.peer.messages", 6],
        ["trust.policy", "known"],
        ["trust.parties", []],
      ]),
    )
  })

  test("[C7] changes nothing in a file that is not as it should be", () => {
    write("[limits]\nnonsense = 1\n")
    expect(() => editConfigFile(paths(), messages, 6)).toThrow(/nonsense/)
    expect(file()).toBe("[limits]\nnonsense = 1\n")
  })
})

test("[C7] the page of the interface lists every setting that is no limit, with its default and its sentence", () => {
  const page = readFileSync(
    fileURLToPath(new URL("../../../../docs/spec/interface.md", import.meta.url)),
    "utf8",
  )
  const rows = [...page.matchAll(/^\| `([a-z]+\.[a-z-]+)` +\| `([^`]*)` +\| ([^|]+?) +\|$/gm)]
  const limits = new Set<ConfigKey>(Object.values(LIMIT_KEYS))
  expect(rows.map(([, key, preset, about]) => ({ key, preset, about }))).toEqual(
    CONFIG_KEYS.filter((key) => !limits.has(key)).map(({ key, preset, about }) => {
      return { key, preset: JSON.stringify(preset).replaceAll('"', ""), about: String(about) }
    }),
  )
})
