import { decodeChange } from "@automerge/automerge"
import { ROOT, type ObjectKind, type Op, type Scalar } from "./content.ts"

/** An operation as Automerge tells it. */
interface Told {
  readonly action: string
  readonly obj: string
  readonly key?: string
  readonly elemId?: string
  readonly insert?: boolean
  readonly value?: unknown
  readonly datatype?: string
  readonly pred: readonly string[]
}

/** What a change that was made here does, in our operations. */
export interface MadeChange {
  readonly startOp: number
  readonly ops: readonly Op[]
}

/**
 * Reads a change that this node has just made, by an actor that only this change has. Characters typed one after the other
 * become one operation, and so do those taken out.
 *
 * @param kindOf what an earlier operation made
 */
export function fromAutomerge(
  bytes: Uint8Array,
  kindOf: (ref: string) => ObjectKind | undefined,
): MadeChange {
  const { actor, startOp, ops } = decodeChange(bytes) as unknown as {
    readonly actor: string
    readonly startOp: number
    readonly ops: readonly Told[]
  }
  const own = (ref: string) =>
    ref === "_root" ? ROOT : ref.endsWith(`@${actor}`) ? ref.slice(0, ref.indexOf("@") + 1) : ref
  const made = new Map<string, ObjectKind>()
  const out: Op[] = []
  for (const [index, told] of ops.entries()) {
    const ref = `${startOp + index}@`
    const kind = madeKind(told.action)
    if (kind !== undefined) made.set(ref, kind)
    const object = own(told.obj)
    const isText = (made.get(object) ?? kindOf(object)) === "text"
    const op = translate(told, { own, isText })
    const last = out.at(-1)
    const joined = last && join(last, op, `${startOp + index - 1}@`)
    if (joined === undefined) out.push(op)
    else out[out.length - 1] = joined
  }
  return { startOp, ops: out }
}

function translate(
  told: Told,
  { own, isText }: { readonly own: (ref: string) => string; readonly isText: boolean },
): Op {
  const place = { in: own(told.obj) }
  const over = told.pred.map(own)
  const kind = madeKind(told.action)
  if (told.key !== undefined) {
    const member = { ...place, key: told.key, over }
    if (told.action === "del") return { op: "drop", ...member }
    return kind === undefined
      ? { op: "put", ...member, value: scalarOf(told) }
      : { op: "make", ...member, kind }
  }
  const element = own(told.elemId ?? "")
  if (told.action === "del") return { op: "erase", ...place, from: element, count: 1 }
  const after = element === "_head" ? "head" : element
  if (told.insert !== true) throw new TypeError("elements are taken out and put in, never overwritten")
  if (kind !== undefined) return { op: "nest", ...place, after, kind }
  if (isText) return { op: "type", ...place, after, text: String(told.value) }
  return { op: "insert", ...place, after, value: scalarOf(told) }
}

/** Two operations as one, where the second goes on with the first. */
function join(last: Op, op: Op, lastRef: string): Op | undefined {
  if (last.op === "type" && op.op === "type" && op.in === last.in && op.after === lastRef)
    return { ...last, text: last.text + op.text }
  if (last.op === "erase" && op.op === "erase" && op.in === last.in) {
    const [counter = "0", actor = ""] = last.from.split("@")
    const goesOn = op.from === `${Number(counter) + last.count}@${actor}`
    return goesOn ? { ...last, count: last.count + 1 } : undefined
  }
  return undefined
}

function madeKind(action: string): ObjectKind | undefined {
  switch (action) {
    case "makeMap":
      return "map"
    case "makeList":
      return "list"
    case "makeText":
      return "text"
    default:
      return undefined
  }
}

function scalarOf({ value, datatype }: Told): Scalar {
  const isPlain =
    value === null ||
    typeof value === "string" ||
    typeof value === "boolean" ||
    // Automerge writes a whole number inside a new list as one with a fraction; it becomes a whole one again.
    (Number.isSafeInteger(value) && (datatype === "int" || datatype === "float64"))
  if (isPlain) return value as Scalar
  throw new TypeError(`a draft holds no value of the type ${datatype ?? typeof value}`)
}
