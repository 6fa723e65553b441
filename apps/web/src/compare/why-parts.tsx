import { formatMoney } from "@commonshelf/page"
import type { CellExplanation } from "@commonshelf/comparison"
import { useWords } from "../messages/words.ts"
import { optionInWords } from "./cell-words.ts"
import styles from "./why.module.css"

/** Where an amount goes, part by part; what is not broken down stands last, also when it is nothing. */
export function Parts({ why }: { readonly why: CellExplanation }) {
  const { locale, say } = useWords()
  const { value } = why.cell
  if (value?.type !== "breakdown") return null
  const money = (amountMinor: number) => formatMoney(locale, amountMinor, value.currency)
  return (
    <section>
      <h3>{say("why.parts")}</h3>
      <dl className={styles.parts}>
        {value.parts.map(({ code, amountMinor }) => (
          <div key={code}>
            <dt>
              <bdi>{optionInWords(code, why.metric.options, locale)}</bdi>
            </dt>
            <dd>
              <bdi>{money(amountMinor)}</bdi>
            </dd>
          </div>
        ))}
        <div className={styles.unexplained}>
          <dt>{say("value.notBrokenDown")}</dt>
          <dd>
            <bdi>{money(value.notBrokenDownMinor)}</bdi>
          </dd>
        </div>
      </dl>
    </section>
  )
}
