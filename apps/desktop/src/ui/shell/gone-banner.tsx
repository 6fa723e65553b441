import shell from "@commonshelf/page/shell.module.css"
import { useDesktop } from "../host/desktop.tsx"
import { useWords } from "../messages/words.ts"
import styles from "./shell.module.css"

/** Says that the program does not answer; what was typed stays where it is. */
export function GoneBanner() {
  const { say } = useWords()
  const { gone, ask } = useDesktop()
  return (
    <div role="alert" className={styles.banner}>
      {gone ? (
        <div className={shell.notice}>
          <p>{say("gone.what")}</p>
          <button type="button" onClick={() => void ask({ ask: "state" })}>
            {say("gone.again")}
          </button>
        </div>
      ) : null}
    </div>
  )
}
