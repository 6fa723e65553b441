import type { Message } from "../messages/catalogue.ts"
import type { Sentence } from "../messages/sentence.ts"
import type { Words } from "../messages/words.ts"
import type { OutputWords } from "./context.ts"
import { columns } from "./output.ts"
import { plain, type Rows } from "./words.ts"

/** A column of a table: a member of each row under a title. */
export interface Column {
  readonly member: string
  readonly title: Sentence
  /** The words of the codes that stand in it; a code without words stands as it is. */
  readonly codes?: Readonly<Record<string, Message<"">>>
  /** How a text in it is told, where neither itself nor a list of codes says so. */
  readonly told?: (text: string, words: Words) => string
}

/** A list under a member of an output, as columns of some of its members. */
export function tableWords(member: string, shown: readonly Column[], none: Sentence): OutputWords {
  return (output, words) => {
    const rows = output[member] as Rows
    if (rows.length === 0) return words.say(none)
    return columns(
      shown.map(({ title }) => words.say(title)),
      rows.map((row) => shown.map((column) => cellWords(row[column.member], column, words))),
    )
  }
}

function cellWords(value: unknown, { codes, told }: Column, words: Words): string {
  const { say, language } = words
  if (told !== undefined && typeof value === "string") return told(value, words)
  const code = typeof value === "boolean" ? `${value}` : value
  const message = typeof code === "string" ? codes?.[code] : undefined
  return message === undefined ? plain(value, language) : say(message())
}
