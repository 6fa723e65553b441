import { randomUUID } from "node:crypto"
import { listParties, listProducts, type MetricVersion } from "@commonshelf/dataset"
import {
  AnswerValue,
  authoritativeText,
  draftDisclosure,
  draftProduct,
  draftWithdrawal,
  Gtin,
  type Answer,
  type DocumentDescriptor,
} from "@commonshelf/documents"
import { kindOf, Period } from "@commonshelf/statement"
import { z } from "zod"
import { EXIT, Failure } from "../failure.ts"
import type { CommonsNode } from "../node/commons-node.ts"
import { evidenceOf, GivenEvidence } from "./evidence.ts"
import { findMetric, findParty } from "./find.ts"
import { expected, valueOf } from "./answer-value.ts"
import { operation } from "./operation.ts"

const NewProduct = z.strictObject({
  name: z.string().min(1).max(200),
  category: z.array(z.string().min(1).max(100)).min(1).max(8),
  gtin: z.string().exactOptional(),
  code: z.string().min(1).max(60).exactOptional(),
  brand: z.string().min(1).max(100).exactOptional(),
})

const Disclose = z.strictObject({
  metric: z.string(),
  period: Period,
  value: z.string().max(200).exactOptional(),
  currency: z.string().exactOptional(),
  declined: z.string().max(500).exactOptional(),
  notApplicable: z.string().min(1).max(500).exactOptional(),
  product: z.string().exactOptional(),
  note: z.string().min(1).max(2000).exactOptional(),
  validUntil: z.string().exactOptional(),
  evidence: GivenEvidence.exactOptional(),
})

/** What suppliers say: their products and their answers. */
export const supplierOperations = [
  operation("supplier list", z.strictObject({}), ({ dataset }) => ({
    suppliers: listParties(dataset)
      .filter(({ role }) => role === "supplier")
      .map((party) => ({ ...party, products: listProducts(dataset, { supplier: party.scid }).length })),
  })),
  operation("supplier show", z.strictObject({ supplier: z.string() }), ({ dataset }, { supplier }) => {
    const party = findParty(dataset, supplier)
    return { supplier: party, products: listProducts(dataset, { supplier: party.scid }) }
  }),
  operation("supplier product", NewProduct, (node, { name, category, gtin, code, brand }) => {
    requireSupplier(node)
    if (gtin === undefined && code === undefined)
      throw new Failure(EXIT.usage, "no-code", "A product needs a --gtin or an own --code.")
    if (gtin !== undefined && !Gtin.safeParse(gtin).success)
      throw new Failure(EXIT.usage, "bad-gtin", `${gtin} is not a GTIN: the check digit does not fit.`)
    const { did, scid, language } = node.home
    const count = listProducts(node.dataset, { supplier: scid }).length
    const [statement] = node.say([
      draftProduct(did, count, {
        id: `urn:uuid:${randomUUID()}`,
        name: authoritativeText(language, name),
        category,
        ...(gtin !== undefined && { gtin }),
        ...(code !== undefined && { localCode: { issuer: scid, code } }),
        ...(brand !== undefined && { brand }),
      }),
    ])
    return { statement }
  }),
  operation("disclose", Disclose, (node, input) => {
    requireSupplier(node)
    const metric = findMetric(node.dataset, input.metric)
    const { period, note, product, validUntil } = input
    const evidence = input.evidence && evidenceOf(input.evidence)
    const draft = draftDisclosure(node.home.did, {
      metric: metric.digest,
      period,
      answer: answerOf(input, metric),
      ...(product !== undefined && { id: product }),
      ...(note !== undefined && { note: authoritativeText(node.home.language, note) }),
      ...(evidence !== undefined && evidence.length > 0 && { evidence }),
    })
    const [statement] = node.say([draft], { ...(validUntil !== undefined && { validUntil }) })
    return { statement, metric: { name: metric.name, version: metric.version, digest: metric.digest } }
  }),
  operation(
    "disclose withdraw",
    z.strictObject({ digest: z.string(), reason: z.string().min(1).max(500) }),
    (node, { digest, reason }) => {
      const said = [...node.dataset.statements.values()].find((known) => known.digest === digest)
      if (
        said === undefined ||
        said.issuer !== node.home.scid ||
        kindOf(said.source.statement) === "Withdrawal"
      ) {
        throw new Failure(
          EXIT.failed,
          "not-own",
          `${digest} is no statement of this party that can be taken back.`,
        )
      }
      const document: DocumentDescriptor = said.source.document
      const [statement] = node.say([draftWithdrawal(document, said.digest, { reason })])
      return { statement, withdrew: said.digest }
    },
  ),
]

/** Fails where the node speaks for somebody else than a supplier. */
export function requireSupplier({ home }: CommonsNode): void {
  if (home.role === "supplier") return
  throw new Failure(
    EXIT.failed,
    "not-a-supplier",
    `Suppliers speak about themselves with their own key; this node is a ${home.role}.`,
  )
}

function answerOf(
  { value, currency, declined, notApplicable }: z.infer<typeof Disclose>,
  metric: MetricVersion,
): Answer {
  const given = [value, declined, notApplicable].filter((part) => part !== undefined)
  if (given.length !== 1)
    throw new Failure(
      EXIT.usage,
      "one-answer",
      "Give exactly one of --value, --declined and --not-applicable.",
    )
  if (declined !== undefined)
    return declined === "" ? { state: "declined" } : { state: "declined", reason: declined }
  if (notApplicable !== undefined) return { state: "not-applicable", reason: notApplicable }
  const parsed = AnswerValue.safeParse(valueOf(value ?? "", metric, currency))
  if (parsed.success) return { state: "answered", value: parsed.data }
  throw new Failure(EXIT.usage, "bad-value", `"${value}" is not an answer to ${metric.name}.`, {
    hint: expected(metric),
  })
}
