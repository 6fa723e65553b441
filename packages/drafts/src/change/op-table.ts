import type { Digest } from "@commonshelf/identity"
import { actorOf } from "./to-automerge.ts"
import { ROOT, sizeOf, type ChangeContent, type ObjectKind, type Op } from "./content.ts"

/** How deep maps, lists and texts may stand in each other: deeper than any content, and no deeper than is safe to walk. */
const MAX_DEPTH = 32

/** What an operation stands for. */
interface Made {
  /** Which change it is of, by its place in the order of admission. */
  readonly change: number
  /** Set where it made a map, list or text. */
  readonly kind?: ObjectKind
  /** How many maps, lists and texts it stands in. */
  readonly depth: number
  /** The object that it stands in. */
  readonly inside: string
  /** The member of the map that it sets; absent for an element of a list or text. */
  readonly key?: string
}

interface Admitted {
  readonly deps: readonly number[]
  readonly lastOp: number
}

/**
 * Every operation of a draft, by its name. It judges what a change refers to [DR4]: only to operations of itself and of
 * the changes that it follows, and only to what fits: an element of that text, a member of that map. So every node judges
 * a change alike, whatever else it holds, and Automerge is handed nothing that it would choke on.
 */
export class OpTable {
  readonly #made = new Map<string, Made>()
  readonly #changes: Admitted[] = []
  readonly #places = new Map<Digest, number>()

  has(digest: Digest): boolean {
    return this.#places.has(digest)
  }

  /** What an operation made, if it made a map, list or text. */
  kindOf(ref: string): ObjectKind | undefined {
    return ref === ROOT ? "map" : this.#made.get(ref)?.kind
  }

  /** The operation number that a change after these begins with. */
  startAfter(deps: readonly Digest[]): number {
    return 1 + Math.max(0, ...deps.map((dep) => this.#changes[this.#placeOf(dep)]?.lastOp ?? 0))
  }

  /** Takes in a change, all of whose `deps` are here; gives why it is refused, and then has taken in nothing. */
  add(content: ChangeContent, digest: Digest): string | undefined {
    const { deps, startOp, ops } = content
    if (startOp !== this.startAfter(deps))
      return "its operations are not numbered on from those that it follows"
    const change = { index: this.#changes.length, actor: actorOf(digest), before: this.#ancestors(deps) }
    const made = new Map<string, Made>()
    let next = startOp
    for (const op of ops) {
      const judged = { ...change, made }
      const fault = this.#fault(op, judged)
      if (fault !== undefined) return fault
      const depth = 1 + (this.#find(op.in, judged)?.depth ?? 0)
      if (depth > MAX_DEPTH) return `it nests deeper than ${MAX_DEPTH}`
      for (const [ref, of] of madeBy(op, next, { ...change, depth })) made.set(ref, of)
      next += sizeOf(op)
    }
    for (const [ref, of] of made) this.#made.set(ref, of)
    this.#places.set(digest, change.index)
    this.#changes.push({ deps: deps.map((dep) => this.#placeOf(dep)), lastOp: next - 1 })
    return undefined
  }

  #placeOf(digest: Digest): number {
    return this.#places.get(digest) ?? -1
  }

  /** The places of the changes that these are, and that they follow. */
  #ancestors(deps: readonly Digest[]): ReadonlySet<number> {
    const seen = new Set<number>()
    const open = deps.map((dep) => this.#placeOf(dep))
    for (let place = open.pop(); place !== undefined; place = open.pop()) {
      if (seen.has(place)) continue
      seen.add(place)
      open.push(...(this.#changes[place]?.deps ?? []))
    }
    return seen
  }

  /** What an operation made, if it is of this change or of one that it follows. */
  #find(ref: string, of: Judged): Made | undefined {
    const name = fullRef(ref, of.actor)
    const earlier = this.#made.get(name)
    return of.made.get(name) ?? (earlier !== undefined && of.before.has(earlier.change) ? earlier : undefined)
  }

  #fault(op: Op, of: Judged): string | undefined {
    const find = (ref: string) => this.#find(ref, of)
    const inside = fullRef(op.in, of.actor)
    const kind = op.in === ROOT ? "map" : find(op.in)?.kind
    if (kind === undefined) return `${op.in} is no map, list or text that it follows`
    if ("key" in op) {
      if (kind !== "map") return "only a map has members"
      const fits = op.over.every((ref) => {
        const over = find(ref)
        return over !== undefined && over.inside === inside && over.key === op.key
      })
      if (!isAscending(op.over)) return "what it replaces is not in ascending order"
      return fits ? undefined : `it replaces in ${op.key} what is not there`
    }
    if (kind === "map") return "a map has no elements"
    if (op.op === "type" ? kind !== "text" : op.op !== "erase" && kind !== "list")
      return `a ${kind} does not take that`
    const isElement = (ref: string) => {
      const element = find(ref)
      return element !== undefined && element.inside === inside && element.key === undefined
    }
    if (op.op === "erase")
      return refsFrom(op.from, op.count).every(isElement) ? undefined : "it takes out what is not there"
    return op.after === "head" || isElement(op.after) ? undefined : "it stands after what is not there"
  }
}

/** A change that is being judged. */
interface Judged {
  readonly actor: string
  readonly before: ReadonlySet<number>
  /** What its operations so far made. */
  readonly made: ReadonlyMap<string, Made>
}

/** The operations that an operation leaves to be referred to. */
function madeBy(
  op: Op,
  next: number,
  { index, actor, depth }: { readonly index: number; readonly actor: string; readonly depth: number },
): readonly (readonly [string, Made])[] {
  const of = { change: index, inside: fullRef(op.in, actor), depth }
  const ref = (offset: number) => `${next + offset}@${actor}`
  switch (op.op) {
    case "put":
      return [[ref(0), { ...of, key: op.key }]]
    case "make":
      return [[ref(0), { ...of, key: op.key, kind: op.kind }]]
    case "insert":
      return [[ref(0), of]]
    case "nest":
      return [[ref(0), { ...of, kind: op.kind }]]
    case "type":
      return Array.from({ length: sizeOf(op) }, (_, offset) => [ref(offset), of] as const)
    case "drop":
    case "erase":
      return []
  }
}

function fullRef(ref: string, actor: string): string {
  return ref.endsWith("@") ? `${ref}${actor}` : ref
}

function refsFrom(from: string, count: number): readonly string[] {
  const [counter = "0", actor = ""] = from.split("@")
  return Array.from({ length: count }, (_, index) => `${Number(counter) + index}@${actor}`)
}

/** Whether names of operations stand in Automerge's order, each once: by number, then by actor; own ones come last. */
function isAscending(refs: readonly string[]): boolean {
  return refs.every((ref, index) => {
    const before = refs[index - 1]
    if (before === undefined) return true
    const [[a = "", actorA = ""], [b = "", actorB = ""]] = [before.split("@"), ref.split("@")]
    return Number(a) < Number(b) || (Number(a) === Number(b) && actorA < actorB)
  })
}
