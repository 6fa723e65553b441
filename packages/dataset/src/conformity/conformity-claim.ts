import { SupplierDisclosure, UNTP_TOPICS, type MetricContent, type Product } from "@commonshelf/documents"
import { err, ok, type Digest, type Result } from "@commonshelf/identity"
import { formatInstant, kindOf } from "@commonshelf/statement"
import { dayOf } from "../answer/as-of.ts"
import { inColumnUnit } from "../answer/in-unit.ts"
import { answerDispute } from "../checking/answer-dispute.ts"
import { assuredEvidence } from "../checking/assurance.ts"
import { verdictOf } from "../checking/findings.ts"
import { metricLife } from "../metric/life.ts"
import { metricVersions, type MetricVersion } from "../metric/metrics.ts"
import { foreignSource, partyOf, type Party } from "../party/parties.ts"
import { lastWord } from "../store/current.ts"
import { SELF, answerSubject, entriesOf, everythingIn, productKey, type Dataset } from "../store/dataset.ts"
import { oldest, type Entry } from "../store/entry.ts"
import { declaredMeasure, relativeAccuracy } from "./declared-measure.ts"
import { claimUntilMs, standingFault, valueFaultOf } from "./standing-fault.ts"
import type { ClaimedMetric, ClaimFault, ConformityClaim } from "./types.ts"

type AnswerEntry = Entry<SupplierDisclosure>

/** What is told of an answer as a conformity credential, or why it cannot be told [IN8, IN10]. */
export function conformityClaim(
  dataset: Dataset,
  statement: Digest,
  asOf: string,
): Result<ConformityClaim, ClaimFault> {
  const entry = answerOf(dataset, statement)
  if (entry === undefined) return err({ kind: "no-answer" })
  const version = metricVersions(dataset).get(entry.subject.metric)
  if (version === undefined) return err({ kind: "no-metric" })
  const fault = standingFault(dataset, entry, version.content, asOf)
  if (fault !== undefined) return err(fault)
  const about = whatAbout(dataset, entry)
  if (!about.ok) return about
  const metric = claimedMetric(dataset, version, asOf)
  if (!metric.ok) return metric
  const value = valueOf(entry, version.content, asOf)
  if (!value.ok) return value
  return ok({
    statement,
    signedOn: dayOf(entry.source.statement.validFrom),
    disclosure: entry.subject,
    ...about.value,
    metric: metric.value,
    ...value.value,
    ...supportOf(dataset, entry, asOf),
    currentUntil: formatInstant(claimUntilMs(entry, version.content)),
  })
}

/** An answer, also one that does not count. */
function answerOf(dataset: Dataset, digest: Digest): AnswerEntry | undefined {
  const said = everythingIn(dataset).statements.get(digest)
  if (said === undefined || kindOf(said.source.statement) !== "SupplierDisclosure") return undefined
  return { ...said, subject: SupplierDisclosure.parse(said.source.statement.credentialSubject) }
}

function whatAbout(
  dataset: Dataset,
  { issuer, subject }: AnswerEntry,
): Result<{ readonly supplier: Party; readonly product?: Product }, ClaimFault> {
  const supplier = partyOf(dataset, issuer)
  if (supplier === undefined) return err({ kind: "no-profile" })
  const foreign = foreignSource(supplier.provenance)
  if (foreign !== undefined) return err({ kind: "foreign", source: foreign.name })
  if (answerSubject(subject) === SELF) return ok({ supplier })
  const product = lastWord(dataset, entriesOf(dataset.products, productKey(issuer, subject.id)))
  return product === undefined ? err({ kind: "no-product" }) : ok({ supplier, product: product.subject })
}

function valueOf(
  entry: AnswerEntry,
  content: MetricContent,
  asOf: string,
): Result<Pick<ConformityClaim, "measure" | "accuracy">, ClaimFault> {
  const { answer } = entry.subject
  if (answer.state !== "answered") return err({ kind: "no-value", state: answer.state })
  const { value } = inColumnUnit(content, answer.value)
  const fault = valueFaultOf(entry, content, value, asOf)
  if (fault !== undefined) return err(fault)
  const measure = declaredMeasure(content, value)
  if (!measure.ok) return measure
  const accuracy = relativeAccuracy(entry.subject)
  return ok({ measure: measure.value, ...(accuracy !== undefined && { accuracy }) })
}

/** A version as UNTP sees it: the topic is the metric's, else the first that its crosswalk names. */
function claimedMetric(
  dataset: Dataset,
  version: MetricVersion,
  asOf: string,
): Result<ClaimedMetric, ClaimFault> {
  const { topic: own, crosswalk } = version.content
  const topic = [own, crosswalk?.untp ?? []].flat().find((code) => UNTP_TOPICS.includes(code))
  if (topic === undefined) return err({ kind: "no-topic", topic: own })
  const definition = oldest(entriesOf(dataset.definitions, version.digest))
  if (definition === undefined) return err({ kind: "no-metric" })
  const did = definition.subject.designer
  const name = partyOf(dataset, version.owner)?.name
  return ok({
    ...version,
    status: statusOf(dataset, version, asOf),
    topic,
    designer: { did, ...(name !== undefined && { name }) },
    publishedOn: dayOf(definition.source.statement.validFrom),
  })
}

/** Where a version stands [ME7], in UNTP's three words. */
function statusOf(dataset: Dataset, { digest }: MetricVersion, asOf: string): ClaimedMetric["status"] {
  const standing = metricLife(dataset, digest, asOf)?.standing
  if (standing === "adopted") return "active"
  return standing === "superseded" || standing === "deprecated" ? "deprecated" : "proposed"
}

/** How far the view counts it as supported, by whom, and by which statements. */
function supportOf(
  dataset: Dataset,
  entry: AnswerEntry,
  asOf: string,
): Pick<ConformityClaim, "step" | "checkedBy" | "restsOn"> {
  const { findings } = answerDispute(dataset, entry, asOf)
  const { step, checkedBy = [], restsOn = [] } = assuredEvidence(dataset, entry, findings, asOf)
  const bearing = findings.filter((finding) => verdictOf(finding) === "checked")
  const digests = [...bearing, ...restsOn].map(({ digest }) => digest)
  return { step, checkedBy, restsOn: [...new Set(digests)] }
}
