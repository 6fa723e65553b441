import { readFileSync } from "node:fs"
import { seedOfRecoveryWords } from "@commonshelf/identity/secret"
import { EXIT, Failure } from "../failure.ts"
import type { HomePaths } from "../home/home.ts"
import { readSeed } from "../home/keys.ts"
import { seedOnDisk } from "../home/recovery-sheet.ts"
import type { Sentence } from "../messages/sentence.ts"
import { readGivenFile } from "./files.ts"
import { secretSays } from "../messages/secret.ts"
import { detailOf } from "../messages/detail.ts"

/*
 * Secrets come in files or on standard input, never as arguments: those are seen by every program of the computer and kept
 * in the shell's history.
 */

const SHORTEST_PASSPHRASE = 8

/** The text in a file that a person names; `-` is standard input. */
export function readSecretText(path: string): string {
  return path === "-" ? readFileSync(0, "utf8") : readGivenFile(path).toString("utf8")
}

/** The passphrase in a file: its first line. */
export function readPassphrase(path: string): string {
  const [line = ""] = readSecretText(path).split(/\r?\n/)
  if (line !== "") return line
  throw new Failure(EXIT.usage, "empty-passphrase", secretSays.empty({ file: nameOf(path) }))
}

/** A passphrase that is to seal a key. */
export function checkNewPassphrase(passphrase: string | undefined): string | undefined {
  if (passphrase === undefined || passphrase.length >= SHORTEST_PASSPHRASE) return passphrase
  throw new Failure(EXIT.usage, "short-passphrase", secretSays.short({ count: SHORTEST_PASSPHRASE }))
}

/** The master seed of the 24 words in a file. */
export function readWords(path: string): Uint8Array {
  const seed = seedOfRecoveryWords(readSecretText(path))
  if (seed.ok) return seed.value
  throw new Failure(
    EXIT.usage,
    seed.error.kind,
    secretSays.badWords({ file: nameOf(path), detail: detailOf(seed.error.kind, seed.error.message) }),
  )
}

/** The master seed for a change of the identity: of the words that are given, else of what still lies in the home. */
export function masterSeedFor(paths: HomePaths, wordsFile: string | undefined): Uint8Array {
  if (wordsFile !== undefined) return readWords(wordsFile)
  const onDisk = seedOnDisk(paths)
  if (onDisk === paths.recoverySheet) return readWords(onDisk)
  if (onDisk !== undefined) return readSeed(paths, "recovery")
  throw new Failure(EXIT.usage, "words-needed", secretSays.wordsNeeded(), {
    hint: secretSays.typeWords(),
  })
}

function nameOf(path: string): string | Sentence {
  return path === "-" ? secretSays.standardInput() : path
}
