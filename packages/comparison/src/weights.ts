import type { ComparisonTable } from "@commonshelf/dataset"

/** The four words a member chooses from: Not important, Important, Very important, Must have. */
export const IMPORTANCES = ["not", "important", "very", "must"] as const
export type Importance = (typeof IMPORTANCES)[number]

/** Whether a value, such as one that a device kept, is one of the four words. */
export function isImportance(value: unknown): value is Importance {
  return IMPORTANCES.some((importance) => importance === value)
}

/** A must-have with its own bar: the least score, a decimal from 0 to 1, that meets it. */
export interface MustHave {
  readonly importance: "must"
  readonly minimum: string
}

/**
 * What matters to one member, by the key of a metric; a metric that is not named is not important. Kept as words, so
 * that it can be read again when factors change. It stays with the member [A5].
 */
export type Weights = Readonly<Record<string, Importance | MustHave>>

/** The least score that meets a must-have which names no minimum. */
export const DEFAULT_MINIMUM = "0.5"

/** What the survey that began this project put first: workers' rights and ecology. */
const FIRST_TOPICS = ["social.labour", "social.rights", "environment."]

const FACTORS = { not: 0n, important: 1n, very: 2n, must: 2n } as const satisfies Record<Importance, bigint>

/** Workers' rights and ecology are very important, everything else is not, until a member says otherwise [M2]. */
export function defaultWeights(table: Pick<ComparisonTable, "metrics">): Weights {
  const presetOf = (topic: string): Importance =>
    FIRST_TOPICS.some((first) => topic.startsWith(first)) ? "very" : "not"
  return Object.fromEntries(table.metrics.map(({ key, topic }) => [key, presetOf(topic)]))
}

/** The word chosen for a metric. */
export function importanceOf(weights: Weights, key: string): Importance {
  const weight = weightOf(weights, key)
  return typeof weight === "string" ? weight : weight.importance
}

/** How often a metric counts: 0, 1 or 2. */
export function factorOf(weights: Weights, key: string): bigint {
  return FACTORS[importanceOf(weights, key)]
}

/** The least score, a decimal from 0 to 1, that a must-have asks for; undefined for what is not one. */
export function minimumOf(weights: Weights, key: string): string | undefined {
  const weight = weightOf(weights, key)
  if (typeof weight !== "string") return weight.minimum
  return weight === "must" ? DEFAULT_MINIMUM : undefined
}

/** A family may be named like a member of Object.prototype, so only own members count. */
function weightOf(weights: Weights, key: string): Importance | MustHave {
  return (Object.hasOwn(weights, key) ? weights[key] : undefined) ?? "not"
}
