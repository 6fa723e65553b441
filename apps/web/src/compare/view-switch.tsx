import { formatRoute } from "@commonshelf/page"
import { importanceOf, type Weights } from "@commonshelf/comparison"
import { useState } from "react"
import { useWords } from "../messages/words.ts"
import { useRoute } from "../route.ts"
import { choicesToLink } from "./choices.ts"
import styles from "./compare.module.css"

/** List or table, and an address that shows the same to somebody else. */
export function ViewSwitch({ weights }: { readonly weights: Weights }) {
  const { say } = useWords()
  const [route, choose] = useRoute()
  const isTable = route.choices["view"] === "table"
  return (
    <div className={styles.switch}>
      <fieldset className={styles.views} aria-label={say("view.label")}>
        <button type="button" aria-pressed={!isTable} onClick={() => choose({ view: "" })}>
          {say("view.list")}
        </button>
        <button type="button" aria-pressed={isTable} onClick={() => choose({ view: "table" })}>
          {say("view.table")}
        </button>
      </fieldset>
      <ShareButton weights={weights} />
    </div>
  )
}

/** Copies an address with the weights after the `#`: whoever opens it sees them, no server does [M1]. */
function ShareButton({ weights }: { readonly weights: Weights }) {
  const { say } = useWords()
  const [route] = useRoute()
  const [address, setAddress] = useState<string>()
  const share = async () => {
    const words = Object.fromEntries(Object.keys(weights).map((key) => [key, importanceOf(weights, key)]))
    const hash = formatRoute({ page: "compare", choices: { ...route.choices, ...choicesToLink(words) } })
    const whole = new URL(hash, window.location.href).href
    setAddress(whole)
    // Browsers forbid the clipboard outside https and localhost; the address is shown in any case.
    await navigator.clipboard?.writeText(whole).catch(() => undefined)
  }
  return (
    <div className={styles.share}>
      <button type="button" onClick={() => void share()}>
        {say("share.button")}
      </button>
      {address === undefined ? null : (
        <label>
          <output>{say("share.done")}</output>
          <input readOnly dir="ltr" value={address} onFocus={(event) => event.target.select()} />
        </label>
      )}
    </div>
  )
}
