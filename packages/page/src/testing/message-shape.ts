/** A plural inside a message and the cases it has, such as `one`, `other` or `=0`. */
export interface PluralShape {
  readonly message: string
  readonly selectors: readonly string[]
}

/** The names of an ICU message's arguments, each once, in order of the alphabet. */
export function argumentsOf(message: string): readonly string[] {
  const names = [...message.matchAll(/\{\s*([A-Za-z]+)\s*(?=[,}])/g)].map((match) => match[1] ?? "")
  return [...new Set(names)].toSorted()
}

/** The plurals of an ICU message. */
export function pluralsOf(message: string): readonly PluralShape[] {
  return [...message.matchAll(/\{\s*[A-Za-z]+\s*,\s*plural\s*,/g)].map((match) => ({
    message,
    selectors: selectorsAt(message, match.index + match[0].length),
  }))
}

/** Reads the cases from where a plural's begin to the brace that closes the plural. */
function selectorsAt(message: string, start: number): readonly string[] {
  const selectors: string[] = []
  let depth = 0
  let word = ""
  for (const letter of message.slice(start)) {
    if (letter === "{" && depth === 0) selectors.push(word.trim())
    if (letter === "{") depth++
    else if (letter === "}") depth--
    if (depth < 0) break
    word = depth === 0 && letter !== "}" ? word + letter : ""
  }
  return selectors
}
