import { formatRoute, formatTime, Id } from "@commonshelf/page"
import shell from "@commonshelf/page/shell.module.css"
import type { Receipt } from "../../protocol/answers.ts"
import { useAtWork } from "../host/desktop.tsx"
import { useWords } from "../messages/words.ts"
import { useRoute } from "../route.ts"
import own from "../shell/shell.module.css"
import { instantInWords } from "../shell/sync-words.ts"
import styles from "./signed.module.css"

/** What did I sign, and where has it arrived? The receipt that the address names stands first. */
export function SignedPage() {
  const { say } = useWords()
  const { receipts } = useAtWork()
  const [{ choices }] = useRoute()
  const fresh = receipts.find(({ digest }) => digest === choices["digest"])
  const others = receipts.filter((receipt) => receipt !== fresh)
  return (
    <>
      <h1 tabIndex={-1}>{say(fresh === undefined ? "title.signed" : "signed.fresh")}</h1>
      <div className={own.narrow}>
        {fresh === undefined ? null : (
          <>
            <ul className={shell.list}>
              <ReceiptItem receipt={fresh} isFresh />
            </ul>
            <p>{say("signed.keepsGoing")}</p>
            <div className={own.actions}>
              <a className={own.button} href={formatRoute({ page: "answers", choices: {} })}>
                {say("signed.next")}
              </a>
            </div>
            {others.length === 0 ? null : <h2>{say("signed.earlier")}</h2>}
          </>
        )}
        {receipts.length === 0 ? <NothingSigned /> : null}
        <ul className={shell.list}>
          {others.map((receipt) => (
            <ReceiptItem key={receipt.digest} receipt={receipt} />
          ))}
        </ul>
      </div>
    </>
  )
}

function NothingSigned() {
  const { say } = useWords()
  return (
    <div className={own.empty}>
      <p>{say("signed.none")}</p>
      <a className={own.button} href={formatRoute({ page: "answers", choices: {} })}>
        {say("form.toAnswers")}
      </a>
    </div>
  )
}

function ReceiptItem({
  receipt,
  isFresh = false,
}: {
  readonly receipt: Receipt
  readonly isFresh?: boolean
}) {
  const { locale, say, show } = useWords()
  const { sentence, signedAt, arrived, of, digest } = receipt
  const count = { arrived: arrived.length, of }
  return (
    <li className={styles.receipt} data-fresh={isFresh}>
      <p>{sentence}</p>
      <p className={own.hint}>{say("signed.at", { at: instantInWords(locale, signedAt) })}</p>
      <p className={styles.arrived} role={isFresh ? "status" : undefined}>
        {of === 0 ? say("signed.nowhere") : say("signed.arrived", count)}
      </p>
      {arrived.length === 0 ? null : (
        <ul className={styles.places}>
          {arrived.map(({ name, at }) => (
            <li key={name}>
              {show("signed.place", {
                name: <bdi dir="auto">{name}</bdi>,
                time: formatTime(locale, Date.parse(at)),
              })}
            </li>
          ))}
        </ul>
      )}
      <p className={own.hint}>
        {say("signed.digest")} {isFresh ? <code dir="ltr">{digest}</code> : <Id of={digest} />}
      </p>
    </li>
  )
}
