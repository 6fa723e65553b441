import { Failure } from "@commonshelf/node"
import type { Refusal } from "../protocol/answers.ts"
import { en } from "./messages/en.ts"
import type { HostMessageKey, HostWords } from "./messages/words.ts"

type RefusalKey = Extract<HostMessageKey, `refused.${string}`>
/** The codes of refusals that have words of their own. */
export type RefusalCode = RefusalKey extends `refused.${infer Code}`
  ? Code extends `${string}.hint`
    ? never
    : Code
  : never

/** A refusal in the page's language, with what to do where there is something. */
export function refusal(
  words: HostWords,
  code: RefusalCode,
  values: Readonly<Record<string, string | number>> = {},
): Refusal {
  const message = words.say(`refused.${code}`, values)
  const hint = `refused.${code}.hint`
  return { refused: true, code, message, ...(isMessage(hint) && { hint: words.say(hint) }) }
}

/** A failure of the node as a refusal, in the page's language: in its words where it has some for the code, else in the node's. */
export function refusalOf(failure: Failure, words: HostWords): Refusal {
  const { code } = failure
  const message = failure.messageIn(words.language)
  const hint = failure.hintIn(words.language)
  if (isMessage(`refused.${code}`)) return refusal(words, code as RefusalCode, { detail: message }) // it has a message
  return { refused: true, code, message, ...(hint !== undefined && { hint }) }
}

function isMessage(key: string): key is HostMessageKey {
  return Object.hasOwn(en, key)
}
