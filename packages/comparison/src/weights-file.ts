import type { MetricColumn, Result } from "@commonshelf/dataset"
import { z } from "zod"
import { nearestName } from "./nearest-name.ts"
import { compare, ONE, parseDecimal, ZERO } from "./fraction.ts"
import { IMPORTANCES, type Importance, type MustHave, type Weights } from "./weights.ts"

/*
 * The file of a member's weights, apart from the rest of the package so that a page that never reads one carries no
 * schema library:
 *
 *   {"weights": {"pay-spread": "very", "organic": {"importance": "must", "minimum": "0.8"}},
 *    "topics": {"environment": "important"}}
 *
 * A topic stands for every metric whose topic begins with it; the longest topic counts, and `weights` before `topics`.
 */

/** Why a file of weights cannot be used: the first fault found. Each says what, where and what to do. */
export type WeightsFault =
  | { readonly kind: "bad-shape"; readonly path: string; readonly message: string }
  | {
      readonly kind: "unknown-metric"
      readonly path: string
      readonly message: string
      readonly suggestion?: string
    }
  | {
      readonly kind: "unknown-topic"
      readonly path: string
      readonly message: string
      readonly suggestion?: string
    }
  | { readonly kind: "unknown-importance"; readonly path: string; readonly message: string }
  | { readonly kind: "bad-minimum"; readonly path: string; readonly message: string }

const WrittenWeight = z.union(
  [z.string(), z.strictObject({ importance: z.string(), minimum: z.string().exactOptional() })],
  'a word such as "very", or {"importance": "must", "minimum": "0.5"}',
)

const WeightsFile = z.strictObject({
  weights: z.record(z.string(), WrittenWeight).exactOptional(),
  topics: z.record(z.string(), WrittenWeight).exactOptional(),
})

/**
 * Reads the JSON of a weights file against the columns of the table that it shall rank. Words are `not`, `important`,
 * `very` and `must`, or the long ones that people see, in any case. A metric or topic that the table does not have is
 * a fault, never passed over: a misspelt must-have would change the order without a word.
 */
export function parseWeights(
  file: unknown,
  columns: readonly Pick<MetricColumn, "key" | "topic">[],
): Result<Weights, WeightsFault> {
  const shaped = WeightsFile.safeParse(file)
  if (!shaped.success) return { ok: false, error: badShape(shaped.error) }
  const topics = readWeights(
    "topics",
    shaped.data.topics ?? {},
    columns.flatMap(({ topic }) => prefixesOf(topic)),
  )
  if (!topics.ok) return topics
  const weights = readWeights(
    "weights",
    shaped.data.weights ?? {},
    columns.map(({ key }) => key),
  )
  if (!weights.ok) return weights
  const byTopic = columns.flatMap(({ key, topic }) => {
    const longest = prefixesOf(topic).findLast((prefix) => Object.hasOwn(topics.value, prefix))
    const weight = longest === undefined ? undefined : topics.value[longest]
    return weight === undefined ? [] : [[key, weight] as const]
  })
  return { ok: true, value: { ...Object.fromEntries(byTopic), ...weights.value } }
}

function readWeights(
  member: "weights" | "topics",
  written: Readonly<Record<string, z.infer<typeof WrittenWeight>>>,
  known: readonly string[],
): Result<Weights, WeightsFault> {
  const weights: (readonly [string, Importance | MustHave])[] = []
  for (const [name, value] of Object.entries(written)) {
    const path = `${member}.${name}`
    if (!known.includes(name)) return { ok: false, error: unknownName(member, name, known) }
    const weight = readWeight(path, value)
    if (!weight.ok) return weight
    weights.push([name, weight.value])
  }
  return { ok: true, value: Object.fromEntries(weights) }
}

function readWeight(
  path: string,
  written: z.infer<typeof WrittenWeight>,
): Result<Importance | MustHave, WeightsFault> {
  const { importance: word, minimum } =
    typeof written === "string" ? { importance: written, minimum: undefined } : written
  const importance = readWord(word)
  if (importance === undefined) {
    const message = `${path}: "${word}" is not one of ${IMPORTANCES.map((known) => `"${known}"`).join(", ")}`
    return { ok: false, error: { kind: "unknown-importance", path, message } }
  }
  if (minimum === undefined) return { ok: true, value: importance }
  const fault = minimumFault(path, importance, minimum)
  if (fault !== undefined) return { ok: false, error: { kind: "bad-minimum", path, message: fault } }
  return { ok: true, value: { importance: "must", minimum } }
}

function minimumFault(path: string, importance: Importance, minimum: string): string | undefined {
  if (importance !== "must") return `${path}: only a "must" has a minimum; leave it out or write "must"`
  const least = parseDecimal(minimum)
  const inRange = least !== undefined && compare(least, ZERO) >= 0 && compare(least, ONE) <= 0
  return inRange ? undefined : `${path}: the minimum "${minimum}" is not a decimal from 0 to 1, such as "0.5"`
}

/** The short words, and the long ones of the page: `Very important`, `Must have`, `must-have`. */
function readWord(word: string): Importance | undefined {
  const short = word
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, " ")
    .replace(/^(not|very) important$|^(must) have$/, "$1$2")
  return IMPORTANCES.find((importance) => importance === short)
}

function unknownName(member: "weights" | "topics", name: string, known: readonly string[]): WeightsFault {
  const [kind, noun] =
    member === "weights" ? (["unknown-metric", "metric"] as const) : (["unknown-topic", "topic"] as const)
  const suggestion = nearestName(name, known)
  const advice =
    suggestion !== undefined
      ? `did you mean "${suggestion}"?`
      : known.length === 0
        ? "it has none"
        : `it has ${[...new Set(known)].toSorted().join(", ")}`
  const message = `${member}.${name}: the table has no such ${noun}; ${advice}`
  return { kind, path: `${member}.${name}`, message, ...(suggestion !== undefined && { suggestion }) }
}

/** `a.b.c` begins with `a`, `a.b` and `a.b.c`. */
function prefixesOf(topic: string): string[] {
  const parts = topic.split(".")
  return parts.map((_, index) => parts.slice(0, index + 1).join("."))
}

function badShape(error: z.ZodError): WeightsFault {
  const [issue] = error.issues
  const path = issue?.path.join(".") ?? ""
  const where = path === "" ? "the weights file" : path
  return { kind: "bad-shape", path, message: `${where}: ${issue?.message ?? "not as it should be"}` }
}
