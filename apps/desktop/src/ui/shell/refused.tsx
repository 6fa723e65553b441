import shell from "@commonshelf/page/shell.module.css"
import type { Refusal } from "../../protocol/answers.ts"

/** What the host refused and what to do, in the host's own sentences. */
export function Refused({ refusal, id }: { readonly refusal: Refusal | undefined; readonly id?: string }) {
  return (
    <div role="alert" id={id}>
      {refusal === undefined ? null : (
        <div className={shell.notice}>
          <p dir="auto">
            <strong>{refusal.message}</strong>
          </p>
          {refusal.hint === undefined ? null : <p dir="auto">{refusal.hint}</p>}
        </div>
      )}
    </div>
  )
}
