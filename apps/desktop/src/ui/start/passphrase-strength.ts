/** How hard a passphrase is to guess, as far as its looks tell. */
export type Strength = "short" | "fair" | "long"

/**
 * A rough hint for the person who types: what counts is length, and letters that repeat count little. Whether it is
 * enough the host decides.
 */
export function strengthOf(passphrase: string): Strength {
  const letters = Array.from(passphrase)
  const weight = Math.min(letters.length, new Set(letters).size * 2)
  if (weight < 12) return "short"
  return weight < 20 ? "fair" : "long"
}
