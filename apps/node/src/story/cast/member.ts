import type { LanguageText } from "@commonshelf/documents"
import type { Language } from "../../messages/language.ts"

/** A party of the story that has a node. */
export interface Member {
  readonly name: LanguageText
  /** The language of its home, in which its name was given. */
  readonly language: Language
}
