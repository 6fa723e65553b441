import { groupBy } from "../store/group.ts"
import { compareText } from "../store/text-order.ts"
import { quantityText, total } from "./settle.ts"
import type { BoardNeed, BoardOffer, BoardTotal } from "./types.ts"

type Line = BoardNeed | BoardOffer

/**
 * What is needed, promised and could be made, all parties together, by category (in any case), unit and time. What is over
 * does not count: nobody needs it any more.
 */
export function boardTotals(
  needs: readonly BoardNeed[],
  capacities: readonly BoardOffer[],
): readonly BoardTotal[] {
  const lines = [...needs, ...capacities].filter(({ state }) => state !== "past")
  return [...groupBy(lines, totalKey)]
    .toSorted(([a], [b]) => compareText(a, b))
    .map(([, group]) => totalOf(group))
}

function totalOf(group: readonly Line[]): BoardTotal {
  const all = group.filter((line): line is BoardNeed => "funded" in line)
  const needs = all.filter(({ funded }) => funded)
  const unfunded = all.filter(({ funded }) => !funded)
  const capacities = group.filter((line): line is BoardOffer => "form" in line)
  const [first] = group.toSorted((a, b) => compareText(a.category.join(), b.category.join()))
  const sum = (amounts: readonly string[]): string => quantityText(total(amounts))
  const over = needs.flatMap((need) => need.over ?? [])
  return {
    category: first?.category.join(" > ") ?? "",
    unit: first?.unit ?? "",
    period: first?.period ?? "",
    needed: sum(needs.map(({ amount }) => amount)),
    promised: sum(needs.map(({ promised }) => promised)),
    rest: sum(needs.map(({ rest }) => rest)),
    unfunded: sum(unfunded.map(({ amount }) => amount)),
    unfundedPromised: sum(unfunded.map(({ promised }) => promised)),
    ...(over.length > 0 && { over: sum(over) }),
    capacity: sum(capacities.map(({ amount }) => amount)),
    suppliers: new Set(capacities.map(({ party }) => party)).size,
  }
}

function totalKey({ category, unit, period }: Line): string {
  return JSON.stringify([category.map((name) => name.toLowerCase()), period, unit])
}
