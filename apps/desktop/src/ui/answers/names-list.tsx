import { Fragment } from "react"
import { useWords } from "../messages/words.ts"

/** Names of parties as the language lists them, each isolated. */
export function NamesList({ names }: { readonly names: readonly string[] }) {
  const { locale } = useWords()
  const parts = new Intl.ListFormat(locale).formatToParts(names)
  return parts.map(({ type, value }, at) => (
    // oxlint-disable-next-line react/no-array-index-key -- the same name may stand twice, and the list is made anew as a whole
    <Fragment key={at}>{type === "element" ? <bdi dir="auto">{value}</bdi> : value}</Fragment>
  ))
}
