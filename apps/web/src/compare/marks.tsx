import type { Marks, SupplierRow } from "@commonshelf/comparison"
import { useWords, type Words } from "../messages/words.ts"
import styles from "./marks.module.css"

/** A mark in words, with the name of its pattern. */
export interface MarkWords {
  readonly kind: "contradicted" | "forked" | "unproven"
  readonly text: string
}

/** What a reader must know before relying on what is shown [S11, S12]: words first, and a pattern beside them. */
export function marksInWords(marks: Marks | undefined, { say }: Words): readonly MarkWords[] {
  if (marks === undefined) return []
  const { contradicted, forked, unproven } = marks
  return [
    ...(contradicted === undefined
      ? []
      : [{ kind: "contradicted" as const, text: say("marks.contradicted") }]),
    ...(forked === undefined ? [] : [{ kind: "forked" as const, text: say("marks.forked") }]),
    ...(unproven === undefined
      ? []
      : [{ kind: "unproven" as const, text: say("marks.unproven", { count: unproven.length }) }]),
  ]
}

/** The marks of a supplier and of all its answers together: a list that folds its cells hides none. */
export function allMarks({ marks, cells }: SupplierRow): Marks {
  const found = [marks, ...Object.values(cells).map((cell) => cell.marks)].flatMap((one) => one ?? [])
  const digests = (name: "contradicted" | "unproven") => [...new Set(found.flatMap((one) => one[name] ?? []))]
  const [contradicted, unproven] = [digests("contradicted"), digests("unproven")]
  return {
    ...(contradicted.length > 0 && { contradicted }),
    ...(found.some(({ forked }) => forked) && { forked: true }),
    ...(unproven.length > 0 && { unproven }),
  }
}

/** The marks of something shown; nothing where there are none. */
export function MarkNotes({ marks }: { readonly marks: Marks | undefined }) {
  const words = useWords()
  return marksInWords(marks, words).map(({ kind, text }) => (
    <span key={kind} className={styles.mark} data-mark={kind}>
      {text}
    </span>
  ))
}
