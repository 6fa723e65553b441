import type { Statement } from "@commonshelf/statement"
import type { DocumentDescriptor } from "../document/descriptor.ts"
import { FederationAct } from "./act.ts"
import { Charter, type MetricSet } from "./charter.ts"
import { charterDigest } from "./draft.ts"

/** Why a charter cannot stand in a document: it is another one's, or its metrics are not named [S3, S5]. */
export function charterFault({ name }: DocumentDescriptor, statement: Statement): string | undefined {
  const { content } = Charter.parse(statement.credentialSubject)
  if (charterDigest(content) !== name) return "the charter has another digest than its document's name"
  const amended = content.v === 2 ? [content.federation, content.amends] : []
  const named = [...amended.map((digest) => ({ digest })), ...content.metrics]
  return namesAll(statement, named)
    ? undefined
    : "relatedResource does not name the metrics and what is amended [S3]"
}

/** Why an act cannot stand: it does not name what it is about [S3]. */
export function federationActFault(statement: Statement): string | undefined {
  const subject = FederationAct.parse(statement.credentialSubject)
  const metrics = subject.act === "adopt-metrics" ? subject.metrics : []
  const next = subject.act === "amend" ? [{ digest: subject.replacedBy }] : []
  return namesAll(statement, [{ digest: subject.charter }, ...metrics, ...next])
    ? undefined
    : "relatedResource does not name the charters and the metrics [S3]"
}

function namesAll(
  { relatedResource = [] }: Statement,
  named: readonly Pick<MetricSet[number], "digest">[],
): boolean {
  const digests = new Set(relatedResource.map(({ digestMultibase }) => digestMultibase))
  return named.every(({ digest }) => digests.has(digest))
}
