import { compareDecimals } from "../../number/decimal.ts"
import { isSameUnit } from "../../unit/convert.ts"
import { metricDigest } from "../draft.ts"
import { subjectTypesOf, supersededVersion, type MetricContent } from "../schema.ts"

/** One place in which two versions of a metric differ; `language` of a text, absent where one of the two has nothing. */
export interface MetricChange {
  /** Such as `question`, `options.none.label`, `anchors.best`. */
  readonly path: string
  readonly language?: string
  readonly before?: string
  readonly after?: string
  /** Whether it bears on what an answer means: another translation or reason does not. */
  readonly bearsOnAnswers: boolean
}

/** Whether answers to the older version may stand beside answers to the newer, and why [ME5]. */
export interface AnswersComparable {
  readonly comparable: boolean
  readonly because:
    | "same-metric"
    | "declared-equivalent"
    | "declared-not-comparable"
    | "declared-but-measured-otherwise"
    | "not-declared"
}

export interface MetricDiff {
  readonly changes: readonly MetricChange[]
  readonly answers: AnswersComparable
}

/** How the version `after` differs from the version `before`, field by field, texts by language [ME10]. */
export function diffMetrics(before: MetricContent, after: MetricContent): MetricDiff {
  const [old, fresh] = [leavesOf(before), leavesOf(after)]
  const keys = [...new Set([...old.keys(), ...fresh.keys()])].toSorted()
  const changes = keys.flatMap((key) => {
    const [was, is] = [old.get(key), fresh.get(key)]
    return was?.value === is?.value ? [] : [changeOf(was, is)]
  })
  return { changes, answers: answersComparable(before, after) }
}

/** What of a metric an answer does not depend on: names, reasons, other languages than the authoritative. */
const BESIDE_THE_POINT =
  /^(v|version|status|title|why|evidence|crosswalk|supersedes|designers|provenance|topic)\b/

interface Leaf {
  readonly path: string
  readonly value: string
  readonly language?: string
  /** Of a text: whether its author vouches for it. */
  readonly isTranslation?: boolean
}

function changeOf(was: Leaf | undefined, is: Leaf | undefined): MetricChange {
  const leaf = is ?? was
  if (leaf === undefined) throw new TypeError("a change has a before or an after")
  return {
    path: leaf.path,
    ...(leaf.language !== undefined && { language: leaf.language }),
    ...(was !== undefined && { before: was.value }),
    ...(is !== undefined && { after: is.value }),
    bearsOnAnswers: !BESIDE_THE_POINT.test(leaf.path) && leaf.isTranslation !== true,
  }
}

function leavesOf(metric: MetricContent): ReadonlyMap<string, Leaf> {
  return new Map(leaves("", metric).map((leaf) => [`${leaf.path} ${leaf.language ?? ""}`, leaf]))
}

/** Every value of a metric by its path; an option and an input by its code or name, so that their order is another leaf. */
function leaves(path: string, value: unknown): readonly Leaf[] {
  if (typeof value !== "object" || value === null) return [{ path, value: String(value) }]
  if (Array.isArray(value)) return listLeaves(path, value)
  return Object.entries(value).flatMap(([name, member]: [string, unknown]) => {
    if (isWording(member)) return [wordingLeaf(path, name, member)]
    return leaves(path === "" ? name : `${path}.${name}`, member)
  })
}

function listLeaves(path: string, list: readonly unknown[]): readonly Leaf[] {
  const names = list.map((item) => nameOf(item))
  const order = { path, value: names.join(" ") }
  const inside = list.flatMap((item, index) =>
    typeof item === "object" ? leaves(`${path}.${names[index] ?? ""}`, item) : [],
  )
  return [order, ...inside]
}

function nameOf(item: unknown): string {
  if (typeof item !== "object" || item === null) return String(item)
  if ("code" in item) return String(item.code)
  return "name" in item ? String(item.name) : JSON.stringify(item)
}

interface Wording {
  readonly text: string
  readonly status: string
}

function isWording(value: unknown): value is Wording {
  return typeof value === "object" && value !== null && "text" in value && "status" in value
}

function wordingLeaf(path: string, language: string, { text, status }: Wording): Leaf {
  return { path, language, value: text, isTranslation: status !== "authoritative" }
}

function answersComparable(before: MetricContent, after: MetricContent): AnswersComparable {
  const digest = metricDigest(before)
  if (digest === metricDigest(after)) return { comparable: true, because: "same-metric" }
  const declared = supersededVersion(after)
  if (declared?.metric !== digest) return { comparable: false, because: "not-declared" }
  if (declared.compatibility !== "equivalent")
    return { comparable: false, because: "declared-not-comparable" }
  return isMeasuredAlike(before, after)
    ? { comparable: true, because: "declared-equivalent" }
    : { comparable: false, because: "declared-but-measured-otherwise" }
}

/** What no declaration can bridge: another type of value, unit, functional unit or subject [ME5]. */
export function isMeasuredAlike(a: MetricContent, b: MetricContent): boolean {
  const subjects = (metric: MetricContent) => subjectTypesOf(metric).toSorted().join(" ")
  return (
    a.valueType === b.valueType &&
    isSameUnit(a.unit ?? "", b.unit ?? "") &&
    isPerTheSame(a, b) &&
    subjects(a) === subjects(b)
  )
}

/** Per one kilogram is not per one litre. Version 1 says it in words only, which a declaration may bridge. */
function isPerTheSame(a: MetricContent, b: MetricContent): boolean {
  if (a.v === 1 || b.v === 1) return true
  const [inA, inB] = [a.functionalUnit, b.functionalUnit]
  if (inA === undefined || inB === undefined) return inA === inB
  return compareDecimals(inA.amount, inB.amount) === 0 && isSameUnit(inA.unit, inB.unit)
}
