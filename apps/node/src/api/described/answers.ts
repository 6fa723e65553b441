import { AnswerValue, LanguageText, PartyRole } from "@commonshelf/documents"
import { z } from "zod"

/*
 * What the addresses answer, as a contract: these members are there and are so. Others may come beside them under the
 * same number [C9].
 */

const Scid = z.string().min(1)
const Digest = z.string().min(1)
const Marks = z.looseObject({
  unproven: z.array(Digest).exactOptional(),
  contradicted: z.array(Digest).exactOptional(),
  forked: z.literal(true).exactOptional(),
})
const Party = z.looseObject({ scid: Scid, name: LanguageText.exactOptional() })
const Trust = z.looseObject({ nodes: z.array(Scid), quorum: z.int() })

/** An answer under its schema, such as `commonshelf/note-list/1`. */
export function answerOf<Shape extends z.ZodRawShape>(schema: string, shape: Shape) {
  return z.looseObject({ schema: z.literal(`commonshelf/${schema}/1`), ...shape })
}

/** A list of things, each with the members that name it. */
export function listOf<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.array(z.looseObject(shape))
}

const Cell = z.looseObject({
  state: z.string(),
  value: AnswerValue.exactOptional(),
  unit: z.string().exactOptional(),
  marks: Marks.exactOptional(),
})

const MetricColumn = z.looseObject({
  key: z.string(),
  digest: Digest,
  version: z.string(),
  title: LanguageText,
  question: LanguageText,
  valueType: z.string(),
  topic: z.string(),
})

export const NodeAnswer = answerOf("node", {
  party: z.looseObject({
    scid: Scid,
    name: z.string(),
    names: LanguageText.exactOptional(),
    role: PartyRole,
    language: z.string(),
  }),
  demo: z.boolean(),
})

export const CategoriesAnswer = answerOf("categories", {
  categories: listOf({ name: z.string(), suppliers: z.int().nonnegative() }),
})

export const TableAnswer = answerOf("table", {
  table: z.looseObject({
    category: z.string(),
    asOf: z.string(),
    metrics: z.array(MetricColumn),
    rows: listOf({ supplier: Scid, cells: z.record(z.string(), Cell) }),
  }),
  trust: Trust.exactOptional(),
})

export const WhyAnswer = answerOf("why", {
  why: z.looseObject({
    supplier: Party,
    metric: z.looseObject({ key: z.string(), version: z.string(), digest: Digest }),
    cell: Cell,
    answers: listOf({ digest: Digest, signedAt: z.string() }),
    olderAnswers: listOf({ digest: Digest }),
    endorsements: listOf({ verdict: z.string() }),
    withdrawals: listOf({ target: Digest }),
    unproven: listOf({ digest: Digest }),
  }),
  notReceived: z.int().positive().exactOptional(),
})

export const DemandAnswer = answerOf("demand", {
  cells: listOf({
    cooperative: Scid,
    period: z.string(),
    node: z.string(),
    level: z.string(),
    quantity: z.string(),
    unit: z.string(),
    unitPrice: z.string(),
    currency: z.string(),
    release: Digest,
  }),
  products: listOf({ key: z.string(), supplier: Scid, id: z.string(), name: LanguageText }).exactOptional(),
  pooled: listOf({ pool: Digest, period: z.string(), node: z.string(), parts: z.int() }).exactOptional(),
})

export const PartyLogAnswer = answerOf("party-log", {
  party: Scid,
  texts: z.array(z.string()),
})

export const StatusAnswer = answerOf("status", {
  party: z.looseObject({
    scid: Scid,
    name: z.string(),
    names: LanguageText.exactOptional(),
    role: PartyRole,
  }),
  documents: z.int(),
  statements: z.int(),
  quarantine: z.int(),
  heads: Digest,
  serving: z.union([z.string(), z.literal(false)]),
  peers: listOf({ scid: Scid, names: LanguageText.exactOptional(), state: z.enum(["connected", "offline"]) }),
})

export const QuarantineAnswer = answerOf("quarantine-list", {
  items: listOf({ id: z.int(), reason: z.string(), rule: z.string(), message: z.string(), bytes: z.int() }),
  notKept: z.int(),
})
