import { z } from "zod"
import { DigestText, InstantText, Scid } from "../circle/founding.ts"

/**
 * An operation by its name: `12@` is the operation 12 of this very change, `12@<actor>` one of an earlier change. The
 * actor of a change follows from its digest, as in D4.
 */
export const OpRef = z.string().regex(/^\d{1,9}@([0-9a-f]{32})?$/, "the name of an operation")
export type OpRef = z.infer<typeof OpRef>

/** The map at the top. */
export const ROOT = "root"
const ObjectRef = z.union([z.literal(ROOT), OpRef])

const Scalar = z.union([z.string().max(20_000), z.int(), z.boolean(), z.null()])
export type Scalar = z.infer<typeof Scalar>

const Kind = z.enum(["map", "list", "text"])
export type ObjectKind = z.infer<typeof Kind>

const Key = z.string().min(1).max(200)
const Over = z.array(OpRef).max(100)
const After = z.union([z.literal("head"), OpRef])

/** One thing that a change does. */
export const Op = z.discriminatedUnion("op", [
  /** Sets a member of a map, in place of what `over` names. */
  z.strictObject({ op: z.literal("put"), in: ObjectRef, key: Key, over: Over, value: Scalar }),
  /** Sets a member of a map to a new map, list or text. */
  z.strictObject({ op: z.literal("make"), in: ObjectRef, key: Key, over: Over, kind: Kind }),
  /** Takes a member out of a map. */
  z.strictObject({ op: z.literal("drop"), in: ObjectRef, key: Key, over: Over.min(1) }),
  /** Puts a value or a new object into a list. */
  z.strictObject({ op: z.literal("insert"), in: OpRef, after: After, value: Scalar }),
  z.strictObject({ op: z.literal("nest"), in: OpRef, after: After, kind: Kind }),
  /** Writes into a text, a character after the other. */
  z.strictObject({ op: z.literal("type"), in: OpRef, after: After, text: z.string().min(1).max(100_000) }),
  /** Takes out so many elements of a list or text that were put in one after the other. */
  z.strictObject({ op: z.literal("erase"), in: OpRef, from: OpRef, count: z.int().min(1).max(100_000) }),
])
export type Op = z.infer<typeof Op>

/** The most single operations of a change: characters written and taken out count each. */
export const MAX_OPS = 100_000

/**
 * What a change of a draft says [DR3]. A change travels as this and never as bytes of Automerge: each node makes the bytes
 * itself, so there is exactly one change of one content.
 */
export const ChangeContent = z
  .strictObject({
    v: z.literal(1),
    draft: DigestText,
    author: Scid,
    at: InstantText,
    /** The changes that it follows: the heads that its author saw. */
    deps: z.array(DigestText).max(64),
    startOp: z.int().min(1).max(10_000_000),
    ops: z.array(Op).min(1).max(20_000),
  })
  .refine(
    ({ deps }) => deps.every((dep, i) => i === 0 || (deps[i - 1] ?? "") < dep),
    "deps in ascending order",
  )
  .refine(({ ops }) => countOps(ops) <= MAX_OPS, `at most ${MAX_OPS} operations`)
export type ChangeContent = z.infer<typeof ChangeContent>

/** How many single operations these are. */
export function countOps(ops: readonly Op[]): number {
  return ops.reduce((sum, op) => sum + sizeOf(op), 0)
}

/** How many single operations one is. */
export function sizeOf(op: Op): number {
  return op.op === "type" ? Array.from(op.text).length : op.op === "erase" ? op.count : 1
}
