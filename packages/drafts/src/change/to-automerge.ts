import { encodeChange } from "@automerge/automerge"
import { digestBytes, sha256, toHex, utf8, type Digest } from "@commonshelf/identity"
import { ROOT, type ChangeContent, type Op } from "./content.ts"

type DecodedOp = Parameters<typeof encodeChange>[0]["ops"][number]

/** The one change of Automerge that a content makes. */
export interface AutomergeChange {
  readonly bytes: Uint8Array
  /** Automerge's own name of it. */
  readonly hash: string
}

/** The digest of a change: of its canonical text. */
export function changeDigest(text: string): Digest {
  return digestBytes(utf8(text))
}

/** The actor of a change: the first 16 bytes of the SHA-256 of its digest, as of a statement [D4]. */
export function actorOf(digest: Digest): string {
  return toHex(sha256(utf8(digest))).slice(0, 32)
}

/**
 * Makes the bytes of a change: a pure function of what it says. Two contents never share an actor, so nobody can put two
 * changes into one place and split a draft for ever.
 *
 * @param hashes Automerge's names of the changes that it follows
 */
export function toAutomerge(
  content: ChangeContent,
  digest: Digest,
  hashes: readonly string[],
): AutomergeChange {
  const actor = actorOf(digest)
  const ops: DecodedOp[] = []
  for (const op of content.ops) ops.push(...expand(op, { actor, next: content.startOp + ops.length }))
  const bytes = encodeChange({
    actor,
    seq: 1,
    startOp: content.startOp,
    time: 0,
    message: null,
    deps: [...hashes].toSorted(),
    ops,
    hash: null,
  } as unknown as Parameters<typeof encodeChange>[0]) // the hash is computed, and the type wants it given
  return { bytes, hash: hashOf(bytes) }
}

/** The hash of the bytes of a change: of what follows its checksum (Automerge's binary format). */
function hashOf(bytes: Uint8Array): string {
  return toHex(sha256(bytes.subarray(8)))
}

interface Place {
  readonly actor: string
  /** The number of the first operation. */
  readonly next: number
}

/** The operations of Automerge that one of ours is. */
function expand(op: Op, { actor, next }: Place): readonly DecodedOp[] {
  const full = (ref: string) => (ref === ROOT ? "_root" : ref.endsWith("@") ? `${ref}${actor}` : ref)
  const obj = full(op.in)
  const made = (kind: "map" | "list" | "text") =>
    ({ action: `make${kind.charAt(0).toUpperCase()}${kind.slice(1)}` }) as const
  switch (op.op) {
    case "put":
      return [decoded({ action: "set", obj, key: op.key, ...scalar(op.value), pred: op.over.map(full) })]
    case "make":
      return [decoded({ ...made(op.kind), obj, key: op.key, pred: op.over.map(full) })]
    case "drop":
      return [decoded({ action: "del", obj, key: op.key, pred: op.over.map(full) })]
    case "insert":
      return [
        decoded({
          action: "set",
          obj,
          elemId: element(op.after),
          insert: true,
          ...scalar(op.value),
          pred: [],
        }),
      ]
    case "nest":
      return [decoded({ ...made(op.kind), obj, elemId: element(op.after), insert: true, pred: [] })]
    case "type":
      return Array.from(op.text, (value, index) => {
        const elemId = index === 0 ? element(op.after) : `${next + index - 1}@${actor}`
        return decoded({ action: "set", obj, elemId, insert: true, value, pred: [] })
      })
    case "erase":
      return erased(full(op.from), op.count).map((elemId) =>
        decoded({ action: "del", obj, elemId, pred: [elemId] }),
      )
  }

  function element(after: string): string {
    return after === "head" ? "_head" : full(after)
  }
}

/** The names of elements that were put in one after the other. */
function erased(from: string, count: number): readonly string[] {
  const [counter = "0", actor = ""] = from.split("@")
  return Array.from({ length: count }, (_, index) => `${Number(counter) + index}@${actor}`)
}

function scalar(value: string | number | boolean | null): object {
  return typeof value === "number" ? { value, datatype: "int" } : { value }
}

/** Automerge declares of an operation less than it takes. */
function decoded(op: object): DecodedOp {
  return op as DecodedOp
}
