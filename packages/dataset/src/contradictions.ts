import type { Digest } from "@commonshelf/identity"
import { judgeReleases } from "./demand/counted-releases.ts"
import type { Dataset } from "./store/dataset.ts"
import type { Said } from "./store/entry.ts"
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

/** A release that does not count. */
export type ReleaseContradiction = Extract<Contradiction, { readonly ignored: Digest }>

/** Every contradiction among the statements: by party, then equivocations before releases, then by place or age. */
export function contradictions(dataset: Dataset): readonly Contradiction[] {
  return [...equivocations(dataset), ...ignoredReleases(dataset)].toSorted((a, b) =>
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

/** The releases that do not count, by cooperative and age, each with the one that does. */
export function ignoredReleases(dataset: Dataset): readonly ReleaseContradiction[] {
  return byKey(judgeReleases(dataset)).flatMap(([party, { ignored }]) =>
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
