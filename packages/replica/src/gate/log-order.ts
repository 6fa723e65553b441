import type { DocumentDescriptor } from "@commonshelf/documents"

/** The end of the canonical text of a log entry: in it alone its version stands behind all that its owner may choose. */
const VERSION_AT_THE_END = /"versionId":"(\d{1,4})-Qm[^"]*","versionTime":"[^"]*"\}$/

/**
 * Texts with the entries of identity logs in the order of their versions, and before all else: judged so, an entry does not wait
 * for one that came with it, and neither does what a key of it has signed. Decides nothing but how often texts are judged [A1].
 */
export function inLogOrder<T extends { readonly text: unknown; readonly document: DocumentDescriptor }>(
  items: readonly T[],
): readonly T[] {
  const versions = new Map(items.map((item) => [item, versionIn(item)]))
  return items.toSorted((a, b) => (versions.get(a) ?? 0) - (versions.get(b) ?? 0))
}

function versionIn({
  text,
  document,
}: {
  readonly text: unknown
  readonly document: DocumentDescriptor
}): number {
  const isEntry = document.type === "party" && typeof text === "string"
  const version = isEntry ? VERSION_AT_THE_END.exec(text.slice(-200))?.[1] : undefined
  return version === undefined ? Number.MAX_SAFE_INTEGER : Number(version)
}
