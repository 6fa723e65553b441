import type { Letter, LetterPart } from "@commonshelf/dataset"
import { wordingIn } from "@commonshelf/documents"
import { LANGUAGES, type Language } from "../messages/language.ts"
import { letterRole } from "../messages/letter-code.ts"
import { letterPageSays } from "../messages/letter-page.ts"
import { wordsIn, type Words } from "../messages/words.ts"

const RIGHT_TO_LEFT = ["ar", "fa", "he", "ur", "yi"]

/**
 * A letter as a page to print: its parts in a language, the digest of the exact text, and room to sign by hand. One file
 * that needs no other; everything that people wrote is escaped and keeps its own direction.
 */
export function letterPage(letter: Letter, parts: readonly LetterPart[], language: string): string {
  const words = wordsIn(pageLanguage(language))
  const { say } = words
  const main = letter.content.v === 2 ? letter.content.language : language
  const title = parts.find(({ part }) => part === "title")?.text ?? ""
  const section = (heading: string, prefix: string) => {
    const own = parts.filter(({ part }) => part.startsWith(prefix))
    return own.length === 0
      ? ""
      : `<h2>${escape(heading)}</h2>\n${own.map((part) => paragraph(part, main, words)).join("\n")}`
  }
  const body = parts.filter(({ part }) => ["purpose", "text"].includes(part) || part.startsWith("segment-"))
  return [
    "<!doctype html>",
    `<html lang="${escape(language)}" dir="${directionOf(language)}">`,
    `<head><meta charset="utf-8"><title>${escape(title)}</title><style>${STYLE}</style></head>`,
    "<body>",
    `<h1 dir="auto">${escape(title)}</h1>`,
    ...(language === main
      ? []
      : [`<p class="note">${escape(say(letterPageSays.binding()))} <bdi>${escape(main)}</bdi>.</p>`]),
    body.map((part) => paragraph(part, main, words)).join("\n"),
    section(say(letterPageSays.promises()), "promise-"),
    section(say(letterPageSays.dataUse()), "data-use"),
    section(say(letterPageSays.exit()), "exit"),
    signatures(letter, language, words),
    `<p class="note">${escape(say(letterPageSays.digest()))} <code dir="ltr">${escape(letter.digest)}</code></p>`,
    `<p class="note">${escape(say(letterPageSays.byHand()))}</p>`,
    "</body></html>",
    "",
  ].join("\n")
}

/** `rtl` for languages that are written from right to left. */
export function directionOf(language: string): "rtl" | "ltr" {
  return RIGHT_TO_LEFT.includes(language.split("-")[0] ?? "") ? "rtl" : "ltr"
}

function paragraph({ text, status }: LetterPart, main: string, { say }: Words): string {
  const notes = { missing: letterPageSays.notTranslated(), machine: letterPageSays.machine() }
  const note = status === "missing" || status === "machine" ? say(notes[status]) : undefined
  const own = status === "missing" ? ` lang="${escape(main)}" dir="${directionOf(main)}"` : ' dir="auto"'
  const lines = text.split("\n").map(escape).join("<br>")
  return `<p${own}>${lines}${note === undefined ? "" : ` <small>(${escape(note)})</small>`}</p>`
}

function signatures({ parties }: Letter, language: string, { say }: Words): string {
  const head = [
    letterPageSays.party(),
    letterPageSays.role(),
    letterPageSays.nameAndSignature(),
    letterPageSays.date(),
  ].map(say)
  const rows = parties.map(({ scid, name, role }) => [
    `<bdi>${escape(name === undefined ? scid : wordingIn(name, language))}</bdi>`,
    escape(say(letterRole(role))),
    "",
    "",
  ])
  return [
    `<h2>${escape(say(letterPageSays.parties()))}</h2>`,
    `<table><thead><tr>${head.map((cell) => `<th scope="col">${escape(cell)}</th>`).join("")}</tr></thead><tbody>`,
    ...rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`),
    "</tbody></table>",
  ].join("\n")
}

function pageLanguage(language: string): Language {
  return LANGUAGES.find((known) => known === language.split("-")[0]) ?? "en"
}

function escape(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
}

const STYLE = `@page { size: A4; margin: 2cm }
body { font: 12pt/1.5 serif; max-inline-size: 17cm; margin-inline: auto }
h1 { font-size: 18pt } h2 { font-size: 13pt; break-after: avoid }
table { inline-size: 100%; border-collapse: collapse; break-inside: avoid }
th, td { border: 1px solid; padding: .3em; text-align: start; vertical-align: top }
td { block-size: 1.6cm } code { overflow-wrap: anywhere } .note { font-size: 10pt }`
