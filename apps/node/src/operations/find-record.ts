import { explainCell, listProducts, type Dataset } from "@commonshelf/dataset"
import type { RecordReference } from "@commonshelf/documents"
import { kindOf, type Statement } from "@commonshelf/statement"
import type { Digest } from "@commonshelf/identity"
import { EXIT, Failure } from "../failure.ts"
import { recordSays } from "../messages/question.ts"
import { findMetric, findParty } from "./find.ts"

/** How short a digest may be written. */
const SHORTEST_DIGEST = 6

/** A statement that a person means. */
export interface FoundStatement {
  readonly digest: Digest
  readonly kind: string
  /** The SCID of the party that said it. */
  readonly issuer: string
  readonly statement: Statement
}

/**
 * The statement that a person means: by its digest or the beginning of it, or as `SUPPLIER/METRIC`, the answer that stands
 * there now.
 */
export function findStatement(dataset: Dataset, wanted: string, asOf: string): FoundStatement {
  const digest = wanted.includes("/") ? answerIn(dataset, wanted, asOf) : wanted
  const found = [...dataset.statements.values()].filter(
    (said) => said.digest === digest || (digest.length >= SHORTEST_DIGEST && said.digest.startsWith(digest)),
  )
  const [only, second] = found
  if (only !== undefined && second === undefined) {
    const { statement } = only.source
    return { digest: only.digest, kind: kindOf(statement), issuer: only.issuer, statement }
  }
  if (only !== undefined)
    throw new Failure(
      EXIT.failed,
      "ambiguous",
      recordSays.severalStatements({ wanted, count: found.length }),
      {
        hint: recordSays.writeMore(),
      },
    )
  throw new Failure(EXIT.failed, "not-found", recordSays.noStatement({ wanted }), {
    hint: recordSays.writeStatement(),
  })
}

/** The record that a person means: a statement, a product by its id, a party, or a metric. */
export function findRecord(dataset: Dataset, wanted: string, asOf: string): RecordReference {
  if (wanted.startsWith("urn:uuid:")) return productRecord(dataset, wanted)
  if (wanted.includes("/")) return { type: "statement", digest: findStatement(dataset, wanted, asOf).digest }
  const attempts: readonly (() => RecordReference)[] = [
    () => ({ type: "party", party: findParty(dataset, wanted).did }),
    () => ({ type: "metric", metric: findMetric(dataset, wanted).digest }),
    () => ({ type: "statement", digest: findStatement(dataset, wanted, asOf).digest }),
  ]
  for (const attempt of attempts) {
    try {
      return attempt()
    } catch (error) {
      if (!(error instanceof Failure) || error.code !== "not-found") throw error
    }
  }
  throw new Failure(EXIT.failed, "not-found", recordSays.noRecord({ wanted }), {
    hint: recordSays.writeRecord(),
  })
}

function productRecord(dataset: Dataset, id: string): RecordReference {
  const found = listProducts(dataset).filter(({ product }) => product.id === id)
  const [only, second] = found
  if (only !== undefined && second === undefined)
    return { type: "product", supplier: only.product.supplier, product: id }
  throw new Failure(
    EXIT.failed,
    only === undefined ? "not-found" : "ambiguous",
    only === undefined
      ? recordSays.noProduct({ id })
      : recordSays.severalProducts({ count: found.length, id }),
    { hint: recordSays.seeSupplier() },
  )
}

/** The digest of the one answer of a cell. */
function answerIn(dataset: Dataset, cell: string, asOf: string): Digest {
  const slash = cell.lastIndexOf("/")
  const supplier = findParty(dataset, cell.slice(0, slash)).scid
  const metric = cell.slice(slash + 1)
  const answers = explainCell(dataset, { supplier, metric, category: "all", asOf })?.answers ?? []
  const [only, second] = answers
  if (only !== undefined && second === undefined) return only.digest
  throw new Failure(
    EXIT.failed,
    only === undefined ? "not-found" : "ambiguous",
    only === undefined
      ? recordSays.noAnswer({ cell })
      : recordSays.severalAnswers({ cell, count: answers.length }),
    { hint: recordSays.seeWhy({ cell }) },
  )
}
