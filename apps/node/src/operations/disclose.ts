import {
  answerAbout,
  notSaidAgain,
  type MetricVersion,
  type NotSaidAgain,
  type WholeAnswer,
} from "@commonshelf/dataset"
import {
  authoritativeText,
  draftDisclosure,
  draftWithdrawal,
  MethodDeviation,
  SupplierDisclosure,
  type Answer,
  type DocumentDescriptor,
} from "@commonshelf/documents"
import type { Digest } from "@commonshelf/identity"
import { kindOf, Period } from "@commonshelf/statement"
import { z } from "zod"
import { EXIT, Failure } from "../failure.ts"
import type { CommonsNode } from "../node/commons-node.ts"
import { givenValue } from "./answer-value.ts"
import { drafted } from "./drafted.ts"
import { evidenceOf, GivenEvidence } from "./evidence.ts"
import { findMetric } from "./find.ts"
import { operation } from "./operation.ts"
import { discloseSays } from "../messages/disclose.ts"

const { inputs, accuracy, coverage, scope } = SupplierDisclosure.shape

/** What is stated beside a value. */
const Beside = z.strictObject({
  scope,
  inputs,
  accuracy,
  coverage,
  deviations: z
    .array(z.strictObject({ what: z.string().min(1).max(2000), effect: MethodDeviation.shape.effect }))
    .exactOptional(),
  note: z.string().min(1).max(2000).exactOptional(),
  evidence: GivenEvidence.exactOptional(),
})

const Disclose = z.strictObject({
  ...Beside.shape,
  metric: z.string(),
  period: Period,
  value: z.string().max(200).exactOptional(),
  currency: z.string().exactOptional(),
  declined: z.string().max(500).exactOptional(),
  unknown: z.string().max(500).exactOptional(),
  notApplicable: z.string().min(1).max(500).exactOptional(),
  product: z.string().exactOptional(),
  validUntil: z.string().exactOptional(),
})
type Disclose = z.infer<typeof Disclose>

/** What parties say of themselves: answers to metrics. */
export const discloseOperations = [
  operation("disclose", Disclose, (node, input) => {
    requireSpeaker(node)
    const metric = findMetric(node.dataset, input.metric)
    const { product } = input
    const until = input.validUntil === undefined ? {} : { validUntil: input.validUntil }
    const answer = answerOf(input, metric)
    const draft = drafted("answer", () =>
      draftDisclosure(node.home.did, {
        metric: metric.digest,
        period: input.period,
        answer,
        ...(product !== undefined && { id: product }),
        ...besideOf(input, node.home.language),
      }),
    )
    const disclosure = SupplierDisclosure.parse(draft.subject)
    const before = takenPlaceOf(node, { disclosure, ...until })
    const [statement] = node.say([draft], until)
    const { name, version, digest } = metric
    return { statement, metric: { name, version, digest }, ...before }
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
        throw new Failure(EXIT.failed, "not-own", discloseSays.notTakenBack({ digest }))
      }
      const document: DocumentDescriptor = said.source.document
      const [statement] = node.say([draftWithdrawal(document, said.digest, { reason })])
      return { statement, withdrew: said.digest }
    },
  ),
]

/** Suppliers and cooperatives answer, each about itself. */
function requireSpeaker({ home }: CommonsNode): void {
  if (home.role !== "researcher") return
  throw new Failure(EXIT.failed, "not-a-speaker", discloseSays.notResearchers())
}

/** The answer that this one takes the place of, and what that one says beside its value and this one does not. */
function takenPlaceOf(
  { dataset, home }: CommonsNode,
  later: WholeAnswer,
): { readonly inPlaceOf?: Digest; readonly notSaidAgain: readonly NotSaidAgain[] } {
  const { id, metric, period } = later.disclosure
  const about = id === home.did ? {} : { product: id }
  const earlier = answerAbout(dataset, { supplier: home.scid, metric, period, ...about })
  if (earlier === undefined) return { notSaidAgain: [] }
  const { validUntil } = earlier.source.statement
  const whole = { disclosure: earlier.subject, ...(validUntil !== undefined && { validUntil }) }
  return { inPlaceOf: earlier.digest, notSaidAgain: notSaidAgain(whole, later) }
}

type DisclosureFields = Parameters<typeof draftDisclosure>[1]

function besideOf(input: Disclose, language: string): Partial<DisclosureFields> {
  const {
    note,
    evidence = [],
    deviations,
    scope: covered,
    inputs: given,
    accuracy: range,
    coverage: part,
  } = input
  return {
    ...(covered !== undefined && { scope: covered }),
    ...(given !== undefined && { inputs: given }),
    ...(range !== undefined && { accuracy: range }),
    ...(part !== undefined && { coverage: part }),
    ...(deviations !== undefined && {
      deviations: deviations.map(({ what, effect }) => ({ what: authoritativeText(language, what), effect })),
    }),
    ...(note !== undefined && { note: authoritativeText(language, note) }),
    ...(evidence.length > 0 && { evidence: evidenceOf(evidence) }),
  }
}

function answerOf(
  { value, currency, declined, unknown, notApplicable }: Disclose,
  metric: MetricVersion,
): Answer {
  const given = [value, declined, unknown, notApplicable].filter((part) => part !== undefined)
  if (given.length !== 1) throw new Failure(EXIT.usage, "one-answer", discloseSays.exactlyOne())
  if (declined !== undefined) return { state: "declined", ...(declined !== "" && { reason: declined }) }
  if (unknown !== undefined) return { state: "unknown", ...(unknown !== "" && { reason: unknown }) }
  if (notApplicable !== undefined) return { state: "not-applicable", reason: notApplicable }
  return { state: "answered", value: givenValue(value ?? "", metric, currency) }
}
