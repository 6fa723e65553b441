import { readFileSync, statSync } from "node:fs"
import { EXIT, Failure } from "../failure.ts"
import type { Sentence } from "../messages/sentence.ts"
import { fileSays } from "../messages/file.ts"

/** Why a file cannot be read, by the word of the system. */
const UNREADABLE: Readonly<Record<string, (values: { path: string; reason: string }) => Sentence>> = {
  ENOENT: fileSays.noSuchFile,
  EISDIR: fileSays.isFolder,
  EACCES: fileSays.notReadable,
}

const MAX_FILE_BYTES = 256 * 1024 * 1024

/** The bytes of a file that a person names. */
export function readGivenFile(path: string): Buffer {
  try {
    if (statSync(path).size > MAX_FILE_BYTES) {
      throw new Failure(
        EXIT.usage,
        "file-too-large",
        fileSays.tooLarge({ path, most: MAX_FILE_BYTES / 1024 / 1024 }),
        { hint: fileSays.split() },
      )
    }
    return readFileSync(path)
  } catch (error) {
    if (error instanceof Failure) throw error
    const reason = error instanceof Error && "code" in error ? String(error.code) : "unreadable"
    const sentence = UNREADABLE[reason] ?? fileSays.unreadable
    throw new Failure(EXIT.usage, "no-file", sentence({ path, reason }))
  }
}

/** The JSON in a file that a person names. */
export function readGivenJson(path: string): unknown {
  try {
    return JSON.parse(readGivenFile(path).toString("utf8"))
  } catch (error) {
    if (error instanceof Failure) throw error
    throw new Failure(
      EXIT.usage,
      "not-json",
      fileSays.notJson({ path, detail: error instanceof Error ? error.message : "" }),
    )
  }
}

/** The lines of a text that a person names, without empty ones; `-` is standard input. */
export function readGivenLines(path: string): string[] {
  const text = path === "-" ? readFileSync(0, "utf8") : readGivenFile(path).toString("utf8")
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "")
}
