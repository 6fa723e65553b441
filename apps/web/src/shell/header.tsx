import { LanguageSelect, Wording, type Locale } from "@commonshelf/page"
import { valueOf } from "../api/resource.ts"
import { useAnswer } from "../api/use-answer.ts"
import { useWords } from "../messages/words.ts"
import styles from "@commonshelf/page/shell.module.css"
import { syncInWords } from "./sync-words.ts"

/** Whose page this is, in which language, whether its data is invented, and how things stand with the others. */
export function Header(props: { readonly onLocale: (locale: Locale) => void }) {
  const words = useWords()
  const answer = useAnswer("node")
  const sync = syncInWords(answer, useAnswer("status"), words)
  const node = valueOf(answer)
  return (
    <header className={styles.header}>
      {node?.demo === true ? <p className={styles.demo}>{words.say("demo")}</p> : null}
      <div className={styles.title}>
        <p className={styles.name}>
          <strong>Commonshelf</strong>
          {node === undefined ? null : (
            <span>
              <Wording of={node.party.names ?? node.party.name} />
            </span>
          )}
        </p>
        <LanguageSelect label={words.say("language")} onLocale={props.onLocale} />
      </div>
      <output className={styles.sync} data-tone={sync.tone}>
        {sync.text}
      </output>
    </header>
  )
}
