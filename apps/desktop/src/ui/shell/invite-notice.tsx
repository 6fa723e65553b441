import { formatRoute } from "@commonshelf/page"
import { useDesktop } from "../host/desktop.tsx"
import { useWords } from "../messages/words.ts"
import { useRoute } from "../route.ts"
import own from "./shell.module.css"

/** Says that an invite link was opened, and where it is joined: before there is an identity, that one comes first. */
export function InviteNotice() {
  const { say } = useWords()
  const { state } = useDesktop()
  const [{ page }] = useRoute()
  if (state?.invite === undefined) return null
  if (state.stage === "first-start") return <p className={own.hint}>{say("invite.afterStart")}</p>
  if (page === "cooperatives") return null
  return (
    <div className={own.empty}>
      <p>{say("invite.opened")}</p>
      <a className={own.button} href={formatRoute({ page: "cooperatives", choices: {} })}>
        {say("invite.look")}
      </a>
    </div>
  )
}
