import { Figure, Id, ScrollRegion, Wording } from "@commonshelf/page"
import type { CellExplanation, ExplainedAnswer } from "@commonshelf/comparison"
import { useWords } from "../messages/words.ts"
import styles from "./why.module.css"

/** The signed texts, for whoever wants to check them without this page. */
export function Technical({ why }: { readonly why: CellExplanation }) {
  const { say } = useWords()
  return (
    <details className={styles.technical}>
      <summary>{say("why.technical")}</summary>
      <dl>
        <dt>{say("technical.metric")}</dt>
        <dd>
          <Id of={why.metric.digest} />
        </dd>
        <dt>{say("technical.supplier")}</dt>
        <dd>
          <Id of={why.supplier.did} />
        </dd>
      </dl>
      {why.answers.map((answer) => (
        <SignedText key={answer.digest} answer={answer} />
      ))}
      <p className={styles.small}>{say("technical.check")}</p>
    </details>
  )
}

function SignedText({ answer }: { readonly answer: ExplainedAnswer }) {
  const { say } = useWords()
  return (
    <section>
      {answer.productName === undefined ? null : (
        <h3>
          <Wording of={answer.productName} />
        </h3>
      )}
      <dl>
        <dt>{say("technical.digest")}</dt>
        <dd>
          <Id of={answer.digest} />
        </dd>
        <dt>{say("technical.key")}</dt>
        <dd>
          <Id of={answer.signedBy.key} />
        </dd>
        <dt>{say("technical.document")}</dt>
        <dd>
          <Id of={answer.documentUrl} />
        </dd>
        <dt>{say("technical.sequence")}</dt>
        <dd>
          <Figure>{answer.sequence}</Figure>
        </dd>
      </dl>
      <ScrollRegion className={styles.text} label={say("technical.text")}>
        <pre dir="ltr" lang="en">
          {answer.text}
        </pre>
      </ScrollRegion>
    </section>
  )
}
