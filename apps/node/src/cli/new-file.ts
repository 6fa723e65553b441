import { existsSync, writeFileSync } from "node:fs"
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

/** The same for several: if one of them is there, none is written. */
export function writeNewFiles(files: readonly (readonly [path: string, text: string])[]): void {
  for (const [path] of files) {
    if (!existsSync(path)) continue
    throw new Failure(EXIT.failed, "cannot-write", fileSays.thereAlready({ path }), {
      hint: fileSays.nameNew(),
    })
  }
  for (const [path, text] of files) writeNewFile(path, text)
}
