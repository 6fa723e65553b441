import { createVocabulary, type Messages, type Words as WordsOf } from "@commonshelf/page"
import en from "./en.json"
import es from "./es.json"
import he from "./he.json"

/** The name of a sentence of the page. */
export type MessageKey = keyof typeof en

/** Says the page's sentences in one language. */
export type Words = WordsOf<MessageKey>

/** Every sentence by language; the compiler sees to it that none is missing. */
export const MESSAGES: Messages<MessageKey> = { en, he, es }

export const { createWords, WordsProvider, useWords } = createVocabulary(MESSAGES)
