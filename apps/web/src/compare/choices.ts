import { IMPORTANCES, isImportance, type Importance } from "@commonshelf/comparison"

/** What a member chose, by the key of the metric. A metric without a choice has its preset. */
export type Choices = Readonly<Record<string, Importance>>

/** The choices in a text that was stored on this device. What is not a choice is left out. */
export function parseStoredChoices(text: string | null): Choices {
  const stored = parseJson(text ?? "")
  if (typeof stored !== "object" || stored === null) return {}
  return Object.fromEntries(
    Object.entries(stored).flatMap(([key, word]) => (isImportance(word) ? [[key, word] as const] : [])),
  )
}

/** Choices for the part of an address that is never sent [M1]: the keys of each word, joined by commas. */
export function choicesToLink(choices: Choices): Readonly<Record<Importance, string>> {
  const keysOf = (word: Importance) =>
    Object.keys(choices)
      .filter((key) => choices[key] === word)
      .toSorted()
      .join(",")
  return { not: keysOf("not"), important: keysOf("important"), very: keysOf("very"), must: keysOf("must") }
}

/** The choices of a shared address, or undefined when it carries none. */
export function choicesFromLink(link: Readonly<Record<string, string>>): Choices | undefined {
  const choices = IMPORTANCES.flatMap((word) =>
    (link[word] ?? "")
      .split(",")
      .filter((key) => key !== "")
      .map((key) => [key, word] as const),
  )
  return choices.length === 0 ? undefined : Object.fromEntries(choices)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
