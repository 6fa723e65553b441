import type { Dataset } from "./dataset.ts"

/** What was found out, and of what: of how many statements, as of when. */
interface Remembered {
  readonly statements: number
  readonly asOf: string
  readonly found: unknown
}

const byDataset = new WeakMap<Dataset, Map<symbol, Remembered>>()

/**
 * What a pure function of a dataset and an instant finds, found once while both are the same. So what thousands of
 * statements need of each other costs as much as they are, and not as much as their pairs. Of one question only the last
 * instant is kept.
 */
export function remembered<Found>(
  dataset: Dataset,
  question: symbol,
  asOf: string,
  find: () => Found,
): Found {
  const known = byDataset.get(dataset) ?? new Map<symbol, Remembered>()
  byDataset.set(dataset, known)
  const last = known.get(question)
  const statements = dataset.statements.size
  // Found by the same question, so it is of its kind.
  if (last?.statements === statements && last.asOf === asOf) return last.found as Found
  const found = find()
  known.set(question, { statements, asOf, found })
  return found
}
