import { Figure, Wording, formatDay, periodInWords } from "@commonshelf/page"
import type { CellExplanation, ExplainedAnswer } from "@commonshelf/comparison"
import { useWords, type Words } from "../messages/words.ts"
import { valueInWords } from "./cell-words.ts"
import styles from "./why.module.css"

type WhyProps = { readonly why: CellExplanation }

/** Who looked at the answer, when and how, and what they found. */
export function Findings({ why }: WhyProps) {
  const { locale, say, show } = useWords()
  const findings = findingsOf(why)
  if (findings.length === 0) return null
  return (
    <>
      <ul>
        {findings.map(({ digest, verdict, method, note, signedBy, signedAt, counts }) => (
          <li key={digest}>
            {show(`finding.${verdict}`, {
              name: <Wording of={signedBy.name ?? signedBy.scid} />,
              day: <bdi>{formatDay(locale, signedAt)}</bdi>,
              method: say(`finding.method.${method}`),
            })}
            {note === undefined ? null : (
              <>
                {" "}
                <Wording of={note} />
              </>
            )}
            {counts ? null : ` ${say("finding.doesNotCount")}`}
          </li>
        ))}
      </ul>
      <p className={styles.small}>{say("why.checkedMeans")}</p>
    </>
  )
}

const VERDICTS = { conform: "checked", partly: "partly", not: "disputed", unclear: "unclear" } as const

/** Checks and audits, in one list: both say who looked. */
function findingsOf({ endorsements, audits }: CellExplanation) {
  return [...audits.map((audit) => ({ ...audit, verdict: VERDICTS[audit.result] })), ...endorsements]
}

/** What the supplier took back, and why. */
export function Withdrawals({ why }: WhyProps) {
  const { locale, show } = useWords()
  if (why.withdrawals.length === 0) return null
  return (
    <ul>
      {why.withdrawals.map(({ digest, signedAt, reason, counts }) => (
        <li key={digest}>
          {show(counts ? "why.takenBack" : "why.takenBackUnproven", {
            day: <bdi>{formatDay(locale, signedAt)}</bdi>,
            reason: <bdi dir="auto">{reason}</bdi>,
          })}
        </li>
      ))}
    </ul>
  )
}

/** Earlier answers, and answers to other versions, which are not comparable. */
export function OlderAnswers({ why }: WhyProps) {
  const words = useWords()
  if (why.olderAnswers.length === 0) return null
  return (
    <section>
      <h3>{words.say("why.older")}</h3>
      <ul>
        {why.olderAnswers.map((older) => (
          <li key={older.digest}>
            {words.show("why.olderAnswer", {
              period: <bdi>{periodInWords(older.period, words)}</bdi>,
              answer: <bdi>{answerInWords(older, why, words)}</bdi>,
              version: <Figure>{older.metricVersion}</Figure>,
              day: <bdi>{formatDay(words.locale, older.signedAt)}</bdi>,
            })}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** An answer of the history in words: its value, or its state. */
export function answerInWords({ answer }: ExplainedAnswer, why: CellExplanation, words: Words): string {
  if (answer.state === "answered") return valueInWords(answer.value, why.metric.options, words)
  return words.say(`state.${answer.state}`)
}
