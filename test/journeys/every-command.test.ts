import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"
import { allCommands, createProgram } from "../../apps/node/src/cli/program.ts"
import { runHere } from "./support/run-here.ts"
import { parseObject } from "./support/stage.ts"

/** A command of the command line by its words, with as many arguments as it takes to be understood. */
interface Known {
  readonly words: readonly string[]
  readonly needed: readonly string[]
  /** Whether it only gathers others. */
  readonly isGroup: boolean
}

let folder: string
let json: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "commonshelf-commands-"))
  json = join(folder, "file.json")
  writeFileSync(json, "{}")
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Founds a home, would not end by itself, or looks at a folder of its own. */
const NEEDS_NO_HOME = [
  "init",
  "demo",
  "verify",
  "api,describe",
  "restore",
  "key,device",
  "key,join",
  "key,recover",
  "key,shares,combine",
]

/** What an option reads before the command does. */
const READ_AT_ONCE: Readonly<Record<string, string>> = { "--net": "300" }

/** What the command itself looks for: `disclose` has a subcommand without it, and a text may stand in a file instead. */
const CHECKED_BY_COMMAND: Readonly<Record<string, readonly string[]>> = {
  disclose: ["--metric", "x", "--period", "2025"],
  reply: ["--text", "x"],
  "contest,open": ["--text", "x"],
  "federation,pool,call": ["--node", "kg ILS Dairy"],
  "contest,resolve": ["--text", "x"],
  "question,ask": ["--text", "x"],
}

function knownCommands(): readonly Known[] {
  return allCommands(createProgram()).map((command) => {
    const words: string[] = []
    for (let at: typeof command | null = command; at?.parent; at = at.parent) words.unshift(at.name())
    const values = command.registeredArguments
      .filter((argument) => argument.required)
      .map((argument) => argument.argChoices?.[0] ?? (argument.name() === "file" ? json : "1"))
    const options = command.options
      .filter((option) => option.mandatory)
      .flatMap(({ long, argChoices }) => [
        long ?? "",
        argChoices?.[0] ?? (long === "--scan" ? json : (READ_AT_ONCE[long ?? ""] ?? "2026-01")),
      ])
    const own = CHECKED_BY_COMMAND[words.join()] ?? []
    const isGroup = command.commands.length > 0 && own.length === 0
    return { words, needed: [...values, ...options, ...own], isGroup }
  })
}

test("no command has an option of its own that the whole command line has: it would never see it", () => {
  const [program, ...commands] = allCommands(createProgram())
  const flagsOf = ({ options }: NonNullable<typeof program>) =>
    options.flatMap(({ short, long }) => [short, long])
  const common = new Set(program === undefined ? [] : flagsOf(program).filter((flag) => flag !== undefined))
  const hidden = commands.flatMap((command) =>
    flagsOf(command)
      .filter((flag) => flag !== undefined && common.has(flag))
      .map((flag) => `${command.parent?.name()} ${command.name()} ${flag}`),
  )
  expect(common).toContain("--json")
  expect(hidden).toEqual([])
})

test("[A4] every command with --json prints one object with a schema when it is used wrongly, and ends with 2", async () => {
  expect(knownCommands().length).toBeGreaterThan(100)
  for (const { words } of knownCommands()) {
    const { code, stdout, stderr } = await runHere(...words, "--no-such-option", "--json")
    expect({ words, code, stderr }).toEqual({ words, code: 2, stderr: "" })
    const error = { exit: 2, code: "usage" }
    expect(parseObject(stdout, words.join(" "))).toMatchObject({ schema: "commonshelf/error/1", error })
  }
})

test("[A4] a group of commands with --json and none of them does so too", async () => {
  for (const { words } of knownCommands().filter(({ isGroup }) => isGroup)) {
    const { code, stdout } = await runHere(...words, "--json")
    expect({ words, code }).toEqual({ words, code: 2 })
    expect(parseObject(stdout, words.join(" "))).toMatchObject({ schema: "commonshelf/error/1" })
  }
})

test("[A4] every command with --json prints one object with a schema when there is no home, and ends with 10", async () => {
  const nowhere = join(folder, "nowhere")
  const commands = knownCommands().filter(
    ({ words, isGroup }) => !isGroup && !NEEDS_NO_HOME.includes(words.join()),
  )
  const others: unknown[] = []
  for (const { words, needed } of commands) {
    const { code, stdout } = await runHere("--home", nowhere, ...words, ...needed, "--json")
    const said = parseObject(stdout, words.join(" "))
    const { schema, error } = said as { schema: string; error: { code: string; message: string } } // as JSON it is an error
    const isRight = code === 10 && schema === "commonshelf/error/1" && error.code === "not-initialised"
    if (!isRight) others.push({ words, code, said })
  }
  expect(others).toEqual([])
})

test("[F10] a copy that cannot be made leaves nothing that waits for a signal or for the end", async () => {
  const waiting = () => ["SIGINT", "SIGTERM", "exit"].map((event) => process.listenerCount(event))
  const before = waiting()
  const { code } = await runHere("fork", join(folder, "nowhere"), "--into", join(folder, "fork"))
  expect(code).toBe(10)
  expect(waiting()).toEqual(before)
})
