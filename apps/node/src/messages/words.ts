import type { Language } from "./language.ts"
import type { Sentence } from "./sentence.ts"

/** Tells people things in one language. */
export interface Words {
  readonly language: Language
  readonly say: (sentence: Sentence) => string
}

/** The words of a language. */
export function wordsIn(language: Language): Words {
  return { language, say: (sentence) => sentence.in(language) }
}
