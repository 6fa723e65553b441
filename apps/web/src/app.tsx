import { useEffect, useRef, useState, type ReactNode } from "react"
import { ComparePage } from "./compare/compare-page.tsx"
import { directionOf, type Locale } from "./messages/locales.ts"
import { useWords, WordsProvider } from "./messages/words.tsx"
import { NeedsPage } from "./needs/needs-page.tsx"
import { NodePage } from "./node/node-page.tsx"
import { ResearchPage } from "./research/research-page.tsx"
import type { Page } from "./route.ts"
import { Header } from "./shell/header.tsx"
import { readLocale, storeLocale } from "./shell/locale-choice.ts"
import { PageNav } from "./shell/page-nav.tsx"
import styles from "./shell/shell.module.css"
import { useRoute } from "./use-route.ts"

const VIEWS: Readonly<Record<Page, () => ReactNode>> = {
  compare: ComparePage,
  needs: NeedsPage,
  node: NodePage,
  data: ResearchPage,
}

/** The whole page, in the reader's language. */
export function App() {
  const [locale, setLocale] = useState(readLocale)
  useEffect(() => {
    document.documentElement.lang = locale
    document.documentElement.dir = directionOf(locale)
  }, [locale])
  const changeLocale = (next: Locale) => {
    setLocale(next)
    storeLocale(next)
  }
  return (
    <WordsProvider locale={locale}>
      <Frame onLocale={changeLocale} />
    </WordsProvider>
  )
}

function Frame({ onLocale }: { readonly onLocale: (locale: Locale) => void }) {
  const { say } = useWords()
  const [{ page }] = useRoute()
  useArrival(page, say(`nav.${page}`))
  const View = VIEWS[page]
  return (
    <div className={styles.frame}>
      <Header onLocale={onLocale} />
      <PageNav page={page} />
      <main className={styles.main}>
        <View key={page} />
      </main>
    </div>
  )
}

/** Names the page in the title bar, and on going to another page puts the focus on its heading (WCAG 2.4.2, 2.4.3). */
function useArrival(page: Page, name: string): void {
  const shown = useRef(page)
  useEffect(() => {
    document.title = `${name} · Commonshelf`
  }, [name])
  useEffect(() => {
    if (page === shown.current) return
    shown.current = page
    window.scrollTo(0, 0)
    document.querySelector("h1")?.focus({ preventScroll: true })
  }, [page])
}
