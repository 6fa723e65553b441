import {
  supersededVersion,
  type LanguageText,
  type MetricStep,
  type MetricStepKind,
} from "@commonshelf/documents"
import { scidOfDid, type Digest } from "@commonshelf/identity"
import { dayOf } from "../answer/as-of.ts"
import { cooperativeOf, nameOf, partyOf } from "../party/parties.ts"
import { lastWord } from "../store/current.ts"
import { entriesFor, type Dataset } from "../store/dataset.ts"
import type { Entry } from "../store/entry.ts"
import { groupBy } from "../store/group.ts"
import { compareText } from "../store/text-order.ts"
import type { PartyName, SignedName } from "../table/types.ts"
import { equivalentAmong } from "./equivalence.ts"
import { metricVersions, type MetricVersion } from "./metrics.ts"

/** Where a version of a metric stands [ME7], the word that weighs most. */
export type MetricStanding = "published" | "proposed" | "trial" | "adopted" | "superseded" | "deprecated"

/** A step that counts, by whom and when. */
export interface StepTaken extends SignedName {
  /** The statement that says so. */
  readonly digest: Digest
  readonly note?: LanguageText
}

/** A trial: who is asked, from which day to which. */
export interface TrialTaken extends StepTaken {
  readonly from: string
  readonly until: string
  readonly isRunning: boolean
  /** By SCID; their names where their profiles are here. */
  readonly suppliers: readonly { readonly scid: string; readonly name?: LanguageText }[]
}

/** The life of one version of a metric: everything that bears on where it stands. */
export interface MetricLife {
  readonly standing: MetricStanding
  readonly proposedBy: readonly StepTaken[]
  readonly trials: readonly TrialTaken[]
  readonly adoptedBy: readonly PartyName[]
  /** The versions of the owner that take its place, the lower first. */
  readonly supersededBy: readonly {
    readonly digest: Digest
    readonly version: string
    readonly compatibility: "equivalent" | "not-comparable"
    readonly reason?: LanguageText
  }[]
  /** The owner calls it outdated. */
  readonly deprecated?: StepTaken & { readonly replacedBy?: Digest }
  /** The older versions whose answers may stand beside answers to this one. */
  readonly equivalentTo: readonly Digest[]
}

/**
 * Where a version of a metric stands, as of an instant: a function of the set of statements. Anybody with a profile
 * proposes, cooperatives try, the owner deprecates; of each party the last word on each step counts [ME7].
 */
export function metricLife(dataset: Dataset, metric: Digest, asOf: string): MetricLife | undefined {
  return metricLives(dataset, asOf, [metric]).get(metric)
}

/** The lives of several versions, of all unless told, by digest. */
export function metricLives(
  dataset: Dataset,
  asOf: string,
  metrics?: readonly Digest[],
): ReadonlyMap<Digest, MetricLife> {
  const versions = metricVersions(dataset)
  const superseding = groupBy(versions.values(), ({ content }) => supersededVersion(content)?.metric)
  const told = (metrics ?? [...versions.keys()]).flatMap((digest) => {
    const version = versions.get(digest)
    return version === undefined
      ? []
      : [[digest, lifeOf(dataset, { versions, superseding }, version, asOf)] as const]
  })
  return new Map(told)
}

interface Versions {
  readonly versions: ReadonlyMap<Digest, MetricVersion>
  /** By the digest of what they would take the place of. */
  readonly superseding: ReadonlyMap<Digest | undefined, readonly MetricVersion[]>
}

function lifeOf(
  dataset: Dataset,
  { versions, superseding }: Versions,
  version: MetricVersion,
  asOf: string,
): MetricLife {
  const { digest } = version
  const deprecated = deprecationOf(dataset, version)
  const told = {
    proposedBy: stepsOf(dataset, digest, "propose").flatMap((entry) => stepTaken(dataset, entry) ?? []),
    trials: trialsOf(dataset, digest).flatMap((entry) => trialTaken(dataset, entry, asOf) ?? []),
    adoptedBy: version.adoptedBy.flatMap((scid) => partyOf(dataset, scid) ?? []).map(nameOf),
    supersededBy: successorsOf(superseding.get(digest) ?? [], version),
    ...(deprecated !== undefined && { deprecated }),
    equivalentTo: equivalentAmong(versions, digest)
      .slice(1)
      .map((other) => other.digest),
  }
  return { standing: standingOf(told), ...told }
}

/** The trials that count: of each cooperative the last one that it announced and did not take back; by SCID. */
export function trialsOf(dataset: Dataset, metric: Digest): readonly Entry<MetricStep>[] {
  return stepsOf(dataset, metric, "trial").filter(
    ({ issuer }) => cooperativeOf(dataset, issuer) !== undefined,
  )
}

/** Whether a trial runs on the day of an instant. */
export function isRunning({ trial }: MetricStep, asOf: string): boolean {
  const day = dayOf(asOf)
  return trial !== undefined && trial.from <= day && day <= trial.until
}

function standingOf(life: Omit<MetricLife, "standing">): MetricStanding {
  if (life.deprecated !== undefined) return "deprecated"
  if (life.adoptedBy.length > 0) return "adopted"
  if (life.supersededBy.length > 0) return "superseded"
  if (life.trials.some((trial) => trial.isRunning)) return "trial"
  return life.proposedBy.length > 0 ? "proposed" : "published"
}

/** Of each party its last word on one step, by SCID. */
function stepsOf(dataset: Dataset, metric: Digest, step: MetricStepKind): readonly Entry<MetricStep>[] {
  const taken = entriesFor(dataset, "MetricStep", metric).filter(({ subject }) => subject.step === step)
  return [...groupBy(taken, ({ issuer }) => issuer).values()]
    .flatMap((entries) => lastWord(dataset, entries) ?? [])
    .toSorted((a, b) => compareText(a.issuer, b.issuer))
}

/** None of a party that has no profile. */
function stepTaken(
  dataset: Dataset,
  { issuer, digest, source, subject }: Entry<MetricStep>,
): StepTaken | undefined {
  const party = partyOf(dataset, issuer)
  if (party === undefined) return undefined
  const { note } = subject
  return {
    ...nameOf(party),
    on: dayOf(source.statement.validFrom),
    digest,
    ...(note !== undefined && { note }),
  }
}

function trialTaken(dataset: Dataset, entry: Entry<MetricStep>, asOf: string): TrialTaken | undefined {
  const taken = stepTaken(dataset, entry)
  const { trial } = entry.subject
  if (taken === undefined || trial === undefined) return undefined
  const suppliers = trial.suppliers
    .map((did) => scidOfDid(did) ?? did)
    .toSorted(compareText)
    .map((scid) => {
      const name = partyOf(dataset, scid)?.name
      return { scid, ...(name !== undefined && { name }) }
    })
  return {
    ...taken,
    from: trial.from,
    until: trial.until,
    isRunning: isRunning(entry.subject, asOf),
    suppliers,
  }
}

function successorsOf(
  superseding: readonly MetricVersion[],
  { digest, owner, name }: MetricVersion,
): MetricLife["supersededBy"] {
  return superseding
    .filter((other) => other.owner === owner && other.name === name && other.digest !== digest)
    .flatMap(({ digest: successor, version, content }) => {
      const superseded = supersededVersion(content)
      return superseded === undefined ? [] : [{ digest: successor, version, ...declared(superseded) }]
    })
}

function declared({ compatibility, reason }: NonNullable<ReturnType<typeof supersededVersion>>) {
  return { compatibility, ...(reason !== undefined && { reason }) }
}

function deprecationOf(dataset: Dataset, { digest, owner }: MetricVersion): MetricLife["deprecated"] {
  const entry = stepsOf(dataset, digest, "deprecate").find(({ issuer }) => issuer === owner)
  const taken = entry && stepTaken(dataset, entry)
  if (entry === undefined || taken === undefined) return undefined
  const { replacedBy } = entry.subject
  return { ...taken, ...(replacedBy !== undefined && { replacedBy }) }
}
