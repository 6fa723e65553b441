import { writeFileSync } from "node:fs"
import { EXIT, Failure } from "../failure.ts"
import { fileSays } from "../messages/file.ts"

/** Writes a file that a person names and that is not there yet. */
export function writeNewFile(path: string, text: string): void {
  try {
    writeFileSync(path, text, { flag: "wx" })
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unreadable"
    const message =
      code === "EEXIST" ? fileSays.thereAlready({ path }) : fileSays.notWritten({ path, detail: code })
    throw new Failure(EXIT.failed, "cannot-write", message, { hint: fileSays.nameNew() })
  }
}
