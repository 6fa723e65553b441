import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { createIntl } from "@formatjs/intl"
import { describe, expect, test } from "vitest"
import type { Message } from "./catalogue.ts"
import { LANGUAGES } from "./language.ts"

/** A message by the name of its catalogue and its own. */
interface Named {
  readonly catalogue: string
  readonly name: string
  readonly message: Message
}

const messages = await allMessages()

describe("the catalogues", () => {
  test("[LA1] have every message in every language, with the same places", () => {
    expect(messages.length).toBeGreaterThan(40)
    const odd = messages.filter(({ message: { wordings } }) => {
      const places = LANGUAGES.map((language) => placesOf(wordings[language]).toSorted().join())
      return new Set(places).size > 1 || LANGUAGES.some((language) => wordings[language].trim() === "")
    })
    expect(odd.map(nameOf)).toEqual([])
  })

  test("[LA1] have places that the compiler sees: no branch is one single word", () => {
    const odd = messages.filter(({ message: { wordings } }) =>
      LANGUAGES.some((language) => {
        const seen = [...wordings[language].matchAll(/\{([^{}\s#.]+?)[,}]/g)].map((match) => match[1])
        return new Set(seen).size !== placesOf(wordings[language]).length
      }),
    )
    expect(odd.map(nameOf)).toEqual([])
  })

  test("[LA1] have no message that nothing says", () => {
    const sources = filesUnder(join(import.meta.dirname, ".."))
      .filter((file) => !file.endsWith(".test.ts"))
      .map((file) => readFileSync(file, "utf8"))
      .join("\n")
      .replaceAll(/^import [^"]*"|^export const \w+/gm, "")
    // A catalogue that is handed on whole is asked by code.
    const whole = (catalogue: string) => new RegExp(String.raw`\b${catalogue}\b(?!\s*\.)`).test(sources)
    const unused = messages.filter(
      ({ catalogue, name }) =>
        !new RegExp(String.raw`\b${catalogue}\s*\.${name}\b`).test(sources) && !whole(catalogue),
    )
    expect(unused.map(nameOf)).toEqual([])
  })

  test("[LA1] have no English in the place of Hebrew or Spanish", () => {
    const left = messages.flatMap((named) => [
      ...latinWords(textOf(named.message.wordings.he)).map((word) => `${nameOf(named)}: ${word}`),
      ...englishWords(textOf(named.message.wordings.es)).map((word) => `${nameOf(named)}: ${word}`),
    ])
    expect(left).toEqual([])
  })
})

async function allMessages(): Promise<readonly Named[]> {
  const files = readdirSync(import.meta.dirname).filter(
    (file) => file.endsWith(".ts") && !file.endsWith(".test.ts"),
  )
  const modules = await Promise.all(files.map((file) => import(join(import.meta.dirname, file))))
  return modules.flatMap((module: Readonly<Record<string, unknown>>) =>
    Object.entries(module).flatMap(([catalogue, known]) =>
      typeof known === "object" && known !== null
        ? Object.entries(known).flatMap(([name, message]) =>
            isMessage(message) ? [{ catalogue, name, message }] : [],
          )
        : [],
    ),
  )
}

function isMessage(value: unknown): value is Message {
  return typeof value === "function" && "wordings" in value
}

function nameOf({ catalogue, name }: Named): string {
  return `${catalogue}.${name}`
}

/** The type of an element that is text. */
const LITERAL = 0

/** A part of an ICU message. */
interface Element {
  readonly type: number
  readonly value?: string
  readonly options?: Readonly<Record<string, { readonly value: readonly Element[] }>>
}

/** The elements of an ICU message. @throws for one that is not one */
function astOf(text: string): readonly Element[] {
  const intl = createIntl({ locale: "en", messages: {} })
  return intl.formatters.getMessageFormat(text, "en", undefined, { ignoreTag: true }).getAst()
}

/** A message with values is ICU; one without is taken as it stands. */
function elementsOf(text: string): readonly Element[] {
  return /\{\w+[,}]/.test(text) ? astOf(text) : []
}

function placesOf(text: string): readonly string[] {
  const names = walk(elementsOf(text)).flatMap((element) =>
    element.value !== undefined && element.type !== LITERAL ? [element.value] : [],
  )
  return [...new Set(names)]
}

function textOf(text: string): string {
  const elements = elementsOf(text)
  if (elements.length === 0) return text
  return walk(elements)
    .flatMap((element) => (element.type === LITERAL ? [element.value ?? ""] : []))
    .join(" ¦ ")
}

/** All elements, also those of the branches. */
function walk(elements: readonly Element[]): readonly Element[] {
  return elements.flatMap((element) => [
    element,
    ...Object.values(element.options ?? {}).flatMap(({ value }) => walk(value)),
  ])
}

/** Names and codes that are the same in every language. */
const NAMES = new Set(
  "commonshelf Commonshelf Ctrl-C BY Ed systemd http json init versionId Node MiB KiB chown chmod rwx go timedatectl set-ntp true WebSockets OpenAPI ValueFlows JSON-LD".split(
    " ",
  ),
)

/** Latin words outside of what is the same in every language. */
function latinWords(text: string): readonly string[] {
  const words = withoutCode(text).match(/[A-Za-z][A-Za-z-]+/g) ?? []
  return words.filter((word) => !NAMES.has(word) && !/^[A-Z]{2,}s?$/.test(word))
}

/** English words that no Spanish sentence has. */
function englishWords(text: string): readonly string[] {
  const common = /\b(the|is|are|this|that|not|of|with|from|which|there|must|and|was|were|has|have|its|by)\b/g
  return withoutCode(text).match(common) ?? []
}

/** A text without commands, options, addresses, names of files, and what stands in quotes. */
function withoutCode(text: string): string {
  return text
    .replaceAll(/`[^`]*`|"[^"]*"/g, " ")
    .replaceAll(/commonshelf (?:[^\u0590-\u05ff.,;()¦]|\.(?=\S))*/g, " ")
    .replaceAll(/(?<![\w-])--?[a-z][a-z-]*( <?[a-zA-Z]+>?)?/g, " ")
    .replaceAll(/[^\s\u0590-\u05ff()"]*[./:$~_=<>@…][^\s\u0590-\u05ff()"]*/g, " ")
}

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => join(entry.parentPath, entry.name))
}
