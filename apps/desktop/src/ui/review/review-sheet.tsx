import { ScrollRegion } from "@commonshelf/page"
import type { Review } from "../../protocol/answers.ts"
import { NamesList } from "../answers/names-list.tsx"
import { useWords } from "../messages/words.ts"
import styles from "./review.module.css"
import { SignForm } from "./sign-form.tsx"

/** The host's sentences, old beside new, who receives them, the exact text, and the form that signs. */
export function ReviewSheet(props: {
  readonly review: Review
  readonly draft: string
  readonly onStale: () => void
}) {
  const { say, show } = useWords()
  const { review, draft, onStale } = props
  const { before, sentences, leftOut, receivers, text } = review
  return (
    <div className={styles.review}>
      <div className={styles.sides} data-sides={before === undefined ? 1 : 2}>
        {before === undefined ? null : <Side title={say("review.before")} sentences={before} isOld />}
        <Side title={say(before === undefined ? "review.new" : "review.now")} sentences={sentences} />
      </div>
      {leftOut.length === 0 ? null : (
        <section className={styles.side} data-old="true">
          <h2>{say("review.leftOut")}</h2>
          <p>{say("review.leftOutWhat")}</p>
          <ul>
            {leftOut.map((sentence) => (
              <li key={sentence} dir="auto">
                {sentence}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>{say("review.receivers")}</h2>
        <p>
          {receivers.length === 0
            ? say("review.nobody")
            : show("review.receive", { count: receivers.length, names: <NamesList names={receivers} /> })}
        </p>
        <p>{say("review.forever")}</p>
        <p>{say("review.notTruth")}</p>
      </section>
      <details className={styles.technical}>
        <summary>{say("review.technical")}</summary>
        <p>{say("review.exactText")}</p>
        <ScrollRegion label={say("review.technical")}>
          <pre dir="ltr">{text}</pre>
        </ScrollRegion>
      </details>
      <SignForm review={review.review} draft={draft} onStale={onStale} />
    </div>
  )
}

function Side(props: {
  readonly title: string
  readonly sentences: readonly string[]
  readonly isOld?: boolean
}) {
  const { title, sentences, isOld = false } = props
  return (
    <section className={styles.side} data-old={isOld}>
      <h2>{title}</h2>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </section>
  )
}
