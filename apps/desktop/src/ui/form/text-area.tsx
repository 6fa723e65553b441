import { useId } from "react"
import own from "../shell/shell.module.css"
import { Problem } from "../shell/text-field.tsx"
import { useFormValues } from "./form-context.tsx"

/** Several lines of a draft, with what is wrong with them. */
export function TextArea(props: {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly maxLength: number
}) {
  const { valueOf, set, problemOf } = useFormValues()
  const id = useId()
  const { name, label, hint, maxLength } = props
  const problem = problemOf(name)
  return (
    <div className={own.field}>
      <label htmlFor={id}>{label}</label>
      {hint === undefined ? null : (
        <span className={own.hint} id={`${id}-hint`}>
          {hint}
        </span>
      )}
      <textarea
        id={id}
        name={name}
        dir="auto"
        rows={3}
        maxLength={maxLength}
        aria-invalid={problem !== undefined}
        aria-describedby={`${hint === undefined ? "" : `${id}-hint `}${id}-problem`}
        value={valueOf(name)}
        onChange={({ target }) => set(name, target.value)}
      />
      <Problem id={`${id}-problem`} problem={problem} />
    </div>
  )
}
