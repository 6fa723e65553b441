import type { Digest } from "@commonshelf/identity"
import type { Dataset } from "./store/dataset.ts"
import { byAge, type Said } from "./store/entry.ts"
import { groupBy } from "./store/group.ts"
import { compareText } from "./store/text-order.ts"

/** Statements of one party that cannot both stand. Both are kept: together they are the proof. */
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
    }
  | {
      /** A cooperative released a period again, which is written once [R7]. */
      readonly kind: "second-release"
      /** The SCID of the cooperative. */
      readonly party: string
      readonly series: string
      readonly period: string
      /** The first one. */
      readonly counted: Digest
      readonly ignored: Digest
    }

/** Every contradiction among the statements: by party, then equivocations before second releases, then by place. */
export function contradictions(dataset: Dataset): readonly Contradiction[] {
  return [...equivocations(dataset), ...secondReleases(dataset)].toSorted((a, b) =>
    compareText(a.party, b.party),
  )
}

function equivocations(dataset: Dataset): Contradiction[] {
  return byKey(dataset.feeds).flatMap(([, { members }]) =>
    [...groupBy(members, ({ place }) => place.sequence).values()]
      .filter((rivals) => rivals.length > 1)
      .flatMap(equivocation),
  )
}

function equivocation(rivals: readonly Said[]): Contradiction[] {
  const [first] = rivals
  if (first === undefined) return []
  const { proof, document, sequence } = first.source.statement
  const { verificationMethod } = proof
  const digests = rivals.map(({ digest }) => digest).toSorted(compareText)
  return [{ kind: "equivocation", party: first.issuer, verificationMethod, document, sequence, digests }]
}

function secondReleases(dataset: Dataset): Contradiction[] {
  return byKey(dataset.releases).flatMap(([, releases]) => {
    const [first, ...later] = releases.toSorted(byAge)
    if (first === undefined) return []
    const { rules, period } = first.subject
    return later.map(({ issuer, digest }): Contradiction => {
      const place = { party: issuer, series: rules.series, period }
      return { kind: "second-release", ...place, counted: first.digest, ignored: digest }
    })
  })
}

function byKey<Value>(table: ReadonlyMap<string, Value>): [string, Value][] {
  return [...table].toSorted(([a], [b]) => compareText(a, b))
}
