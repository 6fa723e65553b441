import { Wording } from "@commonshelf/page"
import type { AskedInput } from "../../protocol/asked-inputs.ts"

/** A formula with the labels of its inputs in the place of their names; what it calculates the host does. */
export function FormulaInWords(props: { readonly formula: string; readonly inputs: readonly AskedInput[] }) {
  const { formula, inputs } = props
  const parts = formula.split(/([a-z][a-z0-9-]*)/)
  return parts.map((part, at) => {
    const input = inputs.find(({ name }) => name === part)
    // oxlint-disable-next-line react/no-array-index-key -- the parts of a formula never change places
    return input === undefined ? part : <Wording key={at} of={input.label} />
  })
}
