import { readFileSync } from "node:fs"
import { EXIT, Failure } from "../failure.ts"
import { secretSays } from "../messages/secret.ts"

/**
 * A passphrase from a file (`-` is standard input), else from `COMMONSHELF_PASSPHRASE`; never from the command line,
 * which every user of the computer may read. A line end at its end is no part of it.
 */
export function readPassphrase(file: string | undefined): string {
  const text = file === undefined ? process.env["COMMONSHELF_PASSPHRASE"] : readText(file === "-" ? 0 : file)
  const passphrase = text?.replace(/\r?\n$/, "")
  if (passphrase !== undefined && passphrase.length > 0) return passphrase
  throw new Failure(EXIT.usage, "no-passphrase", secretSays.none(), {
    hint: secretSays.nameFile(),
  })
}

function readText(from: string | 0): string {
  try {
    return readFileSync(from, "utf8")
  } catch {
    throw new Failure(
      EXIT.usage,
      "no-file",
      from === 0 ? secretSays.inputUnreadable() : secretSays.unreadable({ file: from }),
    )
  }
}
