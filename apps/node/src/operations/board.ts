import { listPledges, readBoard, type BoardPledge } from "@commonshelf/dataset"
import { draftWithdrawal } from "@commonshelf/documents"
import { Instant, Period } from "@commonshelf/statement"
import { z } from "zod"
import { EXIT, Failure } from "../failure.ts"
import { codeSays } from "../messages/common.ts"
import type { Sentence } from "../messages/sentence.ts"
import type { CommonsNode } from "../node/commons-node.ts"
import { findOwnEntry, type BoardKind } from "./board-entries.ts"
import { today } from "./compare.ts"
import { findParty } from "./find.ts"
import { operation } from "./operation.ts"

const Looked = z.strictObject({
  category: z.string().max(500).exactOptional(),
  from: Period.exactOptional(),
  to: Period.exactOptional(),
  asOf: Instant.exactOptional(),
})

const TakenBack = z.strictObject({ id: z.string().min(6).max(60), reason: z.string().min(1).max(500) })

/** What is needed, offered and promised: the same for everybody, by quantity only. */
export const boardOperations = [
  operation("board", Looked, (node, { asOf = today(node.now()), ...question }) => ({
    asOf,
    ...readBoard(node.dataset, { ...question, asOf }),
  })),
  operation("need list", Looked, (node, { asOf = today(node.now()), ...question }) => {
    const { needs, unfunded } = readBoard(node.dataset, { ...question, asOf })
    return { asOf, needs, unfunded }
  }),
  operation("pledge list", z.strictObject({ party: z.string().exactOptional() }), (node, { party }) => {
    const scid = party === undefined ? undefined : findParty(node.dataset, party).scid
    const isAsked = (pledge: BoardPledge): boolean => scid === undefined || pledge.party === scid
    return { pledges: listPledges(node.dataset, today(node.now())).filter(isAsked) }
  }),
  withdrawing("need withdraw", "Need"),
  withdrawing("offer withdraw", "Offer"),
  withdrawing("pledge withdraw", "Pledge"),
]

function withdrawing(name: string, kind: BoardKind) {
  return operation(name, TakenBack, (node, { id, reason }) => {
    const { digest, source } = findOwnEntry(node, kind, id)
    const [statement] = node.say([draftWithdrawal(source.document, digest, { reason })])
    return { statement, withdrew: digest }
  })
}

/** Fails where this node's party is of another role than the entry needs; `says` tells whose it is to say. */
export function requireRole(
  { home }: CommonsNode,
  role: "cooperative" | "supplier",
  says: (values: { readonly role: Sentence }) => Sentence,
): void {
  if (home.role === role) return
  throw new Failure(EXIT.failed, `not-a-${role}`, says({ role: codeSays[home.role]() }))
}
