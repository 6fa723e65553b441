import { statementUrn, wordingIn } from "@commonshelf/documents"
import { isBinding, listLetters } from "../letter/letters.ts"
import type { Letter, PromiseStanding } from "../letter/types.ts"
import type { Dataset } from "../store/dataset.ts"
import { dueOn, measure, noteOf, type FlowNode } from "./nodes.ts"

/** Letters in force are agreements, their promises commitments; what is only proposed is no agreement yet [IN7]. */
export function letterFlows(dataset: Dataset, asOf: string): readonly FlowNode[] {
  return listLetters(dataset, asOf)
    .filter(({ state }) => isBinding(state))
    .map(agreementOf)
}

function agreementOf(letter: Letter): FlowNode {
  const { digest, title, content, proposedBy, promises, statements } = letter
  const isPrimary = ({ who }: PromiseStanding) => who === proposedBy.scid
  const clauses = (chosen: readonly PromiseStanding[]) =>
    chosen.map((promise) => commitmentOf(letter, promise))
  return {
    id: agreementId(digest),
    type: "Agreement",
    name: wordingIn(title, ""),
    created: content.validFrom,
    ...noteOf(content.v === 2 ? content.purpose : content.text),
    stipulates: clauses(promises.filter(isPrimary)),
    stipulatesReciprocal: clauses(promises.filter((promise) => !isPrimary(promise))),
    wasDerivedFrom: statements.map(statementUrn),
  }
}

/** Who promises to take is the receiver, who promises anything else gives. A flow has one agent on each side at most. */
function commitmentOf(
  { digest, parties }: Letter,
  { id, who, to, promise, dueOn: due }: PromiseStanding,
): FlowNode {
  const didOf = (scid: string) => parties.find((party) => party.scid === scid)?.did
  const [only, ...more] = to
  const other = only === undefined || more.length > 0 ? undefined : didOf(only)
  const takes = promise.kind === "volume"
  const sides = takes ? { receiver: didOf(who), provider: other } : { provider: didOf(who), receiver: other }
  return {
    id: `${agreementId(digest)}:${id}`,
    type: "Commitment",
    action: takes ? "vf:transfer" : "vf:deliverService",
    ...Object.fromEntries(Object.entries(sides).filter(([, did]) => did !== undefined)),
    ...(takes && { resourceQuantity: measure(promise.quantity.value, promise.quantity.unit) }),
    ...(takes && promise.category !== undefined && { resourceClassifiedAs: promise.category }),
    ...dueOn(due),
    ...noteOf(promise.what),
  }
}

function agreementId(digest: string): string {
  return `urn:commonshelf:agreement:${digest}`
}
