import { formatRoute, goTo, useLocale } from "@commonshelf/page"
import { useEffect, useState } from "react"
import type { AnswerTo, Refusal, Review } from "../../protocol/answers.ts"
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

/** What exactly am I signing? The host's sentences come in the language that the page speaks. */
export function ReviewPage() {
  const [{ choices }] = useRoute()
  return <ReviewOf key={useLocale()} draft={choices["draft"] ?? ""} />
}

/** The host composes what would be signed from its own draft; this only shows it. */
function ReviewOf({ draft }: { readonly draft: string }) {
  const { say } = useWords()
  const { ask, gone } = useDesktop()
  const [reviewed, setReviewed] = useState<Reviewed>({ kind: "waiting" })
  const isWaiting = reviewed.kind === "waiting"
  useEffect(() => {
    if (!isWaiting || gone) return
    const show = (answer: AnswerTo<"review"> | undefined) => {
      if (answer === undefined) return
      if (isRefusal(answer)) setReviewed({ kind: "refused", refusal: answer })
      else if ("review" in answer) setReviewed({ kind: "review", review: answer })
      else goTo({ page: "form", choices: { draft, asked: "1" } }, "replace")
    }
    void ask({ ask: "review", draft }).then(show)
  }, [ask, draft, gone, isWaiting])
  useEscape(draft)

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
        <ReviewSheet
          key={reviewed.review.review}
          review={reviewed.review}
          draft={draft}
          onStale={() => setReviewed({ kind: "waiting" })}
        />
      ) : null}
    </>
  )
}

/** Escape goes back without signing. */
function useEscape(draft: string): void {
  useEffect(() => {
    const leave = ({ key }: KeyboardEvent) => {
      if (key === "Escape") goTo({ page: "form", choices: { draft } }, "replace")
    }
    window.addEventListener("keydown", leave)
    return () => window.removeEventListener("keydown", leave)
  }, [draft])
}
