import type { KeyedProduct } from "@commonshelf/dataset"
import { releaseSays } from "../messages/release.ts"
import type { Words } from "../messages/words.ts"
import type { Output } from "../operations/operation.ts"
import { plain } from "./words.ts"

/** The path of a figure, of one cooperative or of several together. */
export type NodeWords = (path: readonly string[], cooperative?: string) => string

/** Paths of figures, a product that the output names by its name, its code after it [DE20]. */
export function readNodeWords(output: Output, { say, language }: Words): NodeWords {
  const { products = [] } = output as { products?: readonly KeyedProduct[] }
  const names = new Map(products.map((known) => [`${known.cooperative ?? ""} ${known.key}`, known.name]))
  return (path, cooperative = "") => {
    const code = path.at(-1)
    if (code === undefined) return say(releaseSays.all())
    const known = names.get(`${cooperative} ${code}`)
    const last =
      known === undefined ? code : say(releaseSays.productNamed({ name: plain(known, language), code }))
    return [...path.slice(0, -1), last].join(" > ")
  }
}
