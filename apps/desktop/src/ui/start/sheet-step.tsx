import type { RecoverySheet } from "../../protocol/answers.ts"
import { useWords } from "../messages/words.ts"
import own from "../shell/shell.module.css"
import styles from "./start.module.css"

/** The 24 words to write on paper, in order, with what they mean for whoever holds them. */
export function SheetStep(props: {
  readonly sheet: RecoverySheet & { readonly name: string }
  readonly onBack: () => void
  readonly onNext: () => void
}) {
  const { say, show } = useWords()
  const name = <bdi dir="auto">{props.sheet.name}</bdi>
  return (
    <>
      <p>{show("start.sheet.of", { name })}</p>
      <p>
        <strong>{say("start.sheet.write")}</strong>
      </p>
      <p>{say("start.sheet.meaning")}</p>
      <ol className={styles.words} dir="ltr" lang="en">
        {props.sheet.words.map((word, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- the words repeat, and their places never change
          <li key={at} translate="no">
            <span className={styles.place}>{at + 1}</span>
            <span>{word}</span>
          </li>
        ))}
      </ol>
      <p className={own.hint}>{say("start.sheet.english")}</p>
      <div className={own.actions}>
        <button type="button" data-main onClick={props.onNext}>
          {say("start.sheet.next")}
        </button>
        <button type="button" onClick={() => window.print()}>
          {say("start.sheet.print")}
        </button>
        <button type="button" data-quiet onClick={props.onBack}>
          {say("back")}
        </button>
      </div>
    </>
  )
}
