import { compareDecimals, type MetricContent, type SupplierDisclosure } from "@commonshelf/documents"
import type { Cell } from "../table/types.ts"
import { valueFault } from "./comparable.ts"
import { recomputationOf } from "./recomputation.ts"

type NotComparable = NonNullable<Cell["notComparable"]>

/** Why an answer with a value is shown and not compared; undefined when it is compared. */
export function disclosureFault(
  metric: MetricContent,
  disclosure: SupplierDisclosure,
): NotComparable | undefined {
  const { answer } = disclosure
  if (answer.state !== "answered") return undefined
  return (
    valueFault(metric, answer.value) ??
    coverageFault(disclosure) ??
    deviationFault(metric, disclosure) ??
    recomputationFault(metric, disclosure)
  )
}

/** Whoever chose the part that an answer covers could choose its best part [DI2]. */
function coverageFault({ coverage }: SupplierDisclosure): NotComparable | undefined {
  const part = (["sites", "products"] as const).find(
    (what) => coverage?.[what] !== undefined && compareDecimals(coverage[what], "100") < 0,
  )
  if (part === undefined) return undefined
  const message = `The answer covers ${coverage?.[part]} % of the ${part}.`
  return { code: "part-covered", message }
}

/** A deviation is compared when nobody could gain by it [DI3]. */
function deviationFault(
  metric: MetricContent,
  { deviations = [] }: SupplierDisclosure,
): NotComparable | undefined {
  const harmless = ["none", effectForTheWorse(metric)]
  if (deviations.every(({ effect }) => harmless.includes(effect))) return undefined
  return { code: "method-deviation", message: "It was measured otherwise than the metric says." }
}

/** A value that its own inputs do not give is shown with what they give [DI17]. */
function recomputationFault(
  metric: MetricContent,
  disclosure: SupplierDisclosure,
): NotComparable | undefined {
  const recomputed = recomputationOf(metric, disclosure)
  if (recomputed?.state !== "differs") return undefined
  return {
    code: "recomputed-otherwise",
    message: `By the metric's formula its inputs give ${recomputed.value}.`,
  }
}

/** The effect of a deviation that makes an answer look worse than it is, where the metric says what is worse. */
function effectForTheWorse({ anchors }: MetricContent): "higher" | "lower" | undefined {
  if (anchors === undefined) return undefined
  return compareDecimals(anchors.worst, anchors.best) > 0 ? "higher" : "lower"
}
