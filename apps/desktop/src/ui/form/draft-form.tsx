import { formatTime, goTo } from "@commonshelf/page"
import shell from "@commonshelf/page/shell.module.css"
import { useMemo, useRef, useState, type FocusEvent, type ReactNode } from "react"
import { isRefusal } from "../host/ask.ts"
import { useDesktop } from "../host/desktop.tsx"
import { useWords } from "../messages/words.ts"
import { useRoute } from "../route.ts"
import { Refused } from "../shell/refused.tsx"
import own from "../shell/shell.module.css"
import { Form } from "../shell/form.tsx"
import { FormContext, type FormValues } from "./form-context.tsx"
import styles from "./form.module.css"
import type { Draft } from "./use-draft.ts"

/** A form whose draft the host keeps; its button leads to the review, where nothing is signed yet. */
export function DraftForm(props: {
  readonly name: string
  readonly draft: Draft
  /** The fields that show their own problems; those of all others stand above the button. */
  readonly shown: readonly string[]
  readonly children: ReactNode
}) {
  const { say } = useWords()
  const { name, draft, shown, children } = props
  const [route] = useRoute()
  const form = useRef<HTMLFormElement>(null)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [asked, setAsked] = useState(route.choices["asked"] === "1")
  const values = useMemo(() => valuesOf(draft, left, asked), [draft, left, asked])
  const rest = asked ? (draft.kept?.problems ?? []).filter(({ field }) => !shown.includes(field)) : []

  const leave = ({ target }: FocusEvent<HTMLFormElement>) => {
    if ("name" in target && typeof target.name === "string") setLeft(new Set([...left, target.name]))
    if (!draft.isKept) void draft.keep()
  }
  const review = async () => {
    setAsked(true)
    const answer = await draft.keep()
    if (answer === undefined || isRefusal(answer)) return
    if (answer.problems.length === 0) goTo({ page: "review", choices: { draft: name } })
    else requestAnimationFrame(() => focusFirstProblem(form.current))
  }
  return (
    <FormContext value={values}>
      <Form formRef={form} className={styles.form} onLeave={leave} onSubmit={review}>
        {children}
        <div role="alert">
          {rest.length === 0 ? null : (
            <ul className={`${shell.notice} ${styles.problems}`}>
              {rest.map(({ field, message }) => (
                <li key={field} dir="auto">
                  {message}
                </li>
              ))}
            </ul>
          )}
        </div>
        <Refused refusal={draft.refusal} />
        <KeptLine draft={draft} />
        <div className={own.actions}>
          <button type="submit" data-main>
            {say("form.review")}
          </button>
          <DropButton draft={draft} />
        </div>
      </Form>
    </FormContext>
  )
}

/** When the draft was kept, always at the same place. */
function KeptLine({ draft }: { readonly draft: Draft }) {
  const { locale, say } = useWords()
  const { gone } = useDesktop()
  const { kept, isKept } = draft
  if (kept === undefined && isKept) return <output className={own.hint}>{say("form.nothingKept")}</output>
  if (!isKept) return <output className={own.hint}>{say(gone ? "form.notKept" : "form.keeping")}</output>
  const time = formatTime(locale, Date.parse(kept?.keptAt ?? ""))
  return <output className={own.hint}>{say("form.kept", { time })}</output>
}

/** Throwing a draft away takes a second press. */
function DropButton({ draft }: { readonly draft: Draft }) {
  const { say } = useWords()
  const [sure, setSure] = useState(false)
  if (draft.kept === undefined) return null
  const drop = async () => {
    if (!sure) return setSure(true)
    await draft.drop()
    window.history.back()
  }
  return (
    <button type="button" data-quiet onClick={() => void drop()} onBlur={() => setSure(false)}>
      {say(sure ? "form.dropSure" : "form.drop")}
    </button>
  )
}

function valuesOf(draft: Draft, left: ReadonlySet<string>, asked: boolean): FormValues {
  const { fields, kept } = draft
  return {
    valueOf: (name) => fields[name] ?? "",
    set: draft.set,
    problemOf: (...names) =>
      kept?.problems.find(
        ({ field }) =>
          names.includes(field) &&
          (asked || left.has(field)) &&
          (kept.fields[field] ?? "") === (fields[field] ?? ""),
      )?.message,
  }
}

function focusFirstProblem(form: HTMLFormElement | null): void {
  const group = form?.querySelector<HTMLElement>('fieldset[aria-invalid="true"] input')
  const field = form?.querySelector<HTMLElement>('input[aria-invalid="true"], textarea[aria-invalid="true"]')
  const first = field ?? group
  first?.focus()
  first?.scrollIntoView({ block: "center" })
}
