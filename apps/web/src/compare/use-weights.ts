import { rankSuppliers, type ComparisonTable, type Importance, type Weights } from "@commonshelf/comparison"
import { useState } from "react"
import { useRoute } from "../route.ts"
import { choicesFromLink, choicesToLink, type Choices } from "./choices.ts"
import { countMoved } from "./order.ts"
import { readStoredChoices, storeChoices } from "./stored-choices.ts"

/** The weights in force, where they come from, and what can be done with them. */
export interface WeightsInForce {
  /** One word for every metric: the member's, or the preset. */
  readonly weights: Weights
  readonly areFromLink: boolean
  /** How many suppliers changed place by the last change; undefined before the first. */
  readonly moved: number | undefined
  readonly setImportance: (metric: string, importance: Importance) => void
  readonly reset: () => void
  /** Makes the weights of a shared address one's own. */
  readonly keepLink: () => void
  readonly leaveLink: () => void
}

/** A member's weights: the presets, over them what is kept on the device or stands in a shared address [M1, M2]. */
export function useWeights(table: ComparisonTable, presets: Weights): WeightsInForce {
  const [route, choose] = useRoute()
  const [own, setOwn] = useState(readStoredChoices)
  const [moved, setMoved] = useState<number>()
  const fromLink = choicesFromLink(route.choices)
  const chosen = fromLink ?? own
  const weights: Weights = { ...presets, ...chosen }

  const keep = (next: Choices) => {
    setOwn(next)
    storeChoices(next)
  }
  const replace = (next: Choices) => {
    setMoved(countMoved(rankSuppliers(table, weights), rankSuppliers(table, { ...presets, ...next })))
    if (fromLink === undefined) keep(next)
    else choose(choicesToLink(next), "replace")
  }
  const leaveLink = () => choose(choicesToLink({}), "replace")
  return {
    weights,
    areFromLink: fromLink !== undefined,
    moved,
    setImportance: (metric, importance) => replace({ ...chosen, [metric]: importance }),
    reset: () => replace({}),
    keepLink: () => {
      keep(chosen)
      leaveLink()
    },
    leaveLink,
  }
}
