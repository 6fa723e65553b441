import { EXIT, Failure } from "../failure.ts"
import type { Sentence } from "../messages/sentence.ts"
import { readGivenFile, readGivenJson } from "./files.ts"

/**
 * A text that a person gives: beside the command, or in a file. A JSON file has it in several languages, as
 * `{language: {text, status}}`; any other is the text itself.
 */
export function givenText(text: string | undefined, file: string | undefined, missing: Sentence): unknown {
  if ((text === undefined) === (file === undefined)) throw new Failure(EXIT.usage, "usage", missing)
  if (text !== undefined || file === undefined) return text
  return file.endsWith(".json") ? readGivenJson(file) : readGivenFile(file).toString("utf8").trim()
}
