import { createIntl, createIntlCache } from "@formatjs/intl"
import { createContext, Fragment, useContext, useEffect, useMemo, type ReactNode } from "react"
import { directionOf, type Locale } from "./locales.ts"

type Plain = Readonly<Record<string, string | number>>

/** Says a page's sentences in one language. */
export interface Words<Key extends string> {
  readonly locale: Locale
  readonly say: (key: Key, values?: Plain) => string
  /** The same with elements in the place of values, so that a name can stand isolated in its sentence. */
  readonly show: (key: Key, values: Readonly<Record<string, ReactNode>>) => ReactNode
}

/** A page's sentences by language: every language has all of them. */
export type Messages<Key extends string> = Readonly<Record<Locale, Readonly<Record<Key, string>>>>

/** How a page's components come to its sentences. */
export interface Vocabulary<Key extends string> {
  /** The sentences of a language. */
  readonly createWords: (locale: Locale) => Words<Key>
  /** Gives the sentences of a language to everything inside, and turns the document to it. */
  readonly WordsProvider: (props: { readonly locale: Locale; readonly children: ReactNode }) => ReactNode
  /** The sentences of the reader's language. Throws outside a `WordsProvider`. */
  readonly useWords: () => Words<Key>
}

const LocaleContext = createContext<Locale>("en")

/** The reader's language. */
export function useLocale(): Locale {
  return useContext(LocaleContext)
}

/** Makes the vocabulary of a page out of its sentences. */
export function createVocabulary<Key extends string>(messages: Messages<Key>): Vocabulary<Key> {
  const WordsContext = createContext<Words<Key> | undefined>(undefined)
  const cache = createIntlCache()

  function createWords(locale: Locale): Words<Key> {
    const intl = createIntl<ReactNode>({ locale, messages: messages[locale] }, cache)
    return {
      locale,
      say: (id, values) => intl.formatMessage({ id }, values),
      show: (id, values) => {
        const parts: ReactNode = intl.formatMessage({ id }, values)
        return Array.isArray(parts) ? parts.map((part, at) => <Fragment key={at}>{part}</Fragment>) : parts
      },
    }
  }

  function WordsProvider(props: { readonly locale: Locale; readonly children: ReactNode }) {
    const { locale, children } = props
    const words = useMemo(() => createWords(locale), [locale])
    useEffect(() => {
      document.documentElement.lang = locale
      document.documentElement.dir = directionOf(locale)
    }, [locale])
    return (
      <LocaleContext value={locale}>
        <WordsContext value={words}>{children}</WordsContext>
      </LocaleContext>
    )
  }

  function useWords(): Words<Key> {
    const words = useContext(WordsContext)
    if (words === undefined) throw new Error("useWords: there is no WordsProvider around this component")
    return words
  }

  return { createWords, WordsProvider, useWords }
}
