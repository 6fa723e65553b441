import { recomputationOf } from "../answer/recomputation.ts"
import type { MetricVersion } from "../metric/metrics.ts"
import type { SupplierDisclosure, Withdrawal } from "@commonshelf/documents"
import { kindOf } from "@commonshelf/statement"
import { partyOf } from "../party/parties.ts"
import { contradictors, explainTime } from "./explain-time.ts"
import { lastWord } from "../store/current.ts"
import { entriesOf, productKey, type Dataset } from "../store/dataset.ts"
import { signingKey, type Entry, type Said } from "../store/entry.ts"
import type { ExplainedStatement } from "./explained-statement.ts"
import type { ExplainedAnswer, ExplainedWithdrawal } from "./types.ts"

/** A statement with who signed it, where it stands, and its text. */
export function explainStatement(dataset: Dataset, said: Said): ExplainedStatement {
  const { source, issuer, digest } = said
  const { statement, document, text } = source
  const { sequence, previousDigest } = statement
  const time = explainTime(dataset, said)
  const contradicts = contradictors(dataset, said)
  const name = partyOf(dataset, issuer)?.name
  return {
    digest,
    kind: kindOf(statement),
    text,
    signedBy: {
      scid: issuer,
      did: statement.issuer,
      key: signingKey(said),
      ...(name !== undefined && { name }),
    },
    signedAt: statement.validFrom,
    document,
    documentUrl: statement.document,
    sequence,
    ...(previousDigest !== undefined && { previousDigest }),
    ...(time !== undefined && { time }),
    ...(contradicts.length > 0 && { contradicts }),
  }
}

export function explainAnswer(
  dataset: Dataset,
  entry: Entry<SupplierDisclosure>,
  version: MetricVersion | undefined,
): ExplainedAnswer {
  const { id, metric, period, answer } = entry.subject
  const recomputed = version && recomputationOf(version.content, entry.subject)
  const product = lastWord(dataset, entriesOf(dataset.products, productKey(entry.issuer, id)))
  return {
    ...explainStatement(dataset, entry),
    subject: id,
    ...(product !== undefined && { productName: product.subject.name }),
    metric,
    metricVersion: version?.version ?? "",
    period,
    answer,
    stated: statedBeside(entry.subject),
    ...(recomputed !== undefined && { recomputed }),
  }
}

function statedBeside({ type: _type, v: _v, id: _id, metric: _m, period: _p, ...rest }: SupplierDisclosure) {
  const { answer: _answer, provenance: _provenance, ...stated } = rest
  return stated
}

export function explainWithdrawal(dataset: Dataset, entry: Entry<Withdrawal>): ExplainedWithdrawal {
  const { target, reason, replacedBy } = entry.subject
  return {
    ...explainStatement(dataset, entry),
    target,
    reason,
    ...(replacedBy !== undefined && { replacedBy }),
    counts: dataset.judgement?.unproven.has(entry.digest) !== true,
  }
}
