import {
  demandCells,
  demandMeasureSteps,
  ignoredReleases,
  pooledDemand,
  productNames,
  type Dataset,
  type DemandMeasure,
  type DemandSeries,
  type KeyedProduct,
} from "@commonshelf/dataset"
import { Amount, BaseUnit } from "@commonshelf/documents"
import { Period } from "@commonshelf/statement"
import { z } from "zod"
import { today } from "./compare.ts"
import { unprovenStatements, usedTrust } from "./contradictions.ts"
import { findParty } from "./find.ts"
import { inSteps } from "./in-steps.ts"
import { operation } from "./operation.ts"

/** What can be asked of published cells, and which members of an answer tell it. */
export const MEASURES = {
  quantity: ["shown", "quantity", "months"],
  share: ["share"],
  households: ["households"],
  penetration: ["penetration"],
  "buying-rate": ["buyingRate"],
  distribution: ["distribution"],
  trend: ["trend"],
  seasonality: ["seasonality"],
  replenishment: ["replenishment"],
} as const

/** What releases do not hold, so that nobody can reckon it: it would tell of single members [DE18]. */
const NOT_PUBLISHED = ["frequency", "repeat"] as const

type MeasureName = keyof typeof MEASURES
const MEASURE_NAMES = Object.keys(MEASURES) as [MeasureName, ...MeasureName[]] // its own keys

const Demand = z.strictObject({
  category: z.string().max(500).exactOptional(),
  from: Period.exactOptional(),
  to: Period.exactOptional(),
  supplier: z.string().max(500).exactOptional(),
  /** Which measures; an empty list is all of them. */
  measures: z.array(z.enum(MEASURE_NAMES)).max(MEASURE_NAMES.length).exactOptional(),
  stock: z.strictObject({ amount: Amount, unit: BaseUnit }).exactOptional(),
})

/** What cooperatives have published of their needs, cell by cell, and what can be reckoned from it. */
export const demandOperations = [
  operation("demand", Demand, async ({ dataset, now }, { supplier, measures, stock, ...question }) => {
    const contradictions = ignoredReleases(dataset)
    const isMeasured = supplier !== undefined || measures !== undefined || stock !== undefined
    const about = supplier === undefined ? {} : { supplier: findParty(dataset, supplier).scid }
    const asOf = today(now())
    const pooled = pooledDemand(dataset, { ...question, ...about, asOf })
    const cells = demandCells(dataset, question)
    const said = {
      cells,
      ...(pooled.length > 0 && { pooled }),
      ...namesBeside(productNames(dataset, [...cells, ...pooled], asOf)),
      ...(contradictions.length > 0 && { contradictions }),
      ...unprovenReleases(dataset),
      ...usedTrust(dataset),
    }
    return {
      ...said,
      ...(isMeasured && {
        ...(await measured(dataset, measures ?? [], {
          ...question,
          ...about,
          ...(stock !== undefined && { stock }),
          asOf,
        })),
        notPublished: NOT_PUBLISHED,
      }),
    }
  }),
]

/** Names of products beside figures; nothing where none is known. */
export function namesBeside(products: readonly KeyedProduct[]) {
  return products.length === 0 ? {} : { products }
}

async function measured(
  dataset: Dataset,
  names: readonly MeasureName[],
  question: Parameters<typeof demandMeasureSteps>[1],
) {
  const { measures, unmeasured } = await inSteps(demandMeasureSteps(dataset, question))
  const wanted: ReadonlySet<string> = new Set(
    (names.length === 0 ? MEASURE_NAMES : names).flatMap((name) => MEASURES[name]),
  )
  return { measures: measures.map((measure) => onlyWanted(measure, wanted)), unmeasured }
}

/** A measure without what nobody asked for. */
function onlyWanted(measure: DemandMeasure, wanted: ReadonlySet<string>) {
  const known: ReadonlySet<string> = new Set(Object.values(MEASURES).flat())
  const pick = (from: object): object =>
    Object.fromEntries(Object.entries(from).filter(([name]) => wanted.has(name) || !known.has(name)))
  const series = ({ quarters, ...rest }: DemandSeries): object => ({
    quarters: quarters.map(pick),
    ...pick(rest),
  })
  return {
    ...measure,
    together: series(measure.together),
    cooperatives: measure.cooperatives.map(series),
  }
}

/** Releases that do not count because no quorum saw them in time [S11]: named, so that nobody misses them unseen. */
function unprovenReleases(dataset: Dataset) {
  const unproven = unprovenStatements(dataset).filter(({ kind }) => kind === "ConsumptionRelease")
  return unproven.length === 0 ? {} : { unproven }
}
