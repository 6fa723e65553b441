import type { Digest } from "@commonshelf/identity"
import type { Contradiction, ReleaseContradiction } from "./contradiction.ts"
import { judgeReleases } from "./demand/counted-releases.ts"
import { entriesOf, type Dataset } from "./store/dataset.ts"
import { signingKey, type Said } from "./store/entry.ts"
import { groupBy } from "./store/group.ts"
import { compareText } from "./store/text-order.ts"
import { checkpointContradictions } from "./trust/checkpoint-contradictions.ts"
import { readIdentityFacts, type IdentityFacts } from "./trust/identity-facts.ts"

/** What judging has found out, where something was judged. */
export interface Judged {
  readonly unproven: ReadonlySet<Digest>
  readonly factsOf: (scid: string) => IdentityFacts | undefined
}

/** Every contradiction in all that was said: by party, then by kind, then by place or age. */
export function contradictions(dataset: Dataset): readonly Contradiction[] {
  return dataset.judgement?.contradictions() ?? findContradictions(dataset, unjudged(dataset))
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
