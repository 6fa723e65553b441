import * as Automerge from "@automerge/automerge"
import type { JsonValue } from "@commonshelf/identity"
import { actorOf } from "../change/to-automerge.ts"
import { ROOT, sizeOf, type Op } from "../change/content.ts"
import type { DraftChange } from "./draft-history.ts"
import { at, type Path } from "./path.ts"
import { membersOf, type DraftDocument } from "./plain.ts"

/** Who wrote a member of a map, and when they say that they did. */
export interface Written {
  readonly by: string
  readonly at: string
}

/** A piece of a text by one party. */
export interface TextSpan {
  readonly by: string
  readonly text: string
}

/** Who wrote what [DR5]. */
export interface Writers {
  /** Who set each member of the maps, by its path. */
  readonly members: readonly (Written & { readonly path: string })[]
  /** Who wrote each piece of the texts, by their path. */
  readonly texts: readonly { readonly path: string; readonly spans: readonly TextSpan[] }[]
  /** Members that several set at the same time: all their values; the document shows one. */
  readonly conflicts: readonly {
    readonly path: string
    readonly values: readonly (Written & { readonly value: JsonValue })[]
  }[]
}

interface Live extends Written {
  readonly value: JsonValue
}

/** Finds who wrote what of a document that these changes make. */
export function findWriters(
  document: Automerge.Doc<DraftDocument>,
  changes: readonly DraftChange[],
): Writers {
  const changeByActor = new Map(changes.map((change) => [actorOf(change.digest), change]))
  const authorOf = (ref: string) => changeByActor.get(ref.split("@")[1] ?? "")?.content.author ?? ""
  const live = liveMembers(changes)
  const found = { members: [], texts: [], conflicts: [] } as {
    members: Writers["members"][number][]
    texts: Writers["texts"][number][]
    conflicts: Writers["conflicts"][number][]
  }
  walk(document, [], (map, path) => {
    const id = path.length === 0 ? ROOT : (Automerge.getObjectId(map) ?? "")
    for (const [key, value] of membersOf(map)) {
      const place = [...path, key]
      const setters = live.get(memberOf(id, key)) ?? new Map<string, Live>()
      const values = [...setters].toSorted(([a], [b]) => byLamport(a, b)).map(([, setter]) => setter)
      const [last] = values.slice(-1)
      if (last !== undefined) found.members.push({ path: place.join("."), by: last.by, at: last.at })
      if (values.length > 1) found.conflicts.push({ path: place.join("."), values })
      if (typeof value === "string") {
        const spans = spansOf(document, place, authorOf)
        found.texts.push({ path: place.join("."), spans })
      }
    }
  })
  return found
}

/** The operations by which each member of each map is set, and which no other has replaced. */
function liveMembers(changes: readonly DraftChange[]): ReadonlyMap<string, ReadonlyMap<string, Live>> {
  const live = new Map<string, Map<string, Live>>()
  for (const { digest, content } of changes) {
    const actor = actorOf(digest)
    const full = (ref: string) => (ref.endsWith("@") ? `${ref}${actor}` : ref)
    let next = content.startOp
    for (const op of content.ops) {
      if ("key" in op) {
        const member = memberOf(full(op.in), op.key)
        const setters = live.get(member) ?? new Map<string, Live>()
        for (const ref of op.over) setters.delete(full(ref))
        if (op.op !== "drop")
          setters.set(`${next}@${actor}`, { by: content.author, at: content.at, value: valueOf(op) })
        live.set(member, setters)
      }
      next += sizeOf(op)
    }
  }
  return live
}

function valueOf(op: Extract<Op, { op: "put" | "make" }>): JsonValue {
  return op.op === "put" ? op.value : op.kind === "list" ? [] : op.kind === "map" ? {} : ""
}

function memberOf(object: string, key: string): string {
  return `${object} ${key}`
}

/** Automerge's order of operations: of several that set a member, the document shows the last. */
function byLamport(a: string, b: string): number {
  const [[counterA, actorA = ""], [counterB, actorB = ""]] = [a.split("@"), b.split("@")]
  return Number(counterA) - Number(counterB) || (actorA < actorB ? -1 : 1)
}

/** Visits every map of a document, with its path. */
function walk(value: unknown, path: Path, visit: (map: Record<string, unknown>, path: Path) => void): void {
  if (Array.isArray(value)) value.forEach((element, index) => walk(element, [...path, index], visit))
  else if (typeof value === "object" && value !== null && !(value instanceof Automerge.ImmutableString)) {
    const map = value as Record<string, unknown>
    visit(map, path)
    for (const [key, member] of membersOf(map)) walk(member, [...path, key], visit)
  }
}

/** The pieces of a text, each by one party. */
function spansOf(
  document: Automerge.Doc<DraftDocument>,
  path: Path,
  authorOf: (ref: string) => string,
): readonly TextSpan[] {
  const text = at(document, path)
  if (typeof text !== "string") return []
  const spans: { by: string; text: string }[] = []
  let index = 0
  for (const character of text) {
    const by = authorOf(Automerge.getCursor(document, [...path], index))
    const last = spans.at(-1)
    if (last?.by === by) last.text += character
    else spans.push({ by, text: character })
    index += character.length
  }
  return spans
}
