import { Wording } from "@commonshelf/page"
import {
  IMPORTANCES,
  importanceOf,
  isScorable,
  type Importance,
  type MetricColumn,
} from "@commonshelf/comparison"
import { useState } from "react"
import { useWords } from "../messages/words.ts"
import styles from "./survey.module.css"
import type { WeightsInForce } from "./use-weights.ts"

const FIRST_ISSUES = 8
const WIDE = "(min-width: 60rem)"

/**
 * What I care about [M2]: four words an issue, the effect at once, on this device only. What cannot be scored is not
 * asked about, because no weight would change anything.
 */
export function Survey(props: {
  readonly columns: readonly MetricColumn[]
  readonly weights: WeightsInForce
}) {
  const { say } = useWords()
  const { columns, weights } = props
  const issues = columns.filter(isScorable)
  const [startsOpen] = useState(() => window.matchMedia(WIDE).matches)
  const rest = issues.slice(FIRST_ISSUES)
  return (
    <aside className={styles.survey} aria-label={say("survey.title")}>
      {weights.areFromLink ? <LinkNotice weights={weights} /> : null}
      <details open={startsOpen}>
        <summary>
          <h2>{say("survey.title")}</h2>
        </summary>
        <p className={styles.private}>{say("survey.private")}</p>
        <IssueList issues={issues.slice(0, FIRST_ISSUES)} weights={weights} />
        {rest.length === 0 ? null : (
          <details className={styles.more}>
            <summary>{say("survey.more", { count: rest.length })}</summary>
            <IssueList issues={rest} weights={weights} />
          </details>
        )}
        <button type="button" onClick={weights.reset}>
          {say("survey.reset")}
        </button>
      </details>
      <output className={styles.moved} data-moved={weights.moved !== undefined}>
        {weights.moved === undefined ? say("survey.hint") : say("survey.moved", { count: weights.moved })}
      </output>
    </aside>
  )
}

function IssueList(props: { readonly issues: readonly MetricColumn[]; readonly weights: WeightsInForce }) {
  return props.issues.map((issue) => (
    <Issue
      key={issue.key}
      issue={issue}
      chosen={importanceOf(props.weights.weights, issue.key)}
      onChoose={(importance) => props.weights.setImportance(issue.key, importance)}
    />
  ))
}

function Issue(props: {
  readonly issue: MetricColumn
  readonly chosen: Importance
  readonly onChoose: (importance: Importance) => void
}) {
  const { say } = useWords()
  const { issue, chosen, onChoose } = props
  return (
    <fieldset className={styles.issue}>
      <legend>
        <Wording of={issue.title} />
      </legend>
      <div className={styles.words}>
        {IMPORTANCES.map((importance) => (
          <label key={importance} className={styles.word}>
            <input
              type="radio"
              name={`importance of ${issue.key}`}
              value={importance}
              checked={importance === chosen}
              onChange={() => onChoose(importance)}
            />
            <span>{say(`importance.${importance}`)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function LinkNotice({ weights }: { readonly weights: WeightsInForce }) {
  const { say } = useWords()
  return (
    <div className={styles.link}>
      <p>{say("link.notice")}</p>
      <button type="button" onClick={weights.keepLink}>
        {say("link.keep")}
      </button>
      <button type="button" onClick={weights.leaveLink}>
        {say("link.leave")}
      </button>
    </div>
  )
}
