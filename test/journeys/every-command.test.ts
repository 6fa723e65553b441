import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"
import { allCommands, createProgram } from "../../apps/node/src/cli/program.ts"
import { openStage, parseObject, type Stage } from "./support/stage.ts"

/** A command of the command line by its words, with as many arguments as it takes to be understood. */
interface Known {
  readonly words: readonly string[]
  readonly needed: readonly string[]
  /** Whether it only gathers others. */
  readonly isGroup: boolean
}

let stage: Stage
let json: string
beforeAll(() => {
  stage = openStage()
  json = join(stage.folder, "file.json")
  writeFileSync(json, "{}")
})
afterAll(() => stage.close())

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

/** What the command itself looks for: `disclose` has a subcommand without it, and a text may stand in a file instead. */
const CHECKED_BY_COMMAND: Readonly<Record<string, readonly string[]>> = {
  disclose: ["--metric", "x", "--period", "2025"],
  reply: ["--text", "x"],
  "contest,open": ["--text", "x"],
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
        argChoices?.[0] ?? (long === "--scan" ? json : "2026-01"),
      ])
    const own = CHECKED_BY_COMMAND[words.join()] ?? []
    const isGroup = command.commands.length > 0 && own.length === 0
    return { words, needed: [...values, ...options, ...own], isGroup }
  })
}

/** Works on two at a time: each is a process. */
async function forEach(commands: readonly Known[], work: (command: Known) => Promise<void>): Promise<void> {
  const queue = [...commands]
  const workOff = async () => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) await work(next)
  }
  await Promise.all([workOff(), workOff()])
}

test(
  "[A4] every command with --json prints one object with a schema when it is used wrongly, and ends with 2",
  { timeout: 900_000 },
  async () => {
    expect(knownCommands().length).toBeGreaterThan(30)
    await forEach(knownCommands(), async ({ words }) => {
      const { code, stdout, stderr } = await stage.run(...words, "--no-such-option", "--json")
      expect({ words, code, stderr }).toEqual({ words, code: 2, stderr: "" })
      const error = { exit: 2, code: "usage" }
      expect(parseObject(stdout, words.join(" "))).toMatchObject({ schema: "commonshelf/error/1", error })
    })
  },
)

test("[A4] a group of commands with --json and none of them does so too", { timeout: 900_000 }, async () => {
  await forEach(
    knownCommands().filter(({ isGroup }) => isGroup),
    async ({ words }) => {
      const { code, stdout } = await stage.run(...words, "--json")
      expect({ words, code }).toEqual({ words, code: 2 })
      expect(parseObject(stdout, words.join(" "))).toMatchObject({ schema: "commonshelf/error/1" })
    },
  )
})

test(
  "[A4] every command with --json prints one object with a schema when there is no home, and ends with 10",
  { timeout: 900_000 },
  async () => {
    const nowhere = join(stage.folder, "nowhere")
    const commands = knownCommands().filter(
      ({ words, isGroup }) => !isGroup && !NEEDS_NO_HOME.includes(words.join()),
    )
    await forEach(commands, async ({ words, needed }) => {
      const told = await stage.ask("--home", nowhere, ...words, ...needed)
      expect({ words, ...told }).toMatchObject({ words, code: 10, error: { code: "not-initialised" } })
      expect(told.schema).toBe("commonshelf/error/1")
    })
  },
)
