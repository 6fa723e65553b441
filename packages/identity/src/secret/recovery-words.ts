import { entropyToMnemonic, mnemonicToEntropy } from "@scure/bip39"
import { wordlist } from "@scure/bip39/wordlists/english.js"
import { err, ok, type Result } from "../result.ts"

/** How many words stand for a master seed of 32 bytes. */
export const RECOVERY_WORD_COUNT = 24

/** Why words are not those of a recovery sheet; `word` is the first that is on no list, counted from 1. */
export type WordsError =
  | { readonly kind: "wrong-count"; readonly count: number; readonly message: string }
  | { readonly kind: "unknown-word"; readonly word: number; readonly message: string }
  | { readonly kind: "wrong-checksum"; readonly message: string }

/** The 24 words of a master seed (BIP39, English list): what is written on the recovery sheet. @param seed 32 bytes */
export function recoveryWords(seed: Uint8Array): readonly string[] {
  if (seed.length !== 32) throw new TypeError("a master seed has 32 bytes")
  return entropyToMnemonic(seed, wordlist).split(" ")
}

/** The master seed of 24 words as a person types them, in any case, with any space or numbering between them. */
export function seedOfRecoveryWords(text: string): Result<Uint8Array, WordsError> {
  const words = text
    .normalize("NFKD")
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== "")
  const stranger = words.findIndex((word) => !wordlist.includes(word))
  if (stranger >= 0) {
    const message = `Word ${stranger + 1}, "${words[stranger]}", is not on the list that recovery words come from.`
    return err({ kind: "unknown-word", word: stranger + 1, message })
  }
  if (words.length !== RECOVERY_WORD_COUNT) {
    const message = `A recovery sheet has ${RECOVERY_WORD_COUNT} words; these are ${words.length}.`
    return err({ kind: "wrong-count", count: words.length, message })
  }
  try {
    return ok(mnemonicToEntropy(words.join(" "), wordlist))
  } catch {
    const message = "These words do not belong together: one is wrong, or two changed places."
    return err({ kind: "wrong-checksum", message })
  }
}
