import { valueOf } from "../api/resource.ts"
import { useAnswer } from "../api/use-answer.ts"
import { isLocale, LOCALES, type Locale } from "../messages/locales.ts"
import { useWords } from "../messages/words.tsx"
import styles from "./shell.module.css"
import { syncInWords } from "./sync-words.ts"
import { Wording } from "./text.tsx"

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
              <Wording of={node.party.name} />
            </span>
          )}
        </p>
        <LanguageSelect onLocale={props.onLocale} />
      </div>
      <output className={styles.sync} data-tone={sync.tone}>
        {sync.text}
      </output>
    </header>
  )
}

function LanguageSelect({ onLocale }: { readonly onLocale: (locale: Locale) => void }) {
  const { locale, say } = useWords()
  return (
    <label className={styles.language}>
      <span>{say("language")}</span>
      <select
        value={locale}
        onChange={({ target }) => {
          if (isLocale(target.value)) onLocale(target.value)
        }}
      >
        {Object.entries(LOCALES).map(([code, name]) => (
          <option key={code} value={code} lang={code}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}
