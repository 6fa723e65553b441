import { LanguageSelect } from "@commonshelf/page"
import shell from "@commonshelf/page/shell.module.css"
import { useDesktop } from "../host/desktop.tsx"
import { useWords } from "../messages/words.ts"
import { syncInWords } from "./sync-words.ts"

/** Who speaks here, in which language, and how things stand with the cooperatives. */
export function Header() {
  const words = useWords()
  const { state, ask } = useDesktop()
  const sync = state?.stage === "at-work" ? syncInWords(state, words) : undefined
  return (
    <header className={shell.header}>
      <div className={shell.title}>
        <p className={shell.name}>
          <strong>Commonshelf</strong>
          {state?.stage === "at-work" ? (
            <span>
              <bdi dir="auto">{state.party.name}</bdi>
            </span>
          ) : null}
        </p>
        <LanguageSelect
          label={words.say("language")}
          onLocale={(language) => void ask({ ask: "speak", language })}
        />
      </div>
      {sync === undefined ? null : (
        <output className={shell.sync} data-tone={sync.tone}>
          {sync.text}
        </output>
      )}
    </header>
  )
}
