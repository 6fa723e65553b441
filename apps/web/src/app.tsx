import { useArrival, type Locale } from "@commonshelf/page"
import { useState, type ReactNode } from "react"
import { ComparePage } from "./compare/compare-page.tsx"
import { useWords, WordsProvider } from "./messages/words.ts"
import { NeedsPage } from "./needs/needs-page.tsx"
import { NodePage } from "./node/node-page.tsx"
import { ResearchPage } from "./research/research-page.tsx"
import { Header } from "./shell/header.tsx"
import { readLocale, storeLocale } from "./shell/locale-choice.ts"
import { PageNav } from "./shell/page-nav.tsx"
import styles from "@commonshelf/page/shell.module.css"
import { useRoute, type Page } from "./route.ts"

const VIEWS: Readonly<Record<Page, () => ReactNode>> = {
  compare: ComparePage,
  needs: NeedsPage,
  node: NodePage,
  data: ResearchPage,
}

/** The whole page, in the reader's language. */
export function App() {
  const [locale, setLocale] = useState(readLocale)
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
