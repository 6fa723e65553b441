import { formatRoute } from "@commonshelf/page"
import { useCallback, useEffect, useState } from "react"
import type { Refusal, Review } from "../../protocol/answers.ts"
import { isRefusal } from "../host/ask.ts"
import { useDesktop } from "../host/desktop.tsx"
import { useWords } from "../messages/words.ts"
import { useRoute } from "../route.ts"
import { Refused } from "../shell/refused.tsx"
import own from "../shell/shell.module.css"
import { ReviewSheet } from "./review-sheet.tsx"

type Reviewed =
  | { readonly kind: "waiting" }
  | { readonly kind: "refused"; readonly refusal: Refusal }
  | { readonly kind: "review"; readonly review: Review }

/** What exactly am I signing? The host composes it from its own draft; this page only shows it. */
export function ReviewPage() {
  const { say } = useWords()
  const { ask, gone, state } = useDesktop()
  const [{ choices }] = useRoute()
  const draft = choices["draft"] ?? ""
  const [reviewed, setReviewed] = useState<Reviewed>({ kind: "waiting" })
  const language = state?.language
  const compose = useCallback(async () => {
    const answer = await ask({ ask: "review", draft })
    if (answer === undefined) return
    if (isRefusal(answer)) setReviewed({ kind: "refused", refusal: answer })
    else if ("review" in answer) setReviewed({ kind: "review", review: answer })
    else window.location.replace(formatRoute({ page: "form", choices: { draft, asked: "1" } }))
  }, [ask, draft])
  // The host's sentences come in the language that the page speaks, and a host that was started again has no review.
  useEffect(() => {
    if (!gone) void compose()
  }, [compose, language, gone])
  useEscape(formatRoute({ page: "form", choices: { draft } }))

  return (
    <>
      <h1 tabIndex={-1}>{say("title.review")}</h1>
      {reviewed.kind === "waiting" ? <output>{say("loading")}</output> : null}
      {reviewed.kind === "refused" ? (
        <div className={own.narrow}>
          <Refused refusal={reviewed.refusal} />
          <a className={own.button} href={formatRoute({ page: "answers", choices: {} })}>
            {say("form.toAnswers")}
          </a>
        </div>
      ) : null}
      {reviewed.kind === "review" ? (
        <ReviewSheet key={reviewed.review.review} review={reviewed.review} draft={draft} onStale={compose} />
      ) : null}
    </>
  )
}

/** Escape goes back without signing. */
function useEscape(back: string): void {
  useEffect(() => {
    const leave = ({ key }: KeyboardEvent) => {
      if (key === "Escape") window.location.replace(back)
    }
    window.addEventListener("keydown", leave)
    return () => window.removeEventListener("keydown", leave)
  }, [back])
}
