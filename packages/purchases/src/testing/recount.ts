import { type ReleaseRules } from "@commonshelf/documents"
import { type ReleaseLine } from "../release/line.ts"

/**
 * The slow twin of the disclosure test: recounts the lines of a cell pair by pair, with no code of the roll-up, and
 * gives the ids of the rules that it breaks.
 */
export function recountLines(lines: readonly ReleaseLine[], rules: ReleaseRules): string[] {
  const members = [...new Set(lines.map(({ member }) => member))]
  const of = (what: "quantity" | "value", some: readonly ReleaseLine[]): number[] =>
    members.map((member) =>
      some.filter((line) => line.member === member).reduce((sum, line) => sum + line[what], 0),
    )
  const buyers = (some: readonly ReleaseLine[]): number =>
    of("quantity", some).filter((amount) => amount > 0).length
  const marked = lines.some(({ path }) => path.some((name) => rules.sensitive.includes(name)))
  const broken: string[] = []
  if (buyers(lines) < (marked ? rules.kSensitive : rules.k)) broken.push("R1")
  if (estimable(of("quantity", lines), rules.pPercent) || estimable(of("value", lines), rules.pPercent))
    broken.push("R2")
  const makers = new Set(lines.map(({ supplier, product }) => supplier ?? `of ${product}`))
  for (const maker of makers) {
    const others = lines.filter(({ supplier, product }) => (supplier ?? `of ${product}`) !== maker)
    if (others.length > 0 && buyers(others) < rules.minOthers) broken.push("R5")
  }
  return broken
}

/** Whether one member, who knows the total and their own share, can tell another's to within the percentage. */
function estimable(shares: readonly number[], pPercent: number): boolean {
  const total = shares.reduce((sum, share) => sum + share, 0)
  return shares.some((target, index) =>
    shares.some(
      (own, place) => place !== index && Math.abs(total - own - target) * 100 < pPercent * Math.abs(target),
    ),
  )
}
