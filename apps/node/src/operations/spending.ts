import { spendingIndex, type SpendingIndex } from "@commonshelf/comparison"
import {
  comparisonTable,
  publishedSpending,
  supplierByTillKey,
  type ComparisonTable,
  type Dataset,
} from "@commonshelf/dataset"
import { memberSpending } from "@commonshelf/purchases"
import { Period } from "@commonshelf/statement"
import { z } from "zod"
import { EXIT, Failure } from "../failure.ts"
import { spendingSays } from "../messages/spending.ts"
import type { CommonsNode } from "../node/commons-node.ts"
import { today } from "./compare.ts"
import { findFederationOn, findParty } from "./find.ts"
import { operation } from "./operation.ts"
import { requireTill } from "./require-till.ts"
import { weighingOf, type Weighing } from "./weights.ts"

const Index = z.strictObject({
  cooperative: z.string().max(300).exactOptional(),
  federation: z.union([z.boolean(), z.string().max(300)]).exactOptional(),
  from: Period.exactOptional(),
  to: Period.exactOptional(),
})

/** The member's id is in no answer, message or log [A5]. */
const Mirror = z.strictObject({
  member: z.string().trim().min(1).max(200),
  weights: z.unknown().exactOptional(),
  weightsFrom: z.string().max(300).exactOptional(),
})

/** How much of what is spent goes to proven answers: of cooperatives, and of one member for that member. */
export const spendingOperations = [
  operation("index", Index, (node, { cooperative, federation, ...time }) => {
    const asOf = today(node.now())
    const table = comparisonTable(node.dataset, { category: "all", asOf })
    const { of, from, cooperatives } = askedOf(node, cooperative, federation, asOf)
    const { weights, source } = issuesOf(node.dataset, table, from)
    const spending = publishedSpending(node.dataset, {
      ...time,
      asOf,
      ...(cooperatives && { cooperatives }),
    })
    return {
      of,
      asOf,
      weightsOf: source,
      currencies: withNames(table, spendingIndex(table, weights, spending)),
    }
  }),
  operation("mirror", Mirror, (node, { member, weights: file, weightsFrom: from }) => {
    requireTill(node)
    const { level } = node.ledger().consentOf(member)
    if (level === "none")
      throw new Failure(EXIT.privacy, "no-consent", spendingSays.noConsent(), {
        hint: spendingSays.setConsent(),
      })
    const { dataset } = node
    const asOf = today(node.now())
    const table = comparisonTable(dataset, { category: "all", asOf })
    const { weights, source } = weighingOf(dataset, table, { file, from })
    return {
      consent: level,
      asOf,
      weightsOf: source,
      currencies: withNames(table, spendingIndex(table, weights, ownSpending(node, member, asOf))),
    }
  }),
]

/** Whose spending is asked for: of a cooperative, of a federation's members, or of all cooperatives of the commons. */
function askedOf(
  { dataset, home }: CommonsNode,
  cooperative: string | undefined,
  federation: boolean | string | undefined,
  asOf: string,
) {
  if (typeof federation === "string") {
    const { digest, name, members } = findFederationOn(dataset, federation, asOf)
    return { of: { federation: { digest, name } }, from: `federation:${digest}`, cooperatives: members }
  }
  const isOwn = cooperative === undefined && federation !== true && home.role === "cooperative"
  const wanted = isOwn ? home.scid : cooperative
  if (wanted === undefined) return { of: { federation: true }, from: "federation" }
  const { scid, name } = findParty(dataset, wanted)
  return { of: { cooperative: { scid, name } }, from: `cooperative:${scid}`, cooperatives: [scid] }
}

/** What members put first by their last surveys, else what the survey that began this project did. */
function issuesOf(dataset: Dataset, table: ComparisonTable, from: string): Weighing {
  try {
    return weighingOf(dataset, table, { from })
  } catch (error) {
    if (error instanceof Failure && error.code === "no-result") return weighingOf(dataset, table, {})
    throw error
  }
}

function ownSpending(node: CommonsNode, member: string, asOf: string) {
  const supplierOf = supplierByTillKey(node.dataset, asOf)
  return memberSpending(node.ledger(), member).map(({ month, product, ...spent }) => {
    const supplier = product === undefined ? undefined : supplierOf(product, node.home.scid)
    return { period: month, ...spent, ...(supplier !== undefined && { supplier }) }
  })
}

function withNames(table: ComparisonTable, indices: readonly SpendingIndex[]) {
  return indices.map(({ suppliers, ...index }) => ({
    ...index,
    suppliers: suppliers.map((spent) => ({
      ...spent,
      name: table.rows.find(({ supplier }) => supplier === spent.supplier)?.name,
    })),
  }))
}
