import { formatRoute } from "@commonshelf/page"
import { useWords } from "../messages/words.ts"
import { PAGES, type Page } from "../route.ts"
import styles from "@commonshelf/page/shell.module.css"

/** Drawings of 24 by 24: a basket, a list, three nodes that are joined, a table. */
const DRAWINGS: Readonly<Record<Page, string>> = {
  compare: "M3 10h18l-2 10H5L3 10zm5 0 3-6m5 6-3-6",
  needs: "M4 6h2m3 0h11M4 12h2m3 0h11M4 18h2m3 0h11",
  node: "M12 4a2 2 0 1 0 .1 0zM5 16a2 2 0 1 0 .1 0zM19 16a2 2 0 1 0 .1 0zM11 8l-5 8m7-8 5 8m-11 2h10",
  data: "M4 5h16v14H4zM4 10h16M4 15h16M10 5v14",
}

/** The four pages: at the lower edge of a phone, above the page elsewhere. */
export function PageNav({ page }: { readonly page: Page }) {
  const { say } = useWords()
  return (
    <nav className={styles.nav} aria-label={say("nav.label")}>
      {PAGES.map((name) => (
        <a
          key={name}
          href={formatRoute({ page: name, choices: {} })}
          aria-current={name === page ? "page" : undefined}
        >
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d={DRAWINGS[name]} />
          </svg>
          {say(`nav.${name}`)}
        </a>
      ))}
    </nav>
  )
}
