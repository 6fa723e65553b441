import { createIntl, createIntlCache } from "@formatjs/intl"
import { createContext, Fragment, useContext, useMemo, type ReactNode } from "react"
import { MESSAGES, type Locale, type MessageKey } from "./locales.ts"

type Plain = Readonly<Record<string, string | number>>

/** Says the page's sentences in one language. */
export interface Words {
  readonly locale: Locale
  readonly say: (key: MessageKey, values?: Plain) => string
  /** The same with elements in the place of values, so that a name can stand isolated in its sentence. */
  readonly show: (key: MessageKey, values: Readonly<Record<string, ReactNode>>) => ReactNode
}

const cache = createIntlCache()

/** The sentences of a language. */
export function createWords(locale: Locale): Words {
  const intl = createIntl<ReactNode>({ locale, messages: MESSAGES[locale] }, cache)
  return {
    locale,
    say: (id, values) => intl.formatMessage({ id }, values),
    show: (id, values) => {
      const parts: ReactNode = intl.formatMessage({ id }, values)
      return Array.isArray(parts) ? parts.map((part, at) => <Fragment key={at}>{part}</Fragment>) : parts
    },
  }
}

const WordsContext = createContext<Words | undefined>(undefined)

/** Gives the sentences of a language to everything inside. */
export function WordsProvider({
  locale,
  children,
}: {
  readonly locale: Locale
  readonly children: ReactNode
}) {
  const words = useMemo(() => createWords(locale), [locale])
  return <WordsContext value={words}>{children}</WordsContext>
}

/** The sentences of the reader's language. Throws outside a `WordsProvider`. */
export function useWords(): Words {
  const words = useContext(WordsContext)
  if (words === undefined) throw new Error("useWords: there is no WordsProvider around this component")
  return words
}
