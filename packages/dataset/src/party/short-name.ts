import type { LanguageText } from "@commonshelf/documents"

/** A name in one line of at most 100 letters: a stranger's text must neither break a row, nor turn what is around it, nor fill a page. */
export function shortName(name: LanguageText): LanguageText | undefined {
  const wordings = Object.entries(name).flatMap(([language, wording]) => {
    const text = inOneLine(wording.text)
    return text === "" ? [] : [[language, { ...wording, text }] as const]
  })
  return wordings.some(([, { status }]) => status === "authoritative")
    ? Object.fromEntries(wordings)
    : undefined
}

const LONGEST_NAME = 100

/** Without controls and signs that steer the direction; the joiners that some scripts and pictures need stay. */
function inOneLine(text: string): string {
  const line = text
    .replaceAll(/(?![\u200c\u200d])\p{Cf}/gu, "")
    .replaceAll(/[\p{Cc}\p{Z}]+/gu, " ")
    .trim()
  const letters = Array.from(line)
  return letters.length <= LONGEST_NAME ? line : `${letters.slice(0, LONGEST_NAME - 1).join("")}…`
}
