import { compareText } from "../store/text-order.ts"

/** The order of versions such as `1.10.0`, lower first (Semantic Versioning 2.0.0, rule 11), however long the numbers. */
export function compareVersions(a: string, b: string): number {
  const [inA, inB] = [a.split("."), b.split(".")]
  for (const [index, part] of inA.entries()) {
    const other = inB[index] ?? ""
    const difference = part.length - other.length || compareText(part, other)
    if (difference !== 0) return difference
  }
  return 0
}
