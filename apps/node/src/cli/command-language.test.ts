import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { wordsIn } from "../messages/words.ts"
import { commandLanguage } from "./command-language.ts"
import { asHelpOption, LineError, usageFailure } from "./commander-words.ts"
import { columns } from "./output.ts"
import { allCommands, createProgram } from "./program.ts"

let home: string
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "commonshelf-language-"))
})
afterEach(() => rmSync(home, { recursive: true }))

describe("the language of a command", () => {
  test("[LA3] is that of the option, the environment, the file, the terminal, in this order", () => {
    writeFileSync(join(home, "config.toml"), '[words]\nlanguage = "es"\n')
    const terminal = { LANG: "he_IL.UTF-8" }
    expect(commandLanguage(["-C", home, "status"], terminal)).toBe("es")
    expect(commandLanguage(["-C", home, "status"], { ...terminal, COMMONSHELF_WORDS_LANGUAGE: "he" })).toBe(
      "he",
    )
    expect(commandLanguage([`--home=${home}`, "status", "--language", "en"], terminal)).toBe("en")
    writeFileSync(join(home, "config.toml"), '[words]\nlanguage = "auto"\n')
    expect(commandLanguage(["-C", home, "status"], terminal)).toBe("he")
    expect(commandLanguage(["-C", home, "status"], { ...terminal, LC_ALL: "C" })).toBe("en")
  })

  test("[LA3] does not fail by a broken file: what is wrong with it is told by who needs it", () => {
    writeFileSync(join(home, "config.toml"), "[words")
    expect(commandLanguage(["-C", home, "status"], { LC_MESSAGES: "es_ES" })).toBe("es")
  })
})

describe("the command", () => {
  test("[LA1] gives help in Hebrew and Spanish, titles too", () => {
    expect(createProgram(wordsIn("he")).helpInformation()).toMatch(/^שימוש: [^]*אפשרויות:[^]*פקודות:/)
    expect(createProgram(wordsIn("es")).helpInformation()).toContain("(opciones: en, he, es)")
  })

  test("[LA1] says in Spanish what is wrong with a line", async () => {
    const wrong = async (...line: readonly string[]) => {
      const error: unknown = await createProgram()
        .parseAsync(line, { from: "user" })
        .catch((thrown: unknown) => thrown)
      if (!(error instanceof LineError)) throw error
      const failure = usageFailure(error)
      return [failure.messageIn("es"), failure.hintIn("es")]
    }
    expect(await wrong("pear")).toEqual(["No existe la orden pear.", "¿Se refiere a peer?"])
    expect(await wrong("peer", "list", "--x")).toEqual([
      "No existe la opción --x.",
      "commonshelf help peer list",
    ])
    expect(await wrong("peer", "add")).toEqual(["Falta el argumento link.", "commonshelf help peer add"])
    expect((await wrong("invite", "create"))[0]).toBe("Falta la opción --for <role>.")
    expect((await wrong("invite", "create", "--for"))[0]).toBe("La opción --for <role> necesita un valor.")
    expect((await wrong("invite", "create", "--for", "x"))[0]).toContain("--for <role> no puede ser x.")
    expect((await wrong("peer", "list", "x"))[0]).toBe("Hay más argumentos de los que admite la orden.")
  })

  test("[C4] gives help of the very command that is asked for, or that lacks something", async () => {
    const program = createProgram()
    expect(asHelpOption(["-C", home, "help", "pos", "import"], program)).toEqual(["pos", "import", "--help"])
    expect(asHelpOption(["help", "pos"], program)).toEqual(["help", "pos"])
    expect(asHelpOption(["pos", "import", "help"], program)).toEqual(["pos", "import", "help"])
    const alone: unknown = await program
      .parseAsync(["pos"], { from: "user" })
      .catch((thrown: unknown) => thrown)
    expect(alone instanceof LineError && alone.command.name()).toBe("pos")
  })

  test("[LA5] draws columns as wide as they are shown", () => {
    const [, , first, second] = columns(
      ["a", "b"],
      [
        ["שָׁלוֹם", "1"],
        ["\u2068日本\u2069", "2"],
      ],
    ).split("\n")
    expect([first, second]).toEqual(["שָׁלוֹם  1", "\u2068日本\u2069  2"])
  })
})

test("[LA1] every help text of every command is Hebrew in Hebrew", () => {
  const program = createProgram(wordsIn("he"))
  const left = program.commands
    .flatMap(allCommands)
    .flatMap((command) =>
      [command, ...command.options, ...command.registeredArguments].map((told) => ({
        command: command.name(),
        text: typeof told.description === "string" ? told.description : told.description(),
      })),
    )
    .filter(({ text }) => !/[\u0590-\u05ff]/.test(text))
  expect(left).toEqual([])
})
