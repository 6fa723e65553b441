import type { MetricContent } from "@commonshelf/documents"
import { amountInWords, Figure, Wording } from "@commonshelf/page"
import type { ReactNode } from "react"
import type { Question } from "../../protocol/answers.ts"
import { NamesList } from "../answers/names-list.tsx"
import { useWords } from "../messages/words.ts"
import styles from "./form.module.css"

/** What is asked, by whom, why, and how it is measured. */
export function AskedAbout({ question }: { readonly question: Question }) {
  const { say, show } = useWords()
  const { metric, product, askedBy } = question
  return (
    <section className={styles.asked} aria-label={say("asked.label")}>
      {product === undefined ? null : (
        <p>
          {show("asked.product", {
            name: (
              <strong>
                <Wording of={product.name} />
              </strong>
            ),
          })}
        </p>
      )}
      <p className={styles.question}>
        <Wording of={metric.question} />
      </p>
      <p>{show("asked.by", { names: <NamesList names={askedBy} /> })}</p>
      <dl>
        {metric.why === undefined ? null : (
          <Fact label={say("asked.why")} text={<Wording of={metric.why} />} />
        )}
        <Fact label={say("asked.how")} text={<Wording of={metric.method} />} />
        {metric.boundary === undefined ? null : (
          <Fact label={say("asked.boundary")} text={<Wording of={metric.boundary} />} />
        )}
        {metric.functionalUnit === undefined ? null : (
          <Fact label={say("asked.functionalUnit")} text={<FunctionalUnit of={metric.functionalUnit} />} />
        )}
        {metric.evidence === undefined ? null : (
          <Fact label={say("asked.evidence")} text={<Wording of={metric.evidence} />} />
        )}
        <Fact label={say("asked.version")} text={<Figure>{metric.version}</Figure>} />
      </dl>
    </section>
  )
}

function Fact({ label, text }: { readonly label: string; readonly text: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{text}</dd>
    </div>
  )
}

/** What a value is per: a text, or an amount of a unit and of what. */
function FunctionalUnit({ of: per }: { readonly of: NonNullable<MetricContent["functionalUnit"]> }) {
  const { locale } = useWords()
  if (typeof per === "string") return <bdi dir="auto">{per}</bdi>
  return (
    <>
      <bdi>{amountInWords(per.amount, per.unit, locale)}</bdi>{" "}
      {per.of === undefined ? null : <Wording of={per.of} />}
    </>
  )
}
