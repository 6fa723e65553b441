import type { CellExplanation, ExplainedAnswer } from "@commonshelf/comparison"
import { formatDay, Id, periodInWords, Wording } from "@commonshelf/page"
import { useWords } from "../messages/words.ts"
import { MarkNotes } from "./marks.tsx"
import { answerInWords } from "./why-history.tsx"
import styles from "./why.module.css"

interface TimeProps {
  readonly why: CellExplanation
  /** Statements of the supplier that the node knows of and does not have. */
  readonly notReceived: number
}

/** Since when others have seen the answer, what contradicts it, what does not count, and what is missing [S11, S12]. */
export function TimeAndContradiction({ why, notReceived }: TimeProps) {
  const { say } = useWords()
  const known = why.answers.filter(({ time, contradicts }) => time !== undefined || contradicts !== undefined)
  if (known.length + why.unproven.length + notReceived === 0 && why.cell.marks === undefined) return null
  return (
    <section>
      <h3>{say("why.time")}</h3>
      <p>
        <MarkNotes marks={why.cell.marks} />
      </p>
      {known.map((answer) => (
        <AnswerTime key={answer.digest} answer={answer} />
      ))}
      {notReceived === 0 ? null : <p>{say("why.notReceived", { count: notReceived })}</p>}
      <UnprovenAnswers why={why} />
    </section>
  )
}

function AnswerTime({ answer: { time, contradicts = [] } }: { readonly answer: ExplainedAnswer }) {
  const { locale, say, show } = useWords()
  const [first] = time?.seenBy ?? []
  return (
    <>
      {time === undefined ? null : first === undefined ? (
        <p>{say("why.notSeen")}</p>
      ) : (
        <p>
          {show("why.seenBy", {
            count: time.seenBy.length,
            day: <bdi>{formatDay(locale, first.at)}</bdi>,
            names: time.seenBy.map(({ scid, name }, index) => (
              <span key={scid}>
                {index === 0 ? null : ", "}
                {name === undefined ? <Id of={scid} /> : <Wording of={name} />}
              </span>
            )),
          })}
        </p>
      )}
      {time?.revocation === undefined ? null : (
        <p>
          {show("why.keyRevoked", {
            day: <bdi>{formatDay(locale, time.revocation.revokedAt)}</bdi>,
            said: <bdi>{formatDay(locale, time.revocation.repudiatedAt)}</bdi>,
          })}
        </p>
      )}
      {time?.clockAhead === true ? <p>{say("why.clockAhead")}</p> : null}
      {contradicts.map((digest) => (
        <p key={digest}>{show("why.contradicts", { digest: <Id of={digest} /> })}</p>
      ))}
    </>
  )
}

/** Grey and apart: what somebody with the stolen key may have written. */
function UnprovenAnswers({ why }: Pick<TimeProps, "why">) {
  const words = useWords()
  if (why.unproven.length === 0) return null
  return (
    <div className={styles.unproven}>
      <h4>{words.say("why.unproven")}</h4>
      <ul>
        {why.unproven.map((answer) => (
          <li key={answer.digest}>
            {words.show("why.unprovenAnswer", {
              period: <bdi>{periodInWords(answer.period, words)}</bdi>,
              answer: <bdi>{answerInWords(answer, why, words)}</bdi>,
              day: <bdi>{formatDay(words.locale, answer.signedAt)}</bdi>,
            })}
          </li>
        ))}
      </ul>
      <p className={styles.small}>{words.say("why.unprovenMeans")}</p>
    </div>
  )
}
