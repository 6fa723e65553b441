import { valueOf } from "../api/resource.ts"
import { useAnswer } from "../api/use-answer.ts"
import { useWords } from "../messages/words.ts"
import styles from "@commonshelf/page/shell.module.css"

/** Stands for every category in a question to the node. */
export const EVERYTHING = "all"

/** Chooses among the categories that the node has suppliers in. */
export function CategorySelect({
  value,
  onChange,
}: {
  readonly value: string
  readonly onChange: (next: string) => void
}) {
  const { say } = useWords()
  const categories = valueOf(useAnswer("categories"))?.categories ?? []
  const named = categories.filter(({ name }) => name !== EVERYTHING && name !== "")
  const isListed = value === EVERYTHING || named.some(({ name }) => name === value)
  return (
    <label className={styles.field}>
      <span>{say("compare.category")}</span>
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        <option value={EVERYTHING}>{say("compare.everything")}</option>
        {isListed ? null : <option value={value}>{value}</option>}
        {named.map(({ name, suppliers }) => (
          <option key={name} value={name}>
            {say("compare.categoryOption", { name, suppliers })}
          </option>
        ))}
      </select>
    </label>
  )
}
