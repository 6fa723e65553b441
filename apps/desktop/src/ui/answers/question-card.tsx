import { formatRoute, formatTime, Wording } from "@commonshelf/page"
import { useId } from "react"
import type { Question } from "../../protocol/answers.ts"
import { useWords } from "../messages/words.ts"
import own from "../shell/shell.module.css"
import styles from "./answers.module.css"
import { NamesList } from "./names-list.tsx"

/** The states in which the supplier has said nothing that counts. */
const UNANSWERED: readonly Question["state"][] = ["waiting", "not-asked", "withdrawn"]

/** One question: who asks it, how it stands, and what can be done. */
export function QuestionCard({ question }: { readonly question: Question }) {
  const { locale, say, show } = useWords()
  const id = useId()
  const { draft, metric, askedBy, state, answered, draftState } = question
  const action = draftState !== undefined ? "continue" : UNANSWERED.includes(state) ? "answer" : "again"
  return (
    <li className={styles.card}>
      <div className={styles.about}>
        <h3 id={`${id}-title`}>
          <Wording of={metric.title} />
        </h3>
        <p className={own.hint}>
          {show("answers.askedBy", { count: askedBy.length, names: <NamesList names={askedBy} /> })}
        </p>
        <p>
          <span className={styles.state} data-state={state}>
            {say(`state.${state}`)}
          </span>
        </p>
        {answered === undefined ? null : <p>{answered}</p>}
        {draftState === undefined ? null : (
          <p className={styles.draft}>
            {say("answers.draftKept", { time: formatTime(locale, Date.parse(draftState.keptAt)) })}
          </p>
        )}
      </div>
      <a
        className={action === "again" ? own.plain : own.button}
        aria-labelledby={`${id}-action ${id}-title`}
        href={formatRoute({ page: "form", choices: { draft } })}
      >
        <span id={`${id}-action`}>{say(`answers.${action}`)}</span>
      </a>
    </li>
  )
}
