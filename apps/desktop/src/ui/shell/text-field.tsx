import { useId, type ComponentProps, type ReactNode } from "react"
import styles from "./shell.module.css"

/** One line of text with its label, what helps to fill it in, and what is wrong with it. */
export function TextField(
  props: {
    readonly label: ReactNode
    readonly hint?: ReactNode
    readonly problem?: string | undefined
    /** What stands beside the input: its unit, or a button. */
    readonly beside?: ReactNode
    readonly onValue: (value: string) => void
  } & ComponentProps<"input">,
) {
  const { label, hint, problem, beside, onValue, ...input } = props
  const id = useId()
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {hint === undefined ? null : (
        <span className={styles.hint} id={`${id}-hint`}>
          {hint}
        </span>
      )}
      <span className={styles.row} dir={input.inputMode === "decimal" ? "ltr" : undefined}>
        <input
          dir="auto"
          {...input}
          id={id}
          aria-invalid={problem !== undefined}
          aria-describedby={[
            ...(hint === undefined ? [] : [`${id}-hint`]),
            ...(beside === undefined ? [] : [`${id}-beside`]),
            `${id}-problem`,
          ].join(" ")}
          onChange={({ target }) => onValue(target.value)}
        />
        {beside === undefined ? null : <span id={`${id}-beside`}>{beside}</span>}
      </span>
      <Problem id={`${id}-problem`} problem={problem} />
    </div>
  )
}

/** What is wrong with a field, told as it appears. */
export function Problem({ id, problem }: { readonly id: string; readonly problem: string | undefined }) {
  return (
    <output id={id} className={styles.problem}>
      {problem === undefined ? null : <span dir="auto">{problem}</span>}
    </output>
  )
}
