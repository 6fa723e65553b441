import { keyHelp } from "../messages/key.ts"
import type { CommandContext } from "./context.ts"

/** The option of everything that signs with the recovery words. */
export function wordsOption({ words }: CommandContext): [flags: string, description: string] {
  return ["--words-file <file>", words.say(keyHelp.wordsFile())]
}
