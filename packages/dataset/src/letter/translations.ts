import { wordingsOf, type AgreementActV2 } from "@commonshelf/documents"
import type { Entry } from "../store/entry.ts"
import { compareText } from "../store/text-order.ts"
import type { LetterSource } from "./letter-source.ts"
import type { LetterTranslation } from "./types.ts"

type Status = "authoritative" | "translated" | "machine"
interface Wording {
  readonly text: string
  readonly status: Status
}

/** A part of a letter in one language; `missing` shows the authoritative wording in its place. */
export interface LetterPart {
  readonly part: string
  readonly text: string
  readonly status: Status | "missing"
}

/**
 * A letter in a language, part by part in the order of reading: the text's own wording, else what its parties added
 * later, of several the last, else the authoritative wording.
 */
export function letterIn(source: LetterSource, language: string): readonly LetterPart[] {
  const added = addedWordings(source, language)
  return partsOf(source).map(({ part, text }) => {
    const own = text[language] ?? added.get(part)
    if (own !== undefined) return { part, ...own }
    const main = Object.values(text).find(({ status }) => status === "authoritative")
    return { part, text: main?.text ?? "", status: "missing" }
  })
}

/** How far a letter can be read in each language that it has begun to be written in. */
export function translationsOf(source: LetterSource): readonly LetterTranslation[] {
  const languages = new Set([
    ...partsOf(source).flatMap(({ text }) => Object.keys(text)),
    ...translateActs(source).map(({ subject }) => subject.language),
  ])
  return [...languages].toSorted(compareText).map((language) => translationOf(source, language))
}

/** The same for any language. */
export function translationOf(source: LetterSource, language: string): LetterTranslation {
  const parts = letterIn(source, language)
  const named = (wanted: LetterPart["status"]) =>
    parts.filter(({ status }) => status === wanted).map(({ part }) => part)
  const [missing, machine] = [named("missing"), named("machine")]
  const isMain = parts.every(({ status }) => status === "authoritative")
  const status =
    missing.length > 0
      ? "incomplete"
      : isMain
        ? "authoritative"
        : machine.length > 0
          ? "machine"
          : "translated"
  return { language, status, missing, machine }
}

function partsOf({ content }: LetterSource) {
  if (content.v === 2) return wordingsOf(content)
  return [
    { part: "title", text: content.title },
    { part: "text", text: content.text },
  ]
}

/** What was added by acts in a language; later acts go before earlier ones. */
function addedWordings(source: LetterSource, language: string): ReadonlyMap<string, Wording> {
  const acts = translateActs(source).filter(({ subject }) => subject.language === language)
  return new Map(
    acts.flatMap(({ subject }) =>
      subject.wordings.map(({ part, text, status }) => [part, { text, status }] as const),
    ),
  )
}

function translateActs({
  acts,
}: LetterSource): readonly Entry<Extract<AgreementActV2, { act: "translate" }>>[] {
  return acts.flatMap((entry) => {
    const { subject } = entry
    return subject.v === 2 && subject.act === "translate" ? [{ ...entry, subject }] : []
  })
}
