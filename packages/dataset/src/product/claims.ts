import type { Product } from "@commonshelf/documents"
import type { Digest } from "@commonshelf/identity"
import { currentAnswer } from "../answer/current-answer.ts"
import { listMetrics } from "../metric/metrics.ts"
import { partyOf } from "../party/parties.ts"
import { lastWord } from "../store/current.ts"
import { entriesOf, type Dataset } from "../store/dataset.ts"
import { groupBy } from "../store/group.ts"
import { compareText } from "../store/text-order.ts"
import { subjectCell } from "../table/cell.ts"
import type { Cell } from "../table/types.ts"

/** What the supplier of an entry says of it to one version of a metric. It stays its own, whatever the entry is one with. */
export interface ProductClaim {
  /** The key of the entry that it is about. */
  readonly product: string
  /** The digest of the metric's version. */
  readonly metric: Digest
  /** Absent where the metric is not here. */
  readonly asked?: { readonly name: string; readonly version: string }
  /** The statement. */
  readonly digest: Digest
  readonly cell?: Cell
}

/** One version of a product, as its supplier last described it. */
export interface DescribedVersion {
  readonly digest: Digest
  readonly version?: Product["version"]
}

/** Every current claim about an entry, by metric. */
export function productClaims(dataset: Dataset, key: string, asOf: string): readonly ProductClaim[] {
  const [scid = "", id = ""] = key.split(" ")
  const supplier = partyOf(dataset, scid)
  const metrics = new Map(listMetrics(dataset).map((version) => [version.digest, version]))
  return [...dataset.disclosures]
    .filter(([about]) => about.startsWith(`${key} `))
    .flatMap(([, [first]]) => first?.subject.metric ?? [])
    .toSorted(compareText)
    .flatMap((metric) => {
      const answer = currentAnswer(dataset, scid, id, metric)
      if (answer === undefined) return []
      const version = metrics.get(metric)
      const claim = { product: key, metric, digest: answer.entry.digest }
      if (version === undefined || supplier === undefined) return [claim]
      const question = { supplier, source: { version, otherVersions: [] }, asOf }
      const { name, version: number } = version
      return [{ ...claim, asked: { name, version: number }, cell: subjectCell(dataset, id, question).cell }]
    })
}

/** The versions of an entry, the newest first; one without a beginning is the oldest. */
export function productVersions(dataset: Dataset, key: string): readonly DescribedVersion[] {
  const described = groupBy(entriesOf(dataset.products, key), ({ subject }) => subject.version?.from ?? "")
  return [...described]
    .toSorted(([a], [b]) => compareText(b, a))
    .flatMap(([, entries]) => lastWord(dataset, entries) ?? [])
    .map(({ digest, subject: { version } }) => ({ digest, ...(version !== undefined && { version }) }))
}
