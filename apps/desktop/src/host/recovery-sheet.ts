import { randomInt } from "node:crypto"
import { generateSeed } from "@commonshelf/identity"
import { recoveryWords } from "@commonshelf/identity/secret"
import type { RecoverySheet } from "../protocol/answers.ts"

/** How many words are asked for, to see that the sheet was written down. */
const ASKED = 4

/** A master seed that is nowhere but in memory, until its words are on paper. */
export interface OpenSheet extends RecoverySheet {
  /** How the party will be called. */
  readonly name: string
  readonly masterSeed: Uint8Array
}

/** A new master seed with its words, and the places, in ascending order, that will be asked for. */
export function openSheet(name: string): OpenSheet {
  const masterSeed = generateSeed()
  const words = recoveryWords(masterSeed)
  const places = new Set<number>()
  while (places.size < ASKED) places.add(randomInt(words.length) + 1)
  return { name, masterSeed, words, places: [...places].toSorted((a, b) => a - b) }
}

/** The first place that was asked for and not answered with its word; undefined when all were. */
export function wrongPlace(
  { words, places }: RecoverySheet,
  given: readonly { readonly place: number; readonly word: string }[],
): number | undefined {
  const wordAt = new Map(given.map(({ place, word }) => [place, word.trim().toLowerCase()]))
  return places.find((place) => wordAt.get(place) !== words[place - 1])
}
