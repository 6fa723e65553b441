import type { Endorsement, SupplierDisclosure, Withdrawal } from "@commonshelf/documents"
import { kindOf } from "@commonshelf/statement"
import { partyOf } from "../party/parties.ts"
import { lastWord } from "../store/current.ts"
import { entriesOf, productKey, type Dataset } from "../store/dataset.ts"
import type { Entry, Said } from "../store/entry.ts"
import type {
  ExplainedAnswer,
  ExplainedEndorsement,
  ExplainedStatement,
  ExplainedWithdrawal,
} from "./types.ts"

/** A statement with who signed it, where it stands, and its text. */
export function explainStatement(dataset: Dataset, { source, issuer, digest }: Said): ExplainedStatement {
  const { statement, document, text } = source
  const { sequence, previousDigest, proof } = statement
  const name = partyOf(dataset, issuer)?.name
  return {
    digest,
    kind: kindOf(statement),
    text,
    signedBy: {
      scid: issuer,
      did: statement.issuer,
      // Verified [S7]: the verification method is the issuer, # and the key.
      key: proof.verificationMethod.slice(statement.issuer.length + 1),
      ...(name !== undefined && { name }),
    },
    signedAt: statement.validFrom,
    document,
    documentUrl: statement.document,
    sequence,
    ...(previousDigest !== undefined && { previousDigest }),
  }
}

export function explainAnswer(
  dataset: Dataset,
  entry: Entry<SupplierDisclosure>,
  metricVersion: string,
): ExplainedAnswer {
  const { id, metric, period, answer } = entry.subject
  const product = lastWord(dataset, entriesOf(dataset.products, productKey(entry.issuer, id)))
  return {
    ...explainStatement(dataset, entry),
    subject: id,
    ...(product !== undefined && { productName: product.subject.name }),
    metric,
    metricVersion,
    period,
    answer,
  }
}

export function explainEndorsement(
  dataset: Dataset,
  entry: Entry<Endorsement>,
  counts: boolean,
): ExplainedEndorsement {
  const { target, verdict, method, note } = entry.subject
  return {
    ...explainStatement(dataset, entry),
    target,
    verdict,
    method,
    ...(note !== undefined && { note }),
    counts,
  }
}

export function explainWithdrawal(dataset: Dataset, entry: Entry<Withdrawal>): ExplainedWithdrawal {
  const { target, reason, replacedBy } = entry.subject
  return {
    ...explainStatement(dataset, entry),
    target,
    reason,
    ...(replacedBy !== undefined && { replacedBy }),
  }
}
