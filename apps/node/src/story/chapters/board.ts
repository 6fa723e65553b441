import type { Chapter } from "../story.ts"
import { textOf } from "../text-of.ts"

type OnTheBoard = { readonly kind: "capacities"; readonly good: object } | { readonly kind: "pledges" }

/** A cooperative needs flour. Two mills that compete say what they could make, and promise more than is needed. */
export const board: Chapter<OnTheBoard> = async function* ({ at, agree, clock, dates }) {
  const { saltmarsh, hilltop, stonebrook } = at
  const good = { category: ["Food", "Dry goods", "Grains", "Flour"], unit: "kg", period: dates.ahead }
  clock.untilDaysBefore(20)
  const need = await saltmarsh.ask("need publish", { ...good, amount: "5000", households: "20-49" })
  for (const { ask } of [hilltop, stonebrook]) await ask("capacity publish", { ...good, amount: "4000" })
  await agree()
  yield { kind: "capacities", good }

  clock.untilDaysBefore(18)
  const towards = textOf(need, "id")
  await hilltop.ask("pledge give", { towards, amount: "3000" })
  await stonebrook.ask("pledge give", { towards, amount: "2500" })
  yield { kind: "pledges" }
}
