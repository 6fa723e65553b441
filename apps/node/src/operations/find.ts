import {
  listFederations,
  listLetters,
  listMetrics,
  listParties,
  listSurveys,
  readFederation,
  readLetter,
  type Dataset,
  type Federation,
  type Letter,
  type MetricVersion,
  type Party,
  type PublishedSurvey,
} from "@commonshelf/dataset"
import type { LanguageText } from "@commonshelf/documents"
import { isDigest } from "@commonshelf/identity"
import { EXIT, Failure } from "../failure.ts"
import { findSays } from "../messages/find.ts"
import type { Sentence } from "../messages/sentence.ts"
import { poolSays } from "../messages/pool.ts"
import { federationSays } from "../messages/federation.ts"

/** How short a SCID or digest may be written. */
const SHORTEST_ID = 6

/** The party that a person means: by SCID, by the beginning of it, or by name in any language. */
export function findParty(dataset: Dataset, wanted: string): Party {
  const parties = listParties(dataset)
  const names = parties.map(({ name }) => name)
  return pickOne(
    wanted,
    "party",
    {
      exact: parties.filter(({ scid }) => scid === wanted),
      named: parties.filter(({ name }) => isCalled(name, wanted)),
      begins: parties.filter(({ scid }) => wanted.length >= SHORTEST_ID && scid.startsWith(wanted)),
    },
    names,
  )
}

/** The version of a metric that a person means: by digest or the beginning of it, by `name@version`, or by name. */
export function findMetric(dataset: Dataset, wanted: string): MetricVersion {
  const metrics = listMetrics(dataset)
  const [name, version] = wanted.split("@")
  const named = metrics.filter(
    (metric) => metric.name === name && (version === undefined || metric.version === version),
  )
  const adopted = named.filter((metric) => metric.adoptedBy.length > 0)
  return pickOne(wanted, "metric", {
    exact: metrics.filter(({ digest }) => digest === wanted),
    named: adopted.length > 0 ? adopted : named,
    begins: metrics.filter(({ digest }) => wanted.length >= SHORTEST_ID && digest.startsWith(wanted)),
  })
}

/** The letter that a person means: by digest or the beginning of it, or by title in any language. */
export function findLetter(dataset: Dataset, wanted: string, asOf: string): Letter {
  const whole = isDigest(wanted) ? readLetter(dataset, wanted, asOf) : undefined
  if (whole !== undefined) return whole
  const letters = listLetters(dataset, asOf)
  const titles = letters.map(({ title }) => title)
  return pickOne(
    wanted,
    "letter",
    {
      named: letters.filter(({ title }) => isCalled(title, wanted)),
      begins: letters.filter(({ digest }) => wanted.length >= SHORTEST_ID && digest.startsWith(wanted)),
    },
    titles,
  )
}

/**
 * The survey that a person means: by digest or the beginning of it, or by title. A cooperative asks anew each year, so of its
 * surveys of one title the last is meant.
 *
 * @param asker only a survey of this cooperative can be meant, if it has one of that title
 */
export function findSurvey(dataset: Dataset, wanted: string, asker?: string): PublishedSurvey {
  const surveys = listSurveys(dataset)
  const titled = surveys.filter(({ survey }) => isCalled(survey.title, wanted))
  const lastByAsker = new Map(titled.map((one) => [one.cooperative.scid, one]))
  const own = asker === undefined ? undefined : lastByAsker.get(asker)
  return pickOne(wanted, "survey", {
    exact: surveys.filter(({ digest }) => digest === wanted),
    named: own === undefined ? [...lastByAsker.values()] : [own],
    begins: surveys.filter(({ digest }) => wanted.length >= SHORTEST_ID && digest.startsWith(wanted)),
  })
}

/** The federation that a person means: by digest or the beginning of it, or by name in any language. */
export function findFederation(dataset: Dataset, wanted: string, asOf: string): Federation {
  const whole = isDigest(wanted) ? readFederation(dataset, wanted, asOf) : undefined
  if (whole !== undefined) return whole
  const federations = listFederations(dataset, asOf)
  const names = federations.map(({ name }) => name)
  return pickOne(
    wanted,
    "federation",
    {
      named: federations.filter(({ name }) => isCalled(name, wanted)),
      begins: federations.filter(({ digest }) => wanted.length >= SHORTEST_ID && digest.startsWith(wanted)),
    },
    names,
  )
}

/** The federation that a person means, at the end of a day: who joined on that day counts. */
export function findFederationOn(dataset: Dataset, wanted: string, asOf: string): Federation {
  return findFederation(dataset, wanted, `${asOf.slice(0, 10)}T23:59:59Z`)
}

/** The one of a list that a person means by its digest or the beginning of it. */
export function findOne<T>(
  wanted: string,
  what: keyof typeof FINDING,
  list: readonly T[],
  digestOf: (item: T) => string,
): T {
  return pickOne(wanted, what, {
    exact: list.filter((item) => digestOf(item) === wanted),
    begins: list.filter((item) => wanted.length >= SHORTEST_ID && digestOf(item).startsWith(wanted)),
  })
}

/** How the absence of a thing, and several of it, are told. */
interface Finding {
  readonly none: (values: { readonly wanted: string }) => Sentence
  readonly several: (values: { readonly wanted: string; readonly count: number }) => Sentence
  readonly see: () => Sentence
}

const FINDING = {
  party: { none: findSays.noParty, several: findSays.severalParties, see: findSays.seeParties },
  metric: { none: findSays.noMetric, several: findSays.severalMetrics, see: findSays.seeMetrics },
  survey: { none: findSays.noSurvey, several: findSays.severalSurveys, see: findSays.seeSurveys },
  letter: { none: findSays.noLetter, several: findSays.severalLetters, see: findSays.seeLetters },
  federation: {
    none: federationSays.notFound,
    several: federationSays.several,
    see: federationSays.listFirst,
  },
  pool: { none: poolSays.notFound, several: poolSays.several, see: poolSays.listFirst },
} as const satisfies Record<string, Finding>

function isCalled(name: LanguageText, wanted: string): boolean {
  return Object.values(name).some(({ text }) => text.toLowerCase() === wanted.trim().toLowerCase())
}

/** How many names are put forward where none is the one that was written. */
const PUT_FORWARD = 3

/** The names that hold what was written: a part of a name names nothing, for what follows may be signed. */
function namesWith(part: string, names: readonly LanguageText[]): readonly string[] {
  const sought = part.trim().toLowerCase()
  const texts = names.flatMap((name) => Object.values(name).map(({ text }) => text))
  const holding = texts.filter((text) => sought.length > 1 && text.toLowerCase().includes(sought))
  return [...new Set(holding)].slice(0, PUT_FORWARD)
}

/** What somebody may mean: what has that very id, what is called so, and what has an id that begins so. */
interface Meant<T> {
  readonly exact?: readonly T[]
  readonly named?: readonly T[]
  readonly begins?: readonly T[]
}

/**
 * Whoever names a thing like the beginning of another's id wins nothing by it: both may be meant, so none is taken, for what
 * follows may be signed.
 */
function pickOne<T>(
  wanted: string,
  what: keyof typeof FINDING,
  { exact = [], named = [], begins = [] }: Meant<T>,
  names: readonly LanguageText[] = [],
): T {
  const found = exact.length > 0 ? exact : [...new Set([...named, ...begins])]
  const [only, second] = found
  if (only !== undefined && second === undefined) return only
  const { none, several, see } = FINDING[what]
  if (only === undefined) {
    const meant = namesWith(wanted, names)
    const hint = meant.length === 0 ? see() : findSays.meant({ names: meant })
    throw new Failure(EXIT.failed, "not-found", none({ wanted }), { hint })
  }
  throw new Failure(EXIT.failed, "ambiguous", several({ wanted, count: found.length }), {
    hint: findSays.writeMore(),
  })
}
