import type { Dataset } from "@commonshelf/dataset"
import {
  Criterion,
  draftNeed,
  draftOffer,
  draftPledge,
  Need,
  Offer,
  Pledge,
  type ValueType,
} from "@commonshelf/documents"
import { z } from "zod"
import { EXIT, Failure } from "../failure.ts"
import { boardSays } from "../messages/board.ts"
import type { CommonsNode } from "../node/commons-node.ts"
import { requireRole } from "./board.ts"
import { findIntent, findOwnEntry } from "./board-entries.ts"
import { ownId, said, wordsOf } from "./board-say.ts"
import { findMetric } from "./find.ts"
import { operation } from "./operation.ts"

const NEED = Need.shape
const OFFER = Offer.shape
const PLEDGE = Pledge.shape

/** A text in the language of the home. */
const Words = z.string().min(1).max(500)

const WHAT = {
  category: NEED.category,
  amount: NEED.amount,
  period: NEED.period,
  minimum: NEED.minimum,
  country: z.string().exactOptional(),
  town: z.string().exactOptional(),
  note: Words.exactOptional(),
  /** An own entry that this one says anew. */
  id: z.string().min(6).max(60).exactOptional(),
}

const NewNeed = z.strictObject({
  ...WHAT,
  unit: NEED.unit,
  households: NEED.households,
  unfunded: z.boolean().exactOptional(),
  criteria: z
    .array(z.strictObject({ metric: z.string(), minimum: z.string().min(1).max(60) }))
    .max(10)
    .exactOptional(),
})

const NewOffer = z.strictObject({ ...WHAT, unit: OFFER.unit, risk: Words.exactOptional() })

const NewPledge = z.strictObject({
  towards: z.string().min(6).max(100),
  amount: PLEDGE.amount,
  period: NEED.period.exactOptional(),
  due: PLEDGE.due,
  risk: Words.exactOptional(),
  note: Words.exactOptional(),
  id: WHAT.id,
})

const Done = z.strictObject({
  id: z.string().min(6).max(60),
  amount: PLEDGE.amount,
  on: PLEDGE.due.unwrap().exactOptional(),
})

/** What parties put on the board. */
export const boardPublishOperations = [
  operation("need publish", NewNeed, (node, { unit, households, unfunded, criteria, ...what }) => {
    requireRole(node, "cooperative", boardSays.needIsForCooperatives)
    const asked = (criteria ?? []).map((criterion) => criterionOf(node.dataset, criterion))
    return said(node, () =>
      draftNeed(node.home.did, {
        ...fieldsOf(node, "Need", what),
        unit,
        households,
        funded: unfunded !== true,
        ...(asked.length > 0 && { criteria: asked }),
      }),
    )
  }),
  operation("offer publish", NewOffer, (node, input) => offering(node, "offer", input)),
  operation("capacity publish", NewOffer, (node, input) => offering(node, "capacity", input)),
  operation("pledge give", NewPledge, (node, { towards, amount, due, ...input }) => {
    const intent = findIntent(node, towards)
    const isNeed = intent.subject.type === "Need"
    if (isNeed) requireRole(node, "supplier", boardSays.deliverIsForSuppliers)
    else requireRole(node, "cooperative", boardSays.takeIsForCooperatives)
    const { id, unit, period } = intent.subject
    return said(node, () =>
      draftPledge(node.home.did, {
        id: ownId(node, "Pledge", input.id),
        satisfies: { party: intent.source.statement.issuer, id, digest: intent.digest },
        amount,
        unit,
        period: input.period ?? period,
        ...(due !== undefined && { due }),
        ...wordsOf(node, "risk", input.risk),
        ...wordsOf(node, "note", input.note),
      }),
    )
  }),
  operation("pledge done", Done, (node, { id, amount, on = node.now().slice(0, 10) }) => {
    const { type: _type, v: _v, ...pledge } = findOwnEntry(node, "Pledge", id).subject
    return said(node, () => draftPledge(node.home.did, { ...pledge, done: { amount, on } }))
  }),
]

function offering(node: CommonsNode, form: Offer["form"], { unit, risk, ...what }: z.infer<typeof NewOffer>) {
  requireRole(node, "supplier", boardSays.offerIsForSuppliers)
  const fields = { ...fieldsOf(node, "Offer", what), unit, form, ...wordsOf(node, "risk", risk) }
  return said(node, () => draftOffer(node.home.did, fields))
}

/** What needs, offers and capacities have in common. */
function fieldsOf(
  node: CommonsNode,
  kind: "Need" | "Offer",
  { country, town, note, id, ...what }: z.infer<z.ZodObject<typeof WHAT>>,
) {
  if (town !== undefined && country === undefined)
    throw new Failure(EXIT.usage, "no-country", boardSays.townNeedsCountry())
  return {
    ...what,
    id: ownId(node, kind, id),
    ...(country !== undefined && { place: { country, ...(town !== undefined && { town }) } }),
    ...wordsOf(node, "note", note),
  }
}

function criterionOf(
  dataset: Dataset,
  given: { readonly metric: string; readonly minimum: string },
): Criterion {
  const { name, digest, content } = findMetric(dataset, given.metric)
  const { valueType } = content
  const criterion = Criterion.safeParse({
    metric: digest,
    name,
    minimum: minimumOf(valueType, given.minimum),
  })
  if (criterion.success) return criterion.data
  throw new Failure(
    EXIT.usage,
    "bad-criterion",
    boardSays.badMinimum({ minimum: given.minimum, name, valueType }),
  )
}

function minimumOf(valueType: ValueType, text: string): Criterion["minimum"] | undefined {
  switch (valueType) {
    case "number":
    case "ratio":
      return { type: "number", value: text }
    case "ordinal":
      return { type: "ordinal", level: text }
    case "boolean":
      return text === "yes" || text === "no" ? { type: "boolean", value: text === "yes" } : undefined
    case "money":
    case "category":
    case "breakdown":
      return undefined
  }
}
