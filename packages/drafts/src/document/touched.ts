import type { Digest } from "@commonshelf/identity"
import { actorOf } from "../change/to-automerge.ts"
import { ROOT, sizeOf } from "../change/content.ts"
import type { DraftChange } from "./draft-history.ts"

/** What each change touched, as paths of the content, `comments` or `published`; an element of a list is `[]`. */
export function touchedPaths(changes: readonly DraftChange[]): ReadonlyMap<Digest, readonly string[]> {
  const paths = new Map<string, string>([[ROOT, ""]])
  return new Map(
    changes.map(({ digest, content }) => {
      const actor = actorOf(digest)
      const touched = new Set<string>()
      let next = content.startOp
      for (const op of content.ops) {
        const parent = paths.get(op.in.endsWith("@") ? `${op.in}${actor}` : op.in) ?? ""
        const isText = op.op === "type" || op.op === "erase"
        const path = "key" in op ? joined(parent, op.key) : isText ? parent : joined(parent, "[]")
        if (op.op === "make" || op.op === "nest") paths.set(`${next}@${actor}`, path)
        else touched.add(path.replace(/^content\./, ""))
        next += sizeOf(op)
      }
      return [digest, [...touched].toSorted()]
    }),
  )
}

function joined(parent: string, name: string): string {
  return parent === "" ? name : `${parent}.${name}`
}
