import { SupplierDisclosure, type SubjectOf } from "@commonshelf/documents"
import type { Digest } from "@commonshelf/identity"
import { kindOf } from "@commonshelf/statement"
import { isPast } from "../answer/as-of.ts"
import { cooperativeOf } from "../party/parties.ts"
import { withdrawalOf } from "../store/current.ts"
import { entriesFor, entriesOfKind, everythingIn, type Dataset } from "../store/dataset.ts"
import type { Entry, Said } from "../store/entry.ts"
import type { FiledKind } from "../store/filed-kinds.ts"

/** Why a check, a contest, a reply or a resolution is shown and changes nothing [CH1–CH5]. */
export type CheckFault =
  /** Nobody checks, contests or resolves what it said itself. */
  | "own-statement"
  /** Only cooperatives check, contest and resolve with effect. */
  | "not-a-cooperative"
  /** It names no metric, and what it is about is an answer to one. */
  | "no-metric"
  /** It names another metric than the answer. */
  | "other-metric"
  /** Its signer has said something newer about the same. */
  | "superseded"
  | "withdrawn"
  | "expired"
  /** Signed by a key that was revoked, and no quorum had seen it before [S11]. */
  | "unproven"
  /** A contest of it was upheld. */
  | "contest-upheld"
  /** Who contests takes its contest back or settles it, and does not decide it. */
  | "own-contest"
  /** It is for who contested to say. */
  | "not-the-contester"
  /** It claims the mandate of a federation, and had none. */
  | "no-mandate"
  /** It was not asked, and it is not about a record of its own. */
  | "not-addressed"
  /** What it is about is not here. */
  | "no-target"

/**
 * Why the word of a speaker about a statement has no effect, whoever else speaks; undefined when it has. Only cooperatives
 * other than the issuer speak with effect [CH2], so no competitor mutes another.
 */
export function speakerFault(dataset: Dataset, target: Said, entry: Said): CheckFault | undefined {
  if (isUnproven(dataset, entry)) return "unproven"
  if (entry.issuer === target.issuer) return "own-statement"
  return cooperativeOf(dataset, entry.issuer) === undefined ? "not-a-cooperative" : undefined
}

/** Where a statement is an answer, what speaks of it names the metric that it answers [CH1]. */
export function metricFault(
  { source: { statement } }: Said,
  metric: Digest | undefined,
): CheckFault | undefined {
  if (kindOf(statement) !== "SupplierDisclosure") return undefined
  if (metric === undefined) return "no-metric"
  return SupplierDisclosure.parse(statement.credentialSubject).metric === metric ? undefined : "other-metric"
}

/** Why a word has no effect any more: taken back, or past its time. */
export function endFault(dataset: Dataset, entry: Said, asOf: string): CheckFault | undefined {
  if (withdrawalOf(dataset, entry) !== undefined) return "withdrawn"
  return isPast(entry.source.statement.validUntil, asOf) ? "expired" : undefined
}

/** Whether a statement is shown and not counted, because no quorum had seen it in time [S11]. */
export function isUnproven({ judgement }: Dataset, { digest }: Said): boolean {
  return judgement?.unproven.has(digest) === true
}

/** What was said in a kind under a key: all that counts, and beside it what is unproven, so that it can be shown. */
export function everyWord<K extends FiledKind>(
  dataset: Dataset,
  kind: K,
  key: string,
): readonly Entry<SubjectOf<K>>[] {
  const unproven = entriesFor(everythingIn(dataset), kind, key).filter((entry) => isUnproven(dataset, entry))
  return [...entriesFor(dataset, kind, key), ...unproven]
}

/** All that was said in a kind, what is unproven too. */
export function everyWordOfKind<K extends FiledKind>(
  dataset: Dataset,
  kind: K,
): readonly Entry<SubjectOf<K>>[] {
  const unproven = entriesOfKind(everythingIn(dataset), kind).filter((entry) => isUnproven(dataset, entry))
  return [...entriesOfKind(dataset, kind), ...unproven]
}

/** The statement that something is about, whether it counts or not; undefined while it is not here. */
export function targetOf(dataset: Dataset, target: Digest): Said | undefined {
  return everythingIn(dataset).statements.get(target)
}
