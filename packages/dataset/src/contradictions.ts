import type { Digest } from "@commonshelf/identity"
import { judgeReleases } from "./demand/counted-releases.ts"
import { entriesOf, type Dataset } from "./store/dataset.ts"
import type { Said } from "./store/entry.ts"
import { groupBy } from "./store/group.ts"
import { compareText } from "./store/text-order.ts"
import { checkpointContradictions, type CheckpointContradiction } from "./trust/checkpoint-contradictions.ts"
import { signingKey } from "./trust/checkpoints.ts"
import { readIdentityFacts, type IdentityFacts } from "./trust/identity-facts.ts"

/** Statements or log entries of one party that cannot both stand. All are kept: together they are the proof. */
export type Contradiction =
  | {
      /** One key signed several statements for one place of one feed [S12]. */
      readonly kind: "equivocation"
      /** The SCID of the party. */
      readonly party: string
      readonly verificationMethod: string
      /** The Automerge URL of the document. */
      readonly document: string
      readonly sequence: number
      /** Two or more, sorted. */
      readonly digests: readonly Digest[]
      /** Whether the party has settled it: all but one are unproven, or taken back with another key. */
      readonly settled: boolean
    }
  | {
      /** Two or more entries of an identity log follow the same one [S12]. */
      readonly kind: "log-fork"
      readonly party: string
      /** The version that the rival entries claim. */
      readonly version: number
      /** Of the entries, two or more, sorted. */
      readonly digests: readonly Digest[]
      /** Whether the log goes on after one of them alone. */
      readonly settled: boolean
    }
  | {
      /**
       * A cooperative released a period again, which is written once [R7], or released days again that an older release
       * has in another way [R9].
       */
      readonly kind: "second-release" | "overlapping-release"
      /** The SCID of the cooperative. */
      readonly party: string
      /** Series and period of the one that is ignored. */
      readonly series: string
      readonly period: string
      /** The older one. */
      readonly counted: Digest
      readonly ignored: Digest
    }
  | CheckpointContradiction

/** A release that does not count. */
export type ReleaseContradiction = Extract<Contradiction, { readonly ignored: Digest }>

/** What judging has found out, where something was judged. */
export interface Judged {
  readonly unproven: ReadonlySet<Digest>
  readonly factsOf: (scid: string) => IdentityFacts | undefined
}

/** Every contradiction in all that was said: by party, then by kind, then by place or age. */
export function contradictions(dataset: Dataset): readonly Contradiction[] {
  return dataset.judgement?.contradictions() ?? findContradictions(dataset, unjudged(dataset))
}

/** Whether a contradiction still stands: of a settled one it is known which side counts. */
export function isOpen(contradiction: Contradiction): boolean {
  return !("settled" in contradiction && contradiction.settled)
}

/** The digests of the statements or log entries that contradict each other. */
export function rivalsOf(contradiction: Contradiction): readonly Digest[] {
  return "ignored" in contradiction ? [contradiction.counted, contradiction.ignored] : contradiction.digests
}

/** Finds them by a walk over the dataset: `contradictions` is for everybody else. */
export function findContradictions(dataset: Dataset, judged: Judged): readonly Contradiction[] {
  return [
    ...equivocations(dataset, judged),
    ...logForks(dataset, judged),
    ...ignoredReleases(dataset, judged.unproven),
    ...checkpointContradictions(dataset),
  ].toSorted((a, b) => compareText(a.party, b.party))
}

function unjudged({ logs }: Dataset): Judged {
  return {
    unproven: new Set(),
    factsOf(scid) {
      const log = logs.get(scid)
      return log && readIdentityFacts(log)
    },
  }
}

function equivocations(dataset: Dataset, judged: Judged): Contradiction[] {
  return byKey(dataset.feeds).flatMap(([, { members, isContradicted }]) => {
    if (!isContradicted) return []
    return [...groupBy(members, ({ place }) => place.sequence).values()]
      .filter((rivals) => rivals.length > 1)
      .flatMap((rivals) => equivocation(dataset, rivals, judged))
  })
}

function equivocation(dataset: Dataset, rivals: readonly Said[], { unproven }: Judged): Contradiction[] {
  const [first] = rivals
  if (first === undefined) return []
  const { proof, document, sequence } = first.source.statement
  const { verificationMethod } = proof
  const digests = rivals.map(({ digest }) => digest).toSorted(compareText)
  const standing = rivals.filter(
    (rival) => !unproven.has(rival.digest) && !isTakenBackElsewhere(dataset, rival, unproven),
  )
  const settled = standing.length < 2
  return [
    { kind: "equivocation", party: first.issuer, verificationMethod, document, sequence, digests, settled },
  ]
}

/** Whether the party took a statement back with another key than the one that contradicts itself. */
function isTakenBackElsewhere(dataset: Dataset, said: Said, unproven: ReadonlySet<Digest>): boolean {
  return entriesOf(dataset.withdrawals, said.digest).some(
    (withdrawal) =>
      withdrawal.issuer === said.issuer &&
      signingKey(withdrawal) !== signingKey(said) &&
      !unproven.has(withdrawal.digest),
  )
}

function logForks({ logs }: Dataset, { factsOf }: Judged): Contradiction[] {
  return byKey(logs).flatMap(([party]) =>
    (factsOf(party)?.forks ?? []).map((fork): Contradiction => ({ kind: "log-fork", party, ...fork })),
  )
}

/**
 * The releases that do not count, by cooperative and age, each with the one that does.
 *
 * @param unproven where the dataset holds everything: what of it does not count against what does [K5]
 */
export function ignoredReleases(
  dataset: Dataset,
  unproven?: ReadonlySet<Digest>,
): readonly ReleaseContradiction[] {
  return byKey(judgeReleases(dataset, unproven)).flatMap(([party, { ignored }]) =>
    ignored.map(({ kind, release, counted }): ReleaseContradiction => {
      const { rules, period } = release.subject
      const place = { party, series: rules.series, period }
      return { kind, ...place, counted: counted.digest, ignored: release.digest }
    }),
  )
}

function byKey<Value>(table: ReadonlyMap<string, Value>): [string, Value][] {
  return [...table].toSorted(([a], [b]) => compareText(a, b))
}
