import type { KeyedProduct } from "@commonshelf/dataset"
import { releaseSays } from "../messages/release.ts"
import type { Words } from "../messages/words.ts"
import type { Output } from "../operations/operation.ts"
import { plain } from "./words.ts"

/** The path of a figure, of one cooperative or of several together. */
export type NodeWords = (path: readonly string[], cooperative?: string) => string

/** Paths of figures, a product that the output names by its name, its code after it [DE20]; before a release by the own till's. */
export function readNodeWords(output: Output, { say, language }: Words): NodeWords {
  const { products = [], tillNames = [] } = output as {
    products?: readonly KeyedProduct[]
    tillNames?: readonly { readonly key: string; readonly name: string }[]
  }
  const atTill = new Map(tillNames.map(({ key, name }) => [key, name]))
  const names = new Map(products.map((known) => [`${known.cooperative ?? ""} ${known.key}`, known.name]))
  return (path, cooperative = "") => {
    const code = path.at(-1)
    if (code === undefined) return say(releaseSays.all())
    const known = names.get(`${cooperative} ${code}`)
    const name = known === undefined ? atTill.get(code) : plain(known, language)
    const last = name === undefined ? code : say(releaseSays.productNamed({ name, code }))
    return [...path.slice(0, -1), last].join(" > ")
  }
}
