import { Figure, Wording, formatDay, periodInWords } from "@commonshelf/page"
import type { CellExplanation } from "@commonshelf/comparison"
import { useWords } from "../messages/words.ts"
import { comparabilityInWords, evidenceInWords, valueInWords } from "./cell-words.ts"
import { Standing } from "./standing.tsx"
import { Contests } from "./why-contests.tsx"
import { Findings, OlderAnswers, Withdrawals } from "./why-history.tsx"
import { TimeAndContradiction } from "./why-time.tsx"
import { Parts } from "./why-parts.tsx"
import { Technical } from "./why-technical.tsx"
import styles from "./why.module.css"

type WhyProps = { readonly why: CellExplanation }

/** The answer in a sentence, who signed it, what was asked, what supports it, and the signed text itself. */
export function WhyPanel({ why, notReceived = 0 }: WhyProps & { readonly notReceived?: number }) {
  return (
    <>
      <AnswerSentence why={why} />
      <Parts why={why} />
      <TimeAndContradiction why={why} notReceived={notReceived} />
      <Evidence why={why} />
      <Contests why={why} />
      <Standing standing={why.supplier.standing} />
      <Question why={why} />
      <OlderAnswers why={why} />
      <Technical why={why} />
    </>
  )
}

function AnswerSentence({ why }: WhyProps) {
  const words = useWords()
  const { cell, metric, supplier } = why
  const value = cell.value === undefined ? "–" : valueInWords(cell.value, metric.options, words)
  const sentence = words.show(`why.${cell.state}`, {
    supplier: <Wording of={supplier.name} />,
    value: (
      <strong>
        <bdi>{value}</bdi>
      </strong>
    ),
    period: <bdi>{cell.period === undefined ? "–" : periodInWords(cell.period, words)}</bdi>,
  })
  const comparability = comparabilityInWords(cell, words)
  return (
    <div className={styles.answer}>
      <p className={styles.sentence}>{sentence}</p>
      {cell.reason === undefined ? null : (
        <p>{words.show("why.reason", { reason: <bdi dir="auto">{cell.reason}</bdi> })}</p>
      )}
      {comparability === undefined ? null : <p>{comparability}</p>}
      <Signature why={why} />
    </div>
  )
}

/** Who said it and when. A signature is not truth, so nothing here looks like an approval. */
function Signature({ why }: WhyProps) {
  const { locale, say, show } = useWords()
  const { signedBy, signedOn, foreign } = why.cell
  if (signedBy === undefined || signedOn === undefined) return null
  const signed = { name: <Wording of={signedBy.name} />, day: <bdi>{formatDay(locale, signedOn)}</bdi> }
  return (
    <>
      {foreign === undefined ? null : <p>{show("why.foreign", { source: <bdi>{foreign}</bdi> })}</p>}
      <p>{show("why.signed", signed)}</p>
      <p className={styles.small}>{say("why.signatureIsNotTruth")}</p>
    </>
  )
}

function Evidence({ why }: WhyProps) {
  const words = useWords()
  const evidence = evidenceInWords(why.cell, words)
  const said = [...why.endorsements, ...why.audits, ...why.withdrawals]
  const isBare = evidence === undefined && said.length === 0
  if (isBare) return null
  return (
    <section>
      <h3>{words.say("why.evidence")}</h3>
      {evidence === undefined ? null : <p>{evidence}</p>}
      <Findings why={why} />
      <Withdrawals why={why} />
    </section>
  )
}

function Question({ why }: WhyProps) {
  const { locale, say, show } = useWords()
  const { metric } = why
  return (
    <section>
      <h3>{say("why.question")}</h3>
      <p className={styles.question}>
        <Wording of={metric.question} />
      </p>
      <p>
        {say("why.method")} <Wording of={metric.method} />
      </p>
      <p>
        {show("why.version", {
          version: <Figure>{metric.version}</Figure>,
          owner: <Wording of={metric.owner.name ?? metric.owner.scid} />,
        })}
      </p>
      <ul>
        {metric.adoptedBy.map(({ scid, name, version, since }) => (
          <li key={scid}>
            {show("why.adopted", {
              name: <Wording of={name} />,
              version: <Figure>{version}</Figure>,
              day: <bdi>{formatDay(locale, since)}</bdi>,
            })}
          </li>
        ))}
      </ul>
    </section>
  )
}
