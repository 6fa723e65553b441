import { existsSync, writeFileSync } from "node:fs"
import { recoveryWords } from "@commonshelf/identity/secret"
import type { HomePaths } from "./home.ts"
import { keyPath } from "./keys.ts"
import type { Language } from "../messages/language.ts"
import { recoverSays } from "../messages/recover.ts"

/** What is printed once and kept on paper: the 24 words, and what they are for. */
export function recoverySheetText(
  name: string,
  scid: string,
  masterSeed: Uint8Array,
  language: Language,
): string {
  const words = recoveryWords(masterSeed).map((word, index) => `${String(index + 1).padStart(2)}. ${word}`)
  const rows = Array.from({ length: 6 }, (_, row) =>
    words
      .slice(row * 4, row * 4 + 4)
      .map((word) => word.padEnd(16))
      .join("")
      .trimEnd(),
  )
  return [
    recoverSays.sheetOf({ name }).in(language),
    scid,
    "",
    ...rows,
    "",
    recoverSays.whoHasWords().in(language),
    "",
  ].join("\n")
}

/** Writes it for its owner's eyes only. @throws when there is such a file already */
export function writeRecoverySheet(path: string, text: string): void {
  writeFileSync(path, text, { mode: 0o600, flag: "wx", flush: true })
}

/** The file on this computer that holds the master seed of the home in clear, if there is one: it belongs on paper. */
export function seedOnDisk(paths: HomePaths): string | undefined {
  return [paths.recoverySheet, keyPath(paths, "recovery")].find((path) => existsSync(path))
}
